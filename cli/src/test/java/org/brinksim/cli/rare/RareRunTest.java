package org.brinksim.cli.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.brinksim.cli.directory.RunFiles;
import org.brinksim.rare.AdaptiveSplitting;
import org.brinksim.rare.FailedReplicaException;
import org.brinksim.rare.RareRung;
import org.brinksim.rare.SplittingPlan;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code brink run --rare}: what it tells, keeps and refuses. */
class RareRunTest {

  private static final String[] LADDER = {
    "run",
    "ladder",
    "--rare",
    "top",
    "--set",
    "horizonDays=10",
    "--set",
    "hazard=0.0215",
    "-n",
    "200"
  };

  @TempDir private Path directory;

  private Invocation rare(String... more) {
    String[] line = Arrays.copyOf(LADDER, LADDER.length + more.length);
    System.arraycopy(more, 0, line, LADDER.length, more.length);
    return Invocation.of(directory, line);
  }

  @Test
  void itTellsTheProbabilityItsIntervalAndItsCost() {
    Invocation rare = rare("--threads", "2");

    assertThat(rare.out())
        .isEqualTo(
            """
            A ladder with a known probability
            Top (top) reached within 10 days, by adaptive multilevel splitting, seed 1

            Probability  0.0008 (95 % interval 0.0005 to 0.0013)
                         one run in 1,230 (780 to 1,940)

            By      20 groups of 10 runs and, on average, 62 levels each; the runs that got there go back to 31 of the 200 first ones
            Cost    as many steps as 962 runs; about as exact as 26,000 plain runs, 27 times as many

            The interval tells how exact the share of the model's runs is, not whether the scenario's assumptions are right.
            """);
    assertThat(rare.err()).isEqualTo("Splitting 20 groups of 10 runs on 2 threads\n");
    assertThat(rare.code()).isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.names(directory)).isEmpty();
  }

  @Test
  void itPrintsAndKeepsItsNumbers() throws IOException {
    Invocation rare = rare("--json", "--quiet", "--out", "rare");

    assertThat(rare.err()).isEmpty();
    assertThat(Files.readString(directory.resolve("rare/rare.json")).stripTrailing())
        .isEqualTo(rare.out().stripTrailing());
    JsonNode told = Json.MAPPER.readTree(rare.out());
    assertThat(told.get("rung").asString()).isEqualTo("top");
    assertThat(told.get("runs").asInt()).isEqualTo(200);
    assertThat(told.get("groups").size()).isEqualTo(20);
    double mean = 0;
    for (JsonNode group : told.get("groups")) {
      mean += group.get("probability").asDouble() / 20;
    }
    assertThat(told.get("probability").asDouble())
        .isCloseTo(mean, within(1e-12))
        .isBetween(told.get("interval").get(0).asDouble(), told.get("interval").get(1).asDouble());
    assertThat(rare("--out", "rare").err())
        .isEqualTo("brink: rare is not empty. Maybe give another --out\n");
  }

  @Test
  void itSaysThatNoRunGotThere() {
    Invocation rare = rare("--set", "states.chain.actions.top.hazardPerDay=0", "--quiet");

    assertThat(rare.out())
        .contains(
            "Probability  0.000 (95 % interval 0.000 to 0.019)\n"
                + "             no run got there; the interval is that of 200 plain runs\n",
            "Left    20 of 20 groups were left without a run on the way and count as 0. Maybe give a"
                + " larger -n\n");
  }

  @Test
  void whatIsInterruptedLeavesNothing() {
    Interruption interruption = Interruption.byRequest();
    interruption.request(ExitCode.INTERRUPTED);
    Invocation rare =
        Invocation.of(directory, Invocation.CLOCK, Terminal.none(), interruption, LADDER);

    assertThat(rare.out()).isEmpty();
    assertThat(rare.err()).endsWith("brink: interrupted; nothing is kept\n");
    assertThat(rare.code()).isEqualTo(ExitCode.INTERRUPTED);
  }

  /** One run that fails leaves no estimate, and is named. */
  @Test
  void aRunThatFailsIsNamed() {
    Scenario scenario = Flooded.scenario(List.of(), 2e3, 9e9).scenario();
    AdaptiveSplitting splitting =
        new AdaptiveSplitting(
            new RareRung(scenario, Interventions.NONE, "truce"), SplittingPlan.of(200, 1));

    assertThatThrownBy(() -> splitting.estimate(2, done -> {}, new AtomicBoolean()))
        .isInstanceOf(FailedReplicaException.class)
        .hasMessageMatching("a run with the parameters of replication [0-9]+ fails: .+");
  }
}
