package org.brinksim.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brinksim.text.Template;

/**
 * The page {@code docs/validation.md}: what was compared, and how it came out.
 *
 * @param seed the root seed of the figures
 * @param results the checks that were done
 */
public record ValidationPage(long seed, List<CheckResult> results) {

  /** What a coefficient that is wrong by a twentieth would do to a mean loss. */
  private static final double TWENTIETH = 0.05;

  /** A comparison whose expected value is a strength, and the strength that it began with. */
  private record Loss(String check, String quantity, double initial) {}

  private static final List<Loss> LOSSES =
      List.of(
          new Loss("square-law", "(1000, 800): red, day 10", 1000),
          new Loss("square-law", "(1000, 800): blue, day 10", 800),
          new Loss("linear-law", "red, day 100", 1000),
          new Loss("area-fire", "red, day 10", 1000),
          new Loss("quality", "red, day 10", 1000),
          new Loss("quality", "blue, day 10", 800),
          new Loss("iwo-jima", "day 36: United States", 73_000),
          new Loss("iwo-jima", "day 28: Japan", 21_500));

  public ValidationPage {
    results = List.copyOf(results);
  }

  /** The page as Markdown. */
  public String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        template("before").replace("{seed}", Long.toString(seed)).replace("{summary}", summary()));
    page.append(power());
    page.append(template("between"));
    for (CheckResult result : results) {
      section(page, result);
    }
    return page.toString();
  }

  /** How many comparisons there are, and how many of them are within their tolerance. */
  public String summary() {
    long all = results.stream().mapToLong(r -> r.rows().size()).sum();
    long passed = results.stream().flatMap(r -> r.rows().stream()).filter(Row::passes).count();
    return Template.fill(
        "%d of %d comparisons in %d checks are within their tolerance. For a seed drawn at random a"
            + " sound model would fail one of them with a probability below %s.",
        passed, all, results.size(), Figures.size(Verification.falseAlarm(results)));
  }

  private static String template(String name) {
    String file = "validation-" + name + ".md";
    try (InputStream in =
        Objects.requireNonNull(ValidationPage.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the class path", e);
    }
  }

  private String power() {
    StringBuilder table = new StringBuilder();
    for (Loss loss : LOSSES) {
      row(loss).ifPresent(row -> table.append(power(loss, row)));
    }
    return table.toString();
  }

  private Optional<Row> row(Loss loss) {
    return results.stream()
        .filter(r -> r.check().id().equals(loss.check()))
        .flatMap(r -> r.rows().stream())
        .filter(row -> row.quantity().equals(loss.quantity()))
        .findFirst();
  }

  private static String power(Loss loss, Row row) {
    double shift = TWENTIETH * (loss.initial() - row.expected());
    return Template.fill(
        "| `%s` | %s | %s | %s | %s |\n",
        loss.check(),
        row.quantity(),
        Figures.size(shift),
        Figures.size(row.tolerance()),
        Figures.size(shift / row.tolerance()));
  }

  private static void section(StringBuilder page, CheckResult result) {
    Check check = result.check();
    page.append("\n### ").append(check.title()).append("\n\n");
    page.append("`brink verify --only ").append(check.id()).append("`\n\n");
    page.append("Source: ").append(check.source()).append(".\n\n");
    page.append("Tolerance: ").append(check.tolerance()).append(".\n\n");
    page.append("| quantity | expected | got | error | tolerance | rests on | |\n");
    page.append("| --- | --: | --: | --: | --: | --- | --- |\n");
    for (Row row : result.rows()) {
      page.append(
          Template.fill(
              "| %s | %s | %s | %s | %s | %s | %s |\n",
              row.quantity(),
              Figures.value(row.expected()),
              Figures.value(row.got()),
              Figures.size(row.error()),
              Figures.size(row.tolerance()),
              row.basis(),
              row.passes() ? "pass" : "**FAIL**"));
    }
  }
}
