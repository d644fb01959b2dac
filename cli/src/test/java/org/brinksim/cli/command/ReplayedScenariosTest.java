package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.results.replay.Replay;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replications of shipped scenarios, run again: rows and events are equal to the last bit. Ten of
 * each are drawn; {@code -Dreplays=50} replays more.
 */
class ReplayedScenariosTest {
  private static final int REPLAYS = Integer.getInteger("replays", 10);
  private static final int RUNS = 4 * REPLAYS;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kursk-2024",
        "starter",
        "strait",
        "kursk-2024-south-korea-arms",
        "kursk-2024-rapid-commitment"
      })
  void replicationsDrawnAtRandomAreTheStoredOnes(String scenario) {
    String[] command = {
      "run", scenario, "-n", Integer.toString(RUNS), "--seed", "77", "--no-charts", "--out", "a"
    };
    assertThat(Invocation.of(directory, command).code()).isEqualTo(ExitCode.DONE);
    Random draws = new Random(scenario.hashCode());

    for (int i = 0; i < REPLAYS; i++) {
      int replication = draws.nextInt(RUNS);
      Replay replay = Replay.of(directory.resolve("a"), 0, replication);

      assertThat(replay.deviations()).as("replication " + replication).isEmpty();
      assertThat(replay.stored().row()).hasSizeGreaterThan(20);
      assertThat(replay.stored().row().get(2)).isEqualTo(Integer.toString(replication));
      assertThat(replay.events()).isNotEmpty().isEqualTo(replay.stored().events());
    }
  }
}
