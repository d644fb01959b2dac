package org.brinksim.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.brinksim.statistics.RankCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code brink explain --trace}: from a response of a run back to what can reach it. */
class ExplainTraceTest {

  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    SmallRun.run(directory, "-n", "60", "--seed", "5", "--no-charts");
  }

  private static Invocation explain(String... arguments) {
    return Invocation.of(
        directory,
        Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static JsonNode json(String response) {
    return Json.MAPPER.readTree(explain("--json", "--trace", response, "a").out());
  }

  /** A column of replications.csv, read without any of the code that is tested. */
  private static double[] column(String name) throws Exception {
    List<String> lines = Files.readAllLines(directory.resolve("a/replications.csv"), UTF_8);
    int place = List.of(lines.get(0).split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1)[place])
        .mapToDouble(cell -> cell.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cell))
        .toArray();
  }

  /** The guard is made as strong as the other side's troops, and nothing else reaches it. */
  @Test
  void parametersAreRankedAndThoseThatCannotReachItStandApart() {
    Invocation.of(
        directory,
        "run",
        "starter",
        "-n",
        "40",
        "--seed",
        "5",
        "--no-charts",
        "--out",
        "d",
        "--set",
        "forces.birch.formations.guard.waves.0.personnel=$alderTroops");

    assertThat(explain("--parameters", "--trace", "birch.arrived", "d"))
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
"""
Birch's border guard: arrived so far (birch.arrived, personnel) in starter, over 40 replications
What can reach it is read off the scenario's structure, rather too much than too little: it need not matter. Correlations are Spearman's, between the ranks of what was drawn and of what came of it, with a 95 % interval each by itself; one near 0 may hide an effect that rises and then falls.

Where its variance comes from: that of its ranks, with a 95 % interval each by itself; what rises and then falls with a parameter counts as none of these alone

stands on                                             share
claim: parameters whose figure a claim holds          99.990 % (99.974 to 99.999 %)
inspired: parameters assumed after a claim            0 % (0 to 0 %)
assumed: parameters assumed                           2 % (0 to 22 %)
none of these alone: chance, and parameters together  0 % (0 to 8 %)

Parameters that can reach it, the largest rank correlation first

parameter    correlation                   value                                                 rests on; by way of
alderTroops  0.99995 (0.99990 to 0.99998)  triangular, 1500 to 3000, most likely 2000 personnel  claim troops-seen: Some 2,000 soldiers of Alder are on the strip (an invented newspaper, 2030-02-28); by way of arrivals of birch

Parameters that cannot reach it, a check: intervals that leave out 0 are 0 of 2; by chance one in 20 does

parameter  correlation            value                                                      rests on
resolve    −0.25 (−0.53 to 0.07)  uniform, -0.5 to 0.5 log                                   assumption: how it leans is not known
lethality  0.10 (−0.22 to 0.40)   log-uniform, 0.002 to 0.01 casualties per soldier per day  assumption: a few tenths of a percent to one percent of the enemy a day
""",
                ""));
  }

  @Test
  void eachCorrelationIsThatOfTheDrawsInTheTable() throws Exception {
    JsonNode trace = json("alder.casualties");

    assertThat(trace.propertyNames())
        .containsExactly(
            "scenario",
            "response",
            "label",
            "unit",
            "replications",
            "total",
            "absent",
            "missing",
            "level",
            "reaching",
            "apart",
            "fixed",
            "unreaching",
            "variance");
    assertThat(trace.get("reaching")).hasSize(3);
    double before = 1;
    for (JsonNode influence : trace.get("reaching")) {
      RankCorrelation expected =
          RankCorrelation.of(
                  column(influence.get("parameter").asString()), column("alder.casualties"), 0.95)
              .orElseThrow();
      JsonNode told = influence.get("correlation");
      assertThat(told.get("coefficient").asDouble())
          .isCloseTo(expected.coefficient(), within(1e-12));
      assertThat(told.get("n").asInt()).isEqualTo(60);
      assertThat(told.get("interval").get(0).asDouble())
          .isCloseTo(expected.interval().low(), within(1e-12));
      assertThat(Math.abs(expected.coefficient())).isLessThanOrEqualTo(before);
      before = Math.abs(expected.coefficient());
    }
  }

  /** What never came counts as later than any day; whether it came has a correlation of its own. */
  @Test
  void daysThatNeverCameAreCountedAndSaid() throws Exception {
    String response = "birch.close-border.firstDay";
    double[] days = column(response);
    long never = DoubleStream.of(days).filter(Double::isInfinite).count();
    double[] came = DoubleStream.of(days).map(day -> Double.isInfinite(day) ? 0 : 1).toArray();
    JsonNode trace = json(response);
    JsonNode first = trace.get("reaching").get(0);
    double[] drawn = column(first.get("parameter").asString());

    assertThat(never).isBetween(5L, 55L);
    assertThat(trace.get("absent").asInt()).isEqualTo((int) never);
    assertThat(trace.get("missing").asString()).isEqualTo("LATER_THAN_ANY");
    assertThat(first.get("correlation").get("coefficient").asDouble())
        .isCloseTo(
            RankCorrelation.of(drawn, days, 0.95).orElseThrow().coefficient(), within(1e-12));
    assertThat(first.get("happening").get("coefficient").asDouble())
        .isCloseTo(
            RankCorrelation.of(drawn, came, 0.95).orElseThrow().coefficient(), within(1e-12));
    assertThat(explain("--trace", response, "a").out())
        .contains(
            "It never came in "
                + never
                + " of 60 replications: that counts as later than any day, so that a correlation"
                + " below 0 means sooner or more often.")
        .containsPattern(
            "parameter +correlation +with whether it came +value +rests on; by way of");
  }

  @Test
  void theShareOfARungIsOneOrZero() throws Exception {
    double[] war = DoubleStream.of(column("peakRung")).map(level -> level == 4 ? 1 : 0).toArray();
    JsonNode trace = json("peakRung=war");
    JsonNode first = trace.get("reaching").get(0);

    assertThat(DoubleStream.of(war).sum()).isBetween(3.0, 57.0);
    assertThat(trace.get("label").asString()).isEqualTo("Highest rung reached is war");
    assertThat(first.get("correlation").get("coefficient").asDouble())
        .isCloseTo(
            RankCorrelation.of(column(first.get("parameter").asString()), war, 0.95)
                .orElseThrow()
                .coefficient(),
            within(1e-12));
  }

  @Test
  void aResponseThatIsAlwaysTheSameCorrelatesWithNothing() {
    assertThat(explain("--parameters", "--trace", "daysTo.clash", "a").out())
        .contains("It is the same in all replications, so that nothing correlates with it.")
        .containsPattern("lethality +– +log-uniform, 0.002 to 0.01");
    assertThat(json("daysTo.clash").get("reaching").get(0).get("correlation").isNull()).isTrue();
  }

  @Test
  void numbersThatWereNotVariedAreToldWithTheirReason() {
    assertThat(explain("--trace", "alder.casualties", "a").out())
        .contains(
            "Other numbers that can reach it: not varied in these runs, or left to chance within"
                + " each")
        .containsPattern("forces.alder.fires +1 +casualties per 1000 exposed per day +assumption:")
        .containsPattern("\n\n[0-9]+ other numbers cannot reach it\\.\n$")
        .doesNotContain("forces.alder.lethality");
  }

  @Test
  void aParameterHeldAtOneValueIsNotVaried() {
    Invocation.of(
        directory,
        "run",
        "starter",
        "-n",
        "8",
        "--set",
        "resolve=0.25",
        "--no-charts",
        "--out",
        "b");
    JsonNode trace =
        Json.MAPPER.readTree(explain("--json", "--trace", "alder.casualties", "b").out());

    assertThat(trace.get("reaching"))
        .extracting(it -> it.get("parameter").asString())
        .containsExactlyInAnyOrder("alderTroops", "lethality");
    assertThat(trace.get("fixed"))
        .extracting(it -> it.get("path").asString())
        .contains("parameters.resolve");
  }

  @Test
  void theScenarioMayBeNamedBesideTheDirectory() {
    assertThat(explain("starter", "--set", "horizonDays=32", "--trace", "peakIndex", "a"))
        .isEqualTo(explain("--trace", "peakIndex", "a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "--trace alder.casualtys a # brink: the run in a has no response \"alder.casualtys\". Did you mean \"alder.casualties\"? Maybe see the columns of its replications.csv",
        "--trace lethality a # brink: the run in a has no response \"lethality\". Maybe see the columns of its replications.csv",
        "starter a # brink: \"a\" is one argument too many. Maybe add --trace RESPONSE",
        "starter --trace peakIndex a # brink: starter is not the scenario that ran in a. Maybe leave it out, or give the --set of that run",
        "--trace peakIndex a --set lethality=1 # brink: --set changes a scenario, and --trace tells of the one that ran in a. Maybe leave --set out",
        "--trace peakIndex none # brink: none is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json",
      })
  void whatCannotBeTracedIsRefused(String line, String message) {
    assertThat(explain(line.split(" ")))
        .isEqualTo(new Invocation(ExitCode.BAD_INPUT, "", message + "\n"));
  }

  /** As of a version that yields other responses. */
  @Test
  void aResponseThatThisVersionDoesNotKnowIsRefused() throws Exception {
    Path copy = directory.resolve("e");
    SmallRun.copy(directory.resolve("a"), copy);
    for (String name : List.of("manifest.json", "replications.csv", "summary.json")) {
      Path file = copy.resolve(name);
      Files.writeString(
          file, Files.readString(file).replace("birch.engagedPeak", "birch.morale.peak"));
    }

    Invocation refused = explain("--trace", "birch.morale.peak", "e");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .startsWith(
            "brink: this version does not know what the response \"birch.morale.peak\" is made of."
                + " Maybe trace it with the version that ran it: ");
  }

  @Test
  void inANarrowTerminalNoLineIsTooLong() {
    Invocation traced =
        Invocation.of(
            directory,
            Invocation.CLOCK,
            new Terminal(true, true, false, () -> 90),
            Interruption.byRequest(),
            "explain",
            "--trace",
            "birch.close-border.firstDay",
            "a");

    assertThat(traced.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 90);
  }

  @Test
  void aTableThatSomebodyChangedIsNamedFirst() throws Exception {
    Path copy = directory.resolve("c");
    SmallRun.copy(directory.resolve("a"), copy);
    Path events = copy.resolve("events.csv");
    Files.writeString(events, Files.readString(events) + "\n");

    assertThat(explain("--trace", "peakIndex", "c").out())
        .startsWith(
            "Files were changed since the run; these may not be its results:\n  events.csv");
    assertThat(explain("--json", "--trace", "peakIndex", "c").err())
        .startsWith("brink: warning: events.csv");
  }
}
