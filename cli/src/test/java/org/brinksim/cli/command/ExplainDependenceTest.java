package org.brinksim.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.statistics.RankCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code brink explain DIR}: what the main responses of a run depend on. */
class ExplainDependenceTest {

  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    SmallRun.run(directory, "-n", "120", "--seed", "5", "--no-charts");
  }

  private static Invocation explain(String... arguments) {
    return Invocation.of(
        directory,
        Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static JsonNode json() {
    return Json.MAPPER.readTree(explain("--json", "a").out());
  }

  /** A column of replications.csv, read without any of the code that is tested. */
  private static double[] column(String name) throws Exception {
    List<String> lines = Files.readAllLines(directory.resolve("a/replications.csv"), UTF_8);
    int place = List.of(lines.get(0).split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1)[place])
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static List<String> texts(JsonNode nodes, String... path) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes) {
      JsonNode at = node;
      for (String name : path) {
        at = at.get(name);
      }
      texts.add(at.asString());
    }
    return texts;
  }

  @Test
  void theMainResponsesAndTheirParametersAreTold() throws Exception {
    JsonNode found = json();

    assertThat(found.get("replications").asInt()).isEqualTo(120);
    assertThat(found.get("falseAlarm").asDouble()).isEqualTo(0.05);
    assertThat(texts(found.get("responses"), "response"))
        .containsExactly("alder.casualties", "peakRung", "casualtiesDay30");
    JsonNode casualties = found.get("responses").get(0);
    assertThat(texts(casualties.get("dependences"), "unknown", "id"))
        .containsExactlyInAnyOrder("lethality", "alderTroops", "resolve");
    double[] values = column("alder.casualties");
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 119;
    assertThat(casualties.get("variance").asDouble()).isCloseTo(variance, within(1e-9 * variance));
  }

  /** Casualties hang on lethality most, which the correlation of the table says as well. */
  @Test
  void whatMattersMostComesFirstWithItsCorrelation() throws Exception {
    JsonNode first = json().get("responses").get(0).get("dependences").get(0);

    assertThat(first.get("unknown").get("id").asString()).isEqualTo("lethality");
    assertThat(first.get("clear").asBoolean()).isTrue();
    assertThat(first.get("correlation").get("coefficient").asDouble())
        .isEqualTo(
            RankCorrelation.of(column("lethality"), column("alder.casualties"), 0.95)
                .orElseThrow()
                .coefficient());
    double share = first.get("share").get("share").asDouble();
    assertThat(share).isBetween(0.6, 0.98);
    assertThat(first.get("reduction").asDouble())
        .isCloseTo(
            share * json().get("responses").get(0).get("variance").asDouble(), within(1e-9 * 1e6));
  }

  @Test
  void theRestIsWhatTheParametersLeave() {
    JsonNode response = json().get("responses").get(0);

    double sum = 0;
    for (JsonNode dependence : response.get("dependences")) {
      sum += dependence.get("share").get("share").asDouble();
    }
    // Estimates below 0 are told as 0, so that what is told adds up to somewhat more than 1.
    assertThat(response.get("rest").get("share").asDouble() + sum).isBetween(0.999, 1.1);
  }

  @Test
  void theTextTellsWhatCanBeToldFromNoise() {
    Invocation told = explain("a");

    assertThat(told.code()).isEqualTo(ExitCode.DONE);
    assertThat(told.out())
        .startsWith("What the main responses of starter depend on, and what is worth knowing.\n")
        .contains("Alder's expedition: casualties (alder.casualties, personnel)\n")
        .containsPattern("1 of 3 parameters can be told from noise in 120 runs")
        .containsPattern("  lethality  \\d\\d\u00a0% .* assumed\n")
        .doesNotContain("  resolve ");
  }

  @Test
  void theSameDirectoryTellsTheSame() {
    assertThat(explain("--json", "a")).isEqualTo(explain("--json", "a"));
  }

  @ParameterizedTest
  @CsvSource({"--set=lethality=1,--set", "--parameters,--parameters"})
  void whatChangesAScenarioIsRefused(String option, String named) {
    assertThat(explain("a", option))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: a is the directory of a run, which is told as it was run. Maybe leave out "
                    + named
                    + ", or name a scenario file\n"));
  }

  @Test
  void tooFewRunsAreSaidToBe() {
    Invocation.of(
        directory, "run", "starter", "-n", "49", "--no-charts", "--quiet", "--out", "few");

    assertThat(explain("few"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: the run in few does not tell what its responses depend on: that takes 50"
                    + " replications at least, a parameter that is drawn, and a main response that varies."
                    + " Maybe add replications by brink run --resume -n\n"));
  }
}
