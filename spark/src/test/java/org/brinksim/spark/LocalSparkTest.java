package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark within this process. */
class LocalSparkTest {

  private static final List<String> SPARK = List.of("--engine", "spark", "--master", "local[2]");

  @TempDir private Path directory;

  private static String[] line(String words, List<String> more) {
    List<String> line = new ArrayList<>(List.of(words.split(" ")));
    line.addAll(more);
    return line.toArray(String[]::new);
  }

  private Called here(String words) {
    return Called.of(directory, line(words + " --out here --no-charts", List.of()));
  }

  private Called there(String words) {
    return Called.of(directory, line(words + " --out there --no-charts", SPARK));
  }

  private void assertSame() throws IOException {
    assertThat(Called.contents(directory.resolve("there")))
        .isEqualTo(Called.contents(directory.resolve("here")));
  }

  @Test
  void aScenarioHasTheBytesOfTheLocalEngine() throws IOException {
    Called here = here("run starter -n 150 --without summit");

    Called there = there("run starter -n 150 --without summit");

    assertThat(there.code()).as(there.err()).isEqualTo(ExitCode.DONE);
    assertThat(there.out()).isEqualTo(here.out().replace("here", "there"));
    assertThat(there.err())
        .contains("Running starter: 150 replications, seed 1, Spark at local[2], 2 cores, into ")
        .doesNotContain("spark.log", "SLF4J", "WARN", "INFO");
    assertSame();
  }

  @Test
  void aStudyThatStopsByPrecisionHasThemToo() throws IOException {
    Files.writeString(
        directory.resolve("study.yaml"),
        """
        format: 1
        id: quick
        scenario: starter
        design: {type: factorial}
        factors:
          combat.elementSize: {levels: [100, 200]}
          lethality: {levels: [0.004, 0.006]}
        replications: {min: 10, max: 60, until: {response: alder.casualties, halfWidth: 15 %}}
        """);
    Called here = here("run study.yaml");
    assertThat(here.code()).as(here.err()).isEqualTo(ExitCode.DONE);

    assertThat(there("run study.yaml").code()).isEqualTo(ExitCode.DONE);

    assertSame();
  }

  @Test
  void aShardHasThemToo() throws IOException {
    here("run starter -n 40 --shard 2/3");

    Called there = there("run starter -n 40 --shard 2/3");

    assertThat(there.code()).as(there.err()).isEqualTo(ExitCode.DONE);
    Map<String, String> shard = Called.contents(directory.resolve("there"));
    assertThat(shard).containsKeys("shard.json", "series-runs.bin");
    shard.remove("shard.json");
    assertThat(Called.contents(directory.resolve("here"))).containsAllEntriesOf(shard);
  }

  /** So many that it is told how far it is before it is done, on a fast machine, too. */
  @Test
  void oneThatIsInterruptedGoesOn() throws IOException {
    here("run starter -n 10000");
    Interruption interruption = Interruption.byRequest();

    Called interrupted =
        Called.when(
            " done, 0 failed",
            () -> interruption.request(ExitCode.INTERRUPTED),
            interruption,
            directory,
            line("run starter -n 10000 --out there --no-charts", SPARK));

    assertThat(interrupted.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(interrupted.err())
        .containsPattern("brink: interrupted; [0-9,]+ of 10,000 replications are done and kept")
        .contains("Stopping: what is under way is given up, then all that is done is written.\n")
        .contains("--engine spark --master 'local[2]' --resume\n");
    assertThat(directory.resolve("there/.journal")).doesNotExist();

    Called resumed = there("run starter -n 10000 --resume");

    assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.DONE);
    assertThat(resumed.err()).contains("Going on with starter: ");
    assertSame();
  }
}
