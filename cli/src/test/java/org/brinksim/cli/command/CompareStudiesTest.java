package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Studies are compared point by point. */
class CompareStudiesTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    run("a", "--set", "lethality=[0.002, 0.004, 0.008]");
    run("again", "--set", "lethality=[0.008, 0.002, 0.016]");
    run("rest", "--set", "lethality=[0.002, 0.004, 0.008]", "--set", "combat.untrainedQuality=0.9");
    run("ordinary");
    run("other", "--set", "combat.restDays=[3, 30]");
  }

  private static void run(String name, String... options) {
    List<String> line =
        new ArrayList<>(
            List.of("run", "starter", "-n", "40", "--no-charts", "--quiet", "--out", name));
    line.addAll(List.of(options));
    Invocation run = Invocation.of(directory, line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Invocation compare(String... arguments) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(arguments));
    return Invocation.of(directory, line.toArray(String[]::new));
  }

  @Test
  void theSameSettingsAreTheSameWhateverTheirPlaces() {
    Invocation same = compare("a", "again", "--fail-on-difference");

    assertThat(same.code()).as(same.err()).isEqualTo(ExitCode.DONE);
    assertThat(same.out())
        .startsWith("all same: nothing differs at 2 points; 0 undecided")
        .contains("Only in the baseline, and not compared, 1 point: lethality = 0.004")
        .contains("Only in the other, and not compared, 1 point: lethality = 0.016")
        .contains("At 2 of 2 the runs are pairs");
  }

  @Test
  void pointsThatDifferStandInATable() {
    Invocation rest = compare("a", "rest", "--fail-on-difference", "--only", "alder.casualties");

    assertThat(rest.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(rest.out())
        .startsWith("different: at 3 of 3 points, 3 responses in all")
        .contains("What differs in the inputs")
        .contains("combat.untrainedQuality")
        .contains("Points that differ")
        .containsPattern("lethality = 0\\.008 +alder\\.casualties")
        .contains("over 3 tests, those of all points together");
  }

  @Test
  void jsonHasEveryPointAndMarkdownATable() {
    JsonNode json = Json.MAPPER.readTree(compare("a", "rest", "--json").out());

    assertThat(json.get("points").size()).isEqualTo(3);
    assertThat(json.get("points").get(2).get("settings").get("lethality").asDouble())
        .isEqualTo(0.008);
    assertThat(json.get("points").get(0).get("responses").size()).isGreaterThan(2);
    assertThat(json.get("verdict").asString()).isEqualTo("different");
    assertThat(compare("a", "rest", "--markdown", "--only", "alder.casualties").out())
        .contains("| point | settings | response |")
        .contains("### rest against a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a ordinary | ordinary has one design point, and another directory has several design points.",
        "a other | the factors differ, so that no point of one belongs to a point of the other: lethality against combat.restDays",
        "a again rest | studies are compared two at a time, and there are 3 directories.",
        "a rest --out x | --out is for runs of one design point, and not for studies",
        "a rest --why | --why is for runs of one design point, and not for studies",
        "a rest --only alder.casualty | names no response of these directories. Did you mean \"alder.casualties\"?",
        "a rest --json --markdown | --json and --markdown cannot both be printed.",
      })
  void whatCannotBeComparedIsRefused(String line, String message) {
    Invocation refused = compare(line.split(" "));

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains(message).doesNotContain("\tat ");
    if (line.contains("--json")) {
      assertThat(refused.out()).contains("\"kind\" : \"refused\"", "\"exitCode\" : 2");
    } else {
      assertThat(refused.out()).isEmpty();
    }
  }
}
