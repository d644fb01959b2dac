package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.brinksim.cli.BrinkProcess;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeCommandTest {

  private static final String STUDY =
      """
      format: 1
      id: four
      scenario: starter
      seed: 9
      replications: 5
      design: {type: factorial}
      factors:
        lethality: {levels: [0.002, 0.008]}
        combat.elementSize: {levels: [100, 200]}
      series: [rung]
      """;

  private static final String UNTIL =
      """
      format: 1
      id: until
      scenario: starter
      replications: {min: 10, max: 100, until: {response: peakIndex, halfWidth: 5%}}
      design: {type: monteCarlo}
      """;

  @TempDir private Path directory;

  private Invocation brink(String... line) {
    return Invocation.of(directory, line);
  }

  private Invocation run(String what, String... more) {
    List<String> line = new ArrayList<>(List.of("run", what, "--threads", "1", "--quiet"));
    return brink(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private void shards(String what, int of, String... more) {
    for (int number = 1; number <= of; number++) {
      List<String> options =
          new ArrayList<>(List.of("--shard", number + "/" + of, "--out", "s" + number));
      options.addAll(List.of(more));
      Invocation shard = run(what, options.toArray(String[]::new));
      assertThat(shard).isEqualTo(new Invocation(ExitCode.DONE, "s" + number + "\n", ""));
    }
  }

  private Invocation merge(int of, String... more) {
    List<String> shards = new ArrayList<>();
    for (int number = 1; number <= of; number++) {
      shards.add("s" + number);
    }
    Collections.shuffle(shards, new Random(of));
    shards.add(0, "merge");
    shards.addAll(List.of("--out", "merged"));
    shards.addAll(List.of(more));
    return brink(shards.toArray(String[]::new));
  }

  private Map<String, String> files(String name) {
    return RunFiles.bytes(directory.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void theShardsOfFiftyRunsMakeTheRun(int of) {
    run("starter", "-n", "50", "--out", "whole", "--no-charts");
    shards("starter", of, "-n", "50");

    assertThat(merge(of, "--quiet", "--no-charts"))
        .isEqualTo(new Invocation(ExitCode.DONE, "merged\n", ""));
    assertThat(files("merged")).isEqualTo(files("whole")).hasSize(9);
  }

  @Test
  void whatIsToldAndDrawnIsThatOfTheRun() {
    Invocation whole = brink("run", "starter", "-n", "12", "--threads", "1", "--out", "whole");
    shards("starter", 2, "-n", "12");

    Invocation merged = merge(2);

    assertThat(merged)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                whole.out().replace("whole", "merged"),
                "Merging 2 shards into merged\nDrawing charts and report\n"));
    assertThat(files("merged")).isEqualTo(files("whole")).containsKey("report.html");
  }

  @Test
  void aStudyOfFourPointsToo() throws IOException {
    Files.writeString(directory.resolve("four.yaml"), STUDY);
    run("four.yaml", "--out", "whole", "--no-charts");
    shards("four.yaml", 3);

    Invocation merged = merge(3, "--no-charts", "--json");

    assertThat(merged.code()).as(merged.err()).isEqualTo(ExitCode.DONE);
    assertThat(Json.MAPPER.readTree(merged.out()).get("replications").get("completed").asInt())
        .isEqualTo(20);
    assertThat(files("merged")).isEqualTo(files("whole")).containsKey("study.json");
  }

  /** Killed at some moment in the midst of its runs, by a signal that it cannot hear. */
  @Test
  void aShardThatWasKilledGoesOn() throws Exception {
    String[] second = {
      "run", "starter", "-n", "900", "--threads", "1", "--quiet", "--shard", "2/3", "--out", "s2"
    };
    run("starter", "-n", "900", "--out", "whole", "--no-charts");
    run("starter", "-n", "900", "--shard", "1/3", "--out", "s1");
    run("starter", "-n", "900", "--shard", "3/3", "--out", "s3");
    BrinkProcess process = BrinkProcess.start(directory, List.of(), second);
    Path rows = directory.resolve("s2/.replications.csv");
    process.await(() -> Files.exists(rows) && Files.size(rows) > 10_000);
    process.signal("KILL");
    process.end();
    assertThat(files("s2")).containsKeys(".journal", "shard.json", ".events.csv");
    assertThat(merge(3).err())
        .isEqualTo(
            """
            brink: these shards make no run (1 problem):
              s2 has not ended: shard 2 of 3, replications 300 to 599. Maybe go on with it by --shard 2/3 --resume
            """);

    assertThat(
            brink(Stream.concat(Stream.of(second), Stream.of("--resume")).toArray(String[]::new)))
        .isEqualTo(new Invocation(ExitCode.DONE, "s2\n", ""));

    assertThat(merge(3, "--no-charts").code()).isEqualTo(ExitCode.DONE);
    assertThat(files("merged")).isEqualTo(files("whole"));
  }

  @Test
  void aShardSaysWhatItIs() {
    Invocation first =
        brink("run", "starter", "-n", "12", "--threads", "1", "--shard", "2/3", "--out", "s2");
    Invocation again =
        brink(
            "run",
            "starter",
            "-n",
            "12",
            "--threads",
            "1",
            "--shard",
            "2/3",
            "--out",
            "s2",
            "--resume",
            "--json");

    assertThat(first.out())
        .isEqualTo(
            """
            Alder and Birch on the strip
            shard 2 of 3 (replications 4 to 7): 4 of 12 runs, seed 1

            Numbers  s2
            Report   none of a shard; to put all 3 together: ./brink merge DIR... --out DIR
            """);
    assertThat(first.err())
        .startsWith(
            "Running starter: 12 replications, of these shard 2 of 3 (replications 4 to 7), seed 1, 1 thread, into s2\n");
    assertThat(again.err())
        .isEqualTo("s2 holds shard 2 of 3 (replications 4 to 7) already, finished\n");
    assertThat(Json.MAPPER.readTree(again.out()))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"directory": "s2", "exitCode": 0, "shard": {"number": 2, "of": 3},
                 "replications": {"requested": 4, "completed": 4, "failed": 0}}
                """));
    for (String command :
        List.of("report", "explain", "export --as mesa --out x.csv", "replay --replication 4")) {
      List<String> line = new ArrayList<>(List.of(command.split(" ")));
      line.add(1, "s2");
      assertThat(brink(line.toArray(String[]::new)))
          .as(command)
          .isEqualTo(
              new Invocation(
                  ExitCode.BAD_INPUT,
                  "",
                  "brink: s2 holds shard 2 of 3 of a run (replications 4 to 7), and no whole run. Maybe merge all 3 shards: brink merge DIR... --out DIR\n"));
    }
    assertThat(brink("run", "starter", "-n", "12", "--out", "s2", "--resume").err())
        .isEqualTo(
            "brink: s2 holds shard 2 of 3 of a run, and no whole run. Maybe give --shard 2/3, or another --out\n");
  }

  /** In a directory with both shards of two runs of seed 1, s1 and s2; | is a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          -n 4 --shard 1/2 --seed 2             # s1 s2 x # x holds a shard of another run than s1: its seed is 2, not 1
          -n 6 --shard 1/2                      # s1 s2 x # x holds a shard of another run than s1: its run has 6 replications, not 4
          -n 4 --shard 1/3                      # x s1 s2 # x holds a shard of another run than s1: it is one of 3 shards, not of 2
          -n 4 --shard 1/2 --series none        # s1 s2 x # x holds a shard of another run than s1: it keeps other --series: none
          -n 4 --shard 1/2 --events acts        # s1 s2 x # x holds a shard of another run than s1: it keeps other --events: acts
          -n 4 --shard 1/2 --set horizonDays=40 # s1 s2 x # x holds a shard of another run than s1: its scenario is another, or set otherwise
          -n 4 --shard 1/2 --without birch.protest # s1 s2 x # x holds a shard of another run than s1: something else is changed by hand in it
          -n 4 --shard 2/2 --seed 2             # s1 x    # x holds a shard of another run than s1: its seed is 2, not 1|  shard 2 of 2 lacks: replications 2 to 3. Maybe run it by --shard 2/2
          -n 4 --shard 2/2                      # x s2 s2 # shard 1 of 2 lacks: replications 0 to 1. Maybe run it by --shard 1/2|  shard 2 of 2 is there 3 times: replications 2 to 3, in x, s2, s2. Maybe leave all but one out
          """)
  void whatMakesNoRunIsToldAndNothingIsWritten(String run, String given, String message) {
    shards("starter", 2, "-n", "4");
    List<String> line = new ArrayList<>(List.of(run.strip().split(" ")));
    line.addAll(List.of("--out", "x"));
    assertThat(run("starter", line.toArray(String[]::new)).code()).isEqualTo(ExitCode.DONE);
    Map<String, String> before = files(".");

    Invocation bad = brink(("merge " + given.strip() + " --out merged").split(" +"));

    int problems = message.split("\\|").length;
    assertThat(bad)
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: these shards make no run ("
                    + problems
                    + (problems == 1 ? " problem):" : " problems):")
                    + "\n  "
                    + message.replace('|', '\n')
                    + "\n"));
    assertThat(files(".")).isEqualTo(before);
  }

  @Test
  void aStudyThatStopsByPrecisionHasNoShardsUnlessItsRunsAreFixed() throws IOException {
    Files.writeString(directory.resolve("until.yaml"), UNTIL);

    assertThat(run("until.yaml", "--shard", "1/2", "--out", "s1"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                """
                brink run: --shard does not go with a study that stops by precision (until): which runs there are follows from the results of all. Maybe fix their number by --replications N
                Try "brink run --help".
                """));
    assertThat(run("until.yaml", "--shard", "1/2", "-n", "6", "--out", "s1").code())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void aDirectoryThatIsNotNamedTellsItsShard() {
    assertThat(run("starter", "-n", "4", "--shard", "2/3").out())
        .isEqualTo("out/starter-shard-2-of-3-20300102-030405\n");
  }
}
