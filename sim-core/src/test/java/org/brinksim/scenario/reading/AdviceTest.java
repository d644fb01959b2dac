package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what is advised meets no other error in its place. */
class AdviceTest {
  private static final Pattern ADVICE =
      Pattern.compile("(?:Did you mean \"([^\"]+)\"\\?|Maybe write ([^ ]+)$)");
  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s,\\[\\]{}:#]+");

  /** A file, what was set over it, and a piece of advice in one of its problems. */
  private record Advised(String text, Problem problem, String advice) {

    /** The file with what is advised in the place of what was found. */
    Optional<String> applied() {
      List<String> lines = new ArrayList<>(text.lines().toList());
      if (problem.line() == 0) {
        return Optional.empty();
      }
      String line = lines.get(problem.line() - 1);
      Matcher token = TOKEN.matcher(line);
      if (!token.find(problem.column() - 1) || token.start() != problem.column() - 1) {
        return Optional.empty();
      }
      int end = token.end();
      lines.set(
          problem.line() - 1,
          line.substring(0, problem.column() - 1) + advice + line.substring(end));
      return Optional.of(String.join("\n", lines) + "\n");
    }
  }

  private static List<Problem> problems(String text, List<String> overrides) {
    try {
      Example.READER.read(new DocumentText("broken.yaml", text), Assignment.parse(overrides));
      return List.of();
    } catch (InvalidDocumentException e) {
      return e.problems();
    }
  }

  private static List<Advised> advised(String text) {
    List<Advised> all = new ArrayList<>();
    List<Problem> problems = problems(text, List.of());
    for (Problem problem : problems) {
      Matcher advice = ADVICE.matcher(problem.message());
      if (advice.find() && problem.file().equals("broken.yaml")) {
        String name = advice.group(1) == null ? advice.group(2) : advice.group(1);
        if (problems.stream().anyMatch(p -> p.path().endsWith("." + name))) {
          continue; // What is meant must be mended itself, as is told beside it.
        }
        boolean parameter = problem.message().startsWith("names the parameter");
        boolean flag = problem.path().contains(".drivers.flag.");
        String what = (parameter ? "$" : flag ? "flag." : "") + name;
        all.add(new Advised(text, problem, what));
      }
    }
    return all;
  }

  /** Checks all advice about a file; how many pieces could be followed. */
  private static int followed(String text) {
    int followed = 0;
    for (Advised it : advised(text)) {
      Optional<String> applied = it.applied();
      if (applied.isPresent()) {
        followed++;
        assertThat(problems(applied.get(), List.of()))
            .as("after following \"%s\" at %s", it.problem().message(), it.problem().path())
            .noneMatch(
                p ->
                    p.line() == it.problem().line()
                        && p.column() == it.problem().column()
                        && p.file().equals("broken.yaml"));
      }
    }
    return followed;
  }

  @Test
  void everyAdviceOfTheTableOfBrokenFilesIsAccepted() {
    int followed = 0;
    for (BrokenScenario broken : BrokenScenario.table()) {
      followed += broken.overrides().isEmpty() ? followed(broken.text().text()) : 0;
    }
    assertThat(followed).isGreaterThan(20);
  }

  /** Each word of each example, one letter short: whatever it then is taken for is accepted. */
  @Test
  void everyAdviceOnAMisspeltWordIsAccepted() {
    int followed = 0;
    for (DocumentText example : List.of(Example.SMALL_HEX, Example.SMALL_MIXED)) {
      Matcher word = Pattern.compile("[A-Za-z][A-Za-z.-]{4,}").matcher(example.text());
      while (word.find()) {
        String text = example.text();
        int middle = (word.start() + word.end()) / 2;
        followed += followed(text.substring(0, middle) + text.substring(middle + 1));
      }
    }
    assertThat(followed).isGreaterThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lethality=2,5 | 2.5",
        "lethality=0,125 | 0.125",
        "lethality=-2,5e-3 | -2.5e-3",
        "combat.elementSize=1,000 | 1000",
        "combat.elementSize=1_000 | 1000",
        "combat.elementSize=1 000 | 1000",
        "combat.restDays=1.000,5 | 1000.5",
        "combat.restDays=12,345,678 | 12345678",
      })
  void aNumberWrittenAnotherWayIsAdvisedAsWhatItMeans(String override, String meant) {
    List<Problem> found = problems(Example.SMALL_HEX.text(), List.of(override));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).endsWith(". Maybe write " + meant);
    String path = override.substring(0, override.indexOf('='));
    assertThat(problems(Example.SMALL_HEX.text(), List.of(path + "=" + meant)))
        .extracting(Problem::path)
        .doesNotContain(found.get(0).path());
  }

  /** What would be refused in turn is not advised. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "combat.elementSize=2,5",
        "combat.casualties.killedShare=2,5",
        "combat.elementSize=00",
        "combat.casualties.killedShare='\"3\"'",
        "combat.elementSize='\"2.5\"'",
        "id=12",
      })
  void whatTheNextErrorWouldRefuseIsNotAdvised(String override) {
    String set = override.replace("'", "");

    assertThat(problems(Example.SMALL_HEX.text(), List.of(set)))
        .isNotEmpty()
        .noneMatch(p -> p.message().contains("Maybe"));
  }

  @Test
  void oneOutcomeMayBeAnyProbabilityAndSeveralAreCompletedAsAdvised() {
    String event = "  - {id: raid, date: 3, assumption: none, outcomes: [%s]}\n";
    String base = Example.SMALL_HEX.text().replace("calendar:\n", "calendar:\n" + event);

    assertThat(problems(base.formatted("{probability: 0.7}"), List.of())).isEmpty();
    assertThat(problems(base.formatted("{probability: 0}"), List.of())).isEmpty();
    assertThat(problems(base.formatted("{probability: $readiness}"), List.of())).isEmpty();
    List<Problem> several =
        problems(base.formatted("{probability: 0.7}, {probability: 0.2}"), List.of());
    assertThat(several).hasSize(1);
    assertThat(several.get(0).message())
        .isEqualTo(
            "has probabilities that add up to 0.9; must add up to 1."
                + " Maybe add the outcome {probability: 0.1}, of which nothing comes");
    assertThat(
            problems(
                base.formatted("{probability: 0.7}, {probability: 0.2}, {probability: 0.1}"),
                List.of()))
        .isEmpty();
  }
}
