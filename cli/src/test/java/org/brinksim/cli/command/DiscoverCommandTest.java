package org.brinksim.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code brink discover}: under which values of the parameters cases come about. */
class DiscoverCommandTest {

  /** Casualties hang on lethality: see {@link ExplainDependenceTest}. */
  private static final String WHEN = "alder.casualties>300";

  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    SmallRun.run(directory, "-n", "200", "--seed", "5", "--no-charts");
  }

  private static Invocation discover(String... arguments) {
    return Invocation.of(
        directory,
        Stream.concat(Stream.of("discover", "a"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static List<double[]> columns(String... names) throws Exception {
    List<String> lines = Files.readAllLines(directory.resolve("a/replications.csv"), UTF_8);
    List<String> head = List.of(lines.get(0).split(","));
    List<double[]> columns = new ArrayList<>();
    for (String name : names) {
      int place = head.indexOf(name);
      columns.add(
          lines.stream()
              .skip(1)
              .map(line -> line.split(",", -1)[place])
              .mapToDouble(Double::parseDouble)
              .toArray());
    }
    return columns;
  }

  /** The numbers of the box, counted in the table without any of the code that is tested. */
  @Test
  void theBoxHoldsTheRunsAndCasesThatTheTableHasInIt() throws Exception {
    JsonNode found = Json.MAPPER.readTree(discover("--when", WHEN, "--json").out());
    JsonNode box = found.get("boxes").get(0);
    JsonNode limit = box.get("limits").get(0);

    assertThat(limit.get("parameter").asString()).isEqualTo("lethality");
    assertThat(box.get("limits")).hasSize(1);
    assertThat(limit.get("high").isNull()).isTrue();
    double low = limit.get("low").asDouble();
    List<double[]> columns = columns("lethality", "alder.casualties");
    int runs = 0;
    int cases = 0;
    int all = 0;
    for (int i = 0; i < 200; i++) {
      boolean isCase = columns.get(1)[i] > 300;
      boolean inside = columns.get(0)[i] >= low;
      all += isCase ? 1 : 0;
      runs += inside ? 1 : 0;
      cases += inside && isCase ? 1 : 0;
    }
    assertThat(found.get("cases").asInt()).isEqualTo(all);
    assertThat(box.get("runs").asInt()).isEqualTo(runs);
    assertThat(box.get("cases").asInt()).isEqualTo(cases);
    assertThat(box.get("coverage").asDouble()).isEqualTo((double) cases / all);
    assertThat(box.get("density").asDouble()).isEqualTo((double) cases / runs);
    assertThat(box.get("mass").asDouble()).isEqualTo(runs / 200.0);
    assertThat(box.get("exchanged").asDouble()).isEqualTo(0.01);
    assertThat(box.get("density").asDouble()).isGreaterThan(0.7);
  }

  @Test
  void theBoxIsToldInWords() {
    Invocation told = discover("--when", WHEN);

    assertThat(told.code()).isEqualTo(ExitCode.DONE);
    assertThat(told.out())
        .startsWith("When is alder.casualties>300 (Alder's expedition: casualties)? In ")
        .containsPattern("Box 1: \\d+ runs, of which \\d+ are cases \\(density ")
        .containsPattern(
            "\\(lethality\\) at least 0\\.00\\d+ casualties per soldier per day; restricted in ");
  }

  @Test
  void aRungIsKnownByItsName() {
    assertThat(discover("--when", "peakRung>=war").out())
        .startsWith("When is peakRung>=war (Highest rung reached)? In ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
many casualties | --when is "many casualties"; must be a response, one of > >= < <= =, and a number or a rung, as 'peakRung>=war'
alder.casualty>3 | the run in a has no response "alder.casualty". Did you mean "alder.casualties"? Maybe see the columns of its replications.csv
peakRung>=wars | --when compares peakRung with "wars"; must be a number, or a rung for a response of rungs
alder.casualties<0 | the run in a has too few runs for which "alder.casualties<0" holds, or too few for which it does not; must be at least 20 of each. Maybe choose another value, or add replications by brink run --resume -n
""")
  void whatIsNoConditionIsRefused(String when, String message) {
    assertThat(discover("--when", when))
        .isEqualTo(new Invocation(ExitCode.BAD_INPUT, "", "brink: " + message + "\n"));
  }
}
