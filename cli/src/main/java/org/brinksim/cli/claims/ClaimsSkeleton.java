package org.brinksim.cli.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;
import org.brinksim.text.YamlText;

/**
 * A scenario file to start from, made of a table of claims: the claims, a parameter for each that
 * holds a number, and the least that a world needs beside them, with numbers that say that they are
 * placeholders. It can be run as it is.
 */
public final class ClaimsSkeleton {
  private static final String HEAD =
      """
      # %s: a skeleton made of the claims in %s. It runs as it is, and tells nothing yet: whatever is called a
      # placeholder is invented. Replace it part by part, from top to bottom; docs/tutorial.md shows how, and
      # docs/scenario-format.md has every key.
      format: 1
      id: %s
      title: %s
      start: %s                # the day of the last claim
      horizonDays: 90

      # What sources say, in your words. It is never edited to suit the model.
      claims:
      """;

  private static final String REST =
      """

      # Why the numbers written out below are as they are: by place, each reason for all numbers at and below it.
      assumptions:
        format: "the only version of the format"
        horizonDays: "a placeholder: one season"
        combat: "as in the shipped scenario starter: invented, of the size that published engagements have"
        forces: "placeholders: two forces alike"

      # Where. `mixed` has no map: all face each other.
      theatre: {type: mixed}

      combat:
        elementSize: 50                  # soldiers in one agent
        substepsPerDay: 2
        untrainedQuality: 0.5            # fighting power of an untrained soldier
        untrainedVulnerability: 0.5      # extra losses of the untrained
        frictionLoss: 0.2                # power lost under a foreign command, before integration
        postureCover: {attack: 1.0, hold: 0.7, withdraw: 0.9}
        breakpoint: {beta: [4, 8]}       # share of its strength that an element loses before it breaks; or: none
        cohesion: {lossSensitivity: 1.5, recoveryDays: 20, minimum: 0.25}
        casualties: {killedShare: 0.25, capturedWhenBroken: 0.01, returnShare: 0.5, returnDays: 30}
        restDays: 7
        destroyedFraction: 0.5           # below half of its strength an element that breaks is given up

      sides:
        - {id: red, posture: attack}
        - {id: blue, posture: hold}

      # The troops. Write $name of a parameter where its number is meant.
      forces:
        - id: red-force
          side: red
          lethality: 0.004               # casualties per soldier per day
          fires: 0
          formations:
            - {id: body, establishment: 1000, waves: [{onDay: 0, personnel: 1000, training: 1, status: line}]}
        - id: blue-force
          side: blue
          lethality: 0.004
          fires: 0
          formations:
            - {id: body, establishment: 1000, waves: [{onDay: 0, personnel: 1000, training: 1, status: line}]}
      """;

  private ClaimsSkeleton() {}

  /**
   * The text of the file.
   *
   * @param id the scenario's id
   * @param table the table of claims
   * @throws InvalidDocumentException if anything is wrong with the table, with all problems at once
   */
  public static String of(String id, DocumentText table) {
    List<ClaimRow> rows = ClaimsTable.read(table);
    String text = text(id, table.name(), rows);
    try {
      new ScenarioReader(name -> Optional.empty())
          .read(new DocumentText(id + ".yaml", text), List.of());
    } catch (InvalidDocumentException e) {
      throw new InvalidDocumentException(
          ClaimsTable.NOUN, table.name(), inTable(table.name(), rows, e.problems()));
    }
    return text;
  }

  private static String text(String id, String table, List<ClaimRow> rows) {
    LocalDate start =
        rows.stream().map(it -> it.claim().date()).max(Comparator.naturalOrder()).orElseThrow();
    String name = YamlText.of(id);
    StringBuilder text = new StringBuilder(Template.fill(HEAD, id, table, name, name, start));
    rows.forEach(row -> text.append(claim(row)));
    List<ClaimRow> numbers = rows.stream().filter(ClaimRow::holdsNumber).toList();
    if (!numbers.isEmpty()) {
      text.append("\n# What nobody knows exactly: one for each claim that holds a number.\n");
      text.append("parameters:\n");
      numbers.forEach(row -> text.append(parameter(row)));
    }
    return text.append(REST).toString();
  }

  private static String claim(ClaimRow row) {
    Claim claim = row.claim();
    StringBuilder line = new StringBuilder("  " + YamlText.of(row.id()) + ": {says: ");
    line.append(YamlText.quoted(claim.says()));
    line.append(", by: ").append(YamlText.quoted(claim.by()));
    line.append(", date: ").append(claim.date());
    claim.value().ifPresent(it -> line.append(", value: ").append(value(row, it.text())));
    claim.range().ifPresent(it -> line.append(", range: ").append(range(it)));
    claim.count().ifPresent(it -> line.append(", count: ").append(count(claim)));
    claim.unit().ifPresent(it -> line.append(", unit: ").append(YamlText.quoted(it)));
    claim.source().ifPresent(it -> line.append(", source: ").append(YamlText.quoted(it)));
    return line.append("}\n").toString();
  }

  private static String value(ClaimRow row, String text) {
    boolean date = row.claim().unit().equals(Optional.of("date"));
    return row.number().isPresent() || date ? text : YamlText.quoted(text);
  }

  private static String range(List<Double> ends) {
    return "[" + Decimals.written(ends.get(0)) + ", " + Decimals.written(ends.get(1)) + "]";
  }

  private static String count(Claim claim) {
    return Template.fill(
        "{events: %d, days: %s}",
        claim.count().orElseThrow().events(), Decimals.written(claim.count().orElseThrow().days()));
  }

  private static String parameter(ClaimRow row) {
    Claim claim = row.claim();
    String law =
        claim
            .count()
            .map(it -> "eventRate: " + count(claim))
            .or(() -> claim.range().map(it -> "uniform: " + range(it)))
            .orElseGet(() -> "value: " + row.number().orElseThrow());
    String unit = claim.count().isPresent() ? "per day" : claim.unit().orElseThrow();
    String name = YamlText.of(row.id());
    return Template.fill(
        "  %s: {%s, unit: %s, claim: %s}\n", name, law, YamlText.quoted(unit), name);
  }

  /** Problems of the file that was made, where they stand in the table. */
  private static List<Problem> inTable(String table, List<ClaimRow> rows, List<Problem> problems) {
    Map<String, ClaimRow> byId =
        rows.stream().collect(Collectors.toMap(ClaimRow::id, Function.identity()));
    return problems.stream()
        .map(
            it -> {
              String[] steps = it.path().split("\\.", 3);
              ClaimRow row = steps.length > 1 ? byId.get(steps[1]) : null;
              return new Problem(
                  table,
                  row == null ? 0 : row.line(),
                  row == null ? 0 : 1,
                  it.path(),
                  it.message());
            })
        .toList();
  }
}
