package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.InterruptingClock;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs the starter scenario, which is small, a few times. */
class RunCommandTest {

  private static final String[] TABLES = {
    "drivers.csv",
    "events.csv",
    "failures.csv",
    "manifest.json",
    "replications.csv",
    "scenario.yaml",
    "series-runs.bin",
    "series.csv",
    "summary.json"
  };
  private static final String STOPPING =
      """
      Stopping: what is under way is finished, then all that is done is written.
      Press Ctrl-C again to stop at once.
      """;

  @TempDir private Path directory;

  private Invocation run(String arguments) {
    return Invocation.of(directory, ("run starter " + arguments).split(" "));
  }

  private Invocation interruptedAt(int reading, String arguments) {
    return interruptedAt(reading, ExitCode.INTERRUPTED, arguments);
  }

  private Invocation interruptedAt(int reading, int code, String arguments) {
    Interruption interruption = Interruption.byRequest();
    return Invocation.of(
        directory,
        new InterruptingClock(interruption, reading, code),
        Terminal.none(),
        interruption,
        ("run starter " + arguments).split(" "));
  }

  @Test
  void itEndsWithHeadlinesAndWhereTheResultsLie() throws IOException {
    Invocation run = run("-n 40 --seed -5 --threads 2 --out new/try");

    assertThat(run.err())
        .isEqualTo(
            """
            Running starter: 40 replications, seed -5, 2 threads, into new/try
            Drawing charts and report
            """);
    assertThat(run.out())
        .startsWith(
            """
            Alder and Birch on the strip
            40 runs of 60 days, seed -5

            Highest rung reached  share  95 % interval
            """)
        .containsPattern("\nOver the runs +median \\(interval\\)  5 to 95 %\n")
        .containsPattern(
            "\n  Alder's expedition: casualties \\(personnel\\) +\\d+ \\(\\d+ to \\d+\\)  \\d+ to \\d+\n")
        .endsWith(
            """

            Numbers  new/try
            Report   new/try/report.html (open it in a browser)
            """);
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    Path results = directory.resolve("new/try");
    assertThat(RunFiles.names(results)).contains(TABLES).contains("report.html", "charts");
    assertThat(RunFiles.names(results)).noneMatch(name -> name.endsWith(".part"));
    assertThat(
            Json.MAPPER.readTree(Files.readString(results.resolve("manifest.json"))).get("outputs"))
        .extracting(output -> output.get("file").asString())
        .containsExactlyElementsOf(
            RunFiles.names(results)
                .filter(name -> !name.equals("charts") && !name.equals("manifest.json"))
                .toList());
  }

  @Test
  void withoutOutTheDirectoryTellsTheScenarioAndTheTime() {
    assertThat(run("-n 2 --no-charts --quiet"))
        .isEqualTo(new Invocation(ExitCode.DONE, "out/starter-20300102-030405\n", ""));
    assertThat(run("-n 2 --no-charts --quiet"))
        .isEqualTo(new Invocation(ExitCode.DONE, "out/starter-20300102-030405-2\n", ""));
  }

  @Test
  void withoutChartsItSaysHowToDrawThemAndTheyAreTheSame() {
    Invocation bare = run("-n 20 --out bare --no-charts");
    assertThat(bare.out())
        .endsWith(
            """

            Numbers  bare
            Report   none yet; to draw it: ./brink report bare
            """);
    assertThat(RunFiles.names(directory.resolve("bare"))).containsExactly(TABLES);

    Invocation drawn = Invocation.of(directory, "report", "bare");
    run("-n 20 --out drawn --quiet");

    assertThat(drawn)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                """
                Charts   bare/charts
                Report   bare/report.html (open it in a browser)
                """,
                ""));
    assertThat(RunFiles.bytes(directory.resolve("bare")))
        .isEqualTo(RunFiles.bytes(directory.resolve("drawn")));
  }

  @Test
  void asJsonItIsOneObjectWithTheSummary() throws IOException {
    Invocation run = run("-n 5 --out a --no-charts --json");

    JsonNode json = Json.MAPPER.readTree(run.out());
    assertThat(json.propertyNames())
        .containsExactly("directory", "exitCode", "replications", "summary");
    assertThat(json.get("directory").asString()).isEqualTo("a");
    assertThat(json.get("exitCode").asInt()).isZero();
    assertThat(json.get("replications"))
        .isEqualTo(Json.MAPPER.readTree("{\"requested\": 5, \"completed\": 5, \"failed\": 0}"));
    assertThat(json.get("summary"))
        .isEqualTo(Json.MAPPER.readTree(Files.readString(directory.resolve("a/summary.json"))));
    assertThat(run.err()).startsWith("Running starter: 5 replications");
  }

  /** Nothing may depend on who else was at work, nor on when: not a byte of any file. */
  @Test
  void theFilesAreTheSameOnAnyNumberOfThreads() {
    run("-n 24 --seed 99 --threads 1 --out one --quiet");
    Map<String, String> one = RunFiles.bytes(directory.resolve("one"));
    assertThat(one).containsKeys("report.html", "charts/peak-rung.png");

    for (int threads : new int[] {2, 8}) {
      run("-n 24 --seed 99 --out on-%1$d --quiet --threads %1$d".formatted(threads));
      assertThat(RunFiles.bytes(directory.resolve("on-" + threads))).isEqualTo(one);
    }
  }

  @Test
  void theFilesAreTheSameWhenItIsRunAgain() {
    run("-n 24 --seed 99 --out first --no-charts --quiet");
    run("-n 24 --seed 99 --out again --no-charts --quiet");

    assertThat(RunFiles.bytes(directory.resolve("again")))
        .isEqualTo(RunFiles.bytes(directory.resolve("first")));
  }

  @Test
  void anotherSeedGivesOtherResults() {
    run("-n 3 --seed 1 --out a --no-charts --quiet");
    run("-n 3 --seed 2 --out b --no-charts --quiet");

    assertThat(RunFiles.bytes(directory.resolve("a")).get("replications.csv"))
        .isNotEqualTo(RunFiles.bytes(directory.resolve("b")).get("replications.csv"));
  }

  @Test
  void whatIsSetIsInTheScenarioThatIsKept() throws IOException {
    run("-n 2 --out a --no-charts --quiet --set combat.elementSize=125 --set resolve=0.25");

    assertThat(Files.readString(directory.resolve("a/scenario.yaml")))
        .contains("\n  elementSize: 125\n")
        .containsPattern("\n  resolve: .*value: 0.25");
  }

  @Test
  void aVariantBesideItsBaseRuns() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), "extends: starter\nid: mine\n");

    Invocation run =
        Invocation.of(directory, "run", "mine.yaml", "-n", "2", "--no-charts", "--quiet");

    assertThat(run).isEqualTo(new Invocation(ExitCode.DONE, "out/mine-20300102-030405\n", ""));
  }

  @Test
  void interruptedItWritesWhatIsDoneAndSaysHowToGoOn() {
    Invocation stopped = interruptedAt(21, "-n 60 --threads 1 --out a");

    assertThat(stopped.err())
        .isEqualTo(
            """
            Running starter: 60 replications, seed 1, 1 thread, into a
            %sDrawing charts and report
            brink: interrupted; 20 of 60 replications are done and kept in a. To go on:
              ./brink run starter -n 60 --threads 1 --out a --resume
            """
                .formatted(STOPPING));
    assertThat(stopped.out()).startsWith("Alder and Birch on the strip\n20 runs of 60 days");
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(RunFiles.names(directory.resolve("a"))).contains(TABLES).contains("report.html");
  }

  /** The sixth reading, after the first one and those of four replications, is when all is done. */
  @Test
  void interruptedWhenAllIsRunItLeavesTheChartsOutAndSaysHowToDrawThem() {
    Invocation stopped = interruptedAt(6, "-n 4 --threads 1 --out a");

    assertThat(stopped.err())
        .isEqualTo(
            """
            Running starter: 4 replications, seed 1, 1 thread, into a
            %sDrawing charts and report
            brink: interrupted while drawing; the results in a are complete. To draw the rest:
              ./brink report a
            """
                .formatted(STOPPING));
    assertThat(stopped.out())
        .endsWith(
            """

            Numbers  a
            Report   none yet; to draw it: ./brink report a
            """);
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(RunFiles.names(directory.resolve("a"))).containsExactly(TABLES);
  }

  @Test
  void inJsonTheExitCodeTellsThatDrawingWasStopped() {
    Invocation stopped =
        interruptedAt(6, ExitCode.TERMINATED, "-n 4 --threads 1 --json --quiet --out a");

    JsonNode json = Json.MAPPER.readTree(stopped.out());
    assertThat(json.get("exitCode").asInt()).isEqualTo(ExitCode.TERMINATED);
    assertThat(json.get("replications"))
        .isEqualTo(Json.MAPPER.readTree("{\"requested\": 4, \"completed\": 4, \"failed\": 0}"));
    assertThat(stopped.code()).isEqualTo(ExitCode.TERMINATED);
  }

  /** Which charts there are depends on the results: those of the first runs may be outdated. */
  @Test
  void resumedItIsAsIfItHadNeverStopped() throws IOException {
    interruptedAt(9, "-n 30 --threads 1 --out a");
    Files.writeString(directory.resolve("a/notes.txt"), "mine");
    Files.writeString(directory.resolve("a/charts/mine.svg"), "mine");

    Invocation resumed = run("-n 30 --threads 2 --out a --resume");
    run("-n 30 --threads 2 --out b --quiet");

    assertThat(resumed.err())
        .isEqualTo(
            """
            Going on with starter: 30 replications, seed 1, 2 threads, into a
            8 of 30 were done before
            Drawing charts and report
            """);
    assertThat(resumed.code()).isEqualTo(ExitCode.DONE);
    Map<String, String> expected = RunFiles.bytes(directory.resolve("b"));
    expected.put("notes.txt", "mine");
    expected.put("charts/mine.svg", "mine");
    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(expected);
  }

  @Test
  void resumedWithoutChartsThereAreNoOutdatedOnes() {
    interruptedAt(9, "-n 12 --threads 1 --out a");
    assertThat(directory.resolve("a/charts/peak-rung.svg")).isRegularFile();

    run("-n 12 --out a --resume --no-charts --quiet");

    assertThat(RunFiles.names(directory.resolve("a")).filter(name -> !name.equals("charts")))
        .containsExactly(TABLES);
  }

  @Test
  void interruptedBeforeTheFirstItLeavesEmptyTablesAndNoCharts() {
    Invocation stopped = interruptedAt(1, "-n 60 --threads 1 --out a");

    assertThat(stopped.err())
        .isEqualTo(
            """
            Running starter: 60 replications, seed 1, 1 thread, into a
            %sbrink: interrupted; 0 of 60 replications are done and kept in a. To go on:
              ./brink run starter -n 60 --threads 1 --out a --resume
            """
                .formatted(STOPPING));
    assertThat(stopped.out())
        .isEqualTo(
            """
            Alder and Birch on the strip
            0 runs of 60 days, seed 1

            Numbers  a
            """);
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
  }

  @Test
  void theCommandLineToGoOnNamesTheDirectoryThatWasChosen() {
    Invocation stopped = interruptedAt(5, "-n 60 --threads 1 --no-charts");

    assertThat(stopped.err())
        .endsWith(
            "  ./brink run starter -n 60 --threads 1 --no-charts --out"
                + " out/starter-20300102-030405 --resume\n");
  }

  @Test
  void theExitCodeTellsWhatInterruptedItInJsonToo() {
    Invocation ended =
        interruptedAt(5, ExitCode.TERMINATED, "-n 60 --threads 1 --no-charts --json --out a");

    JsonNode json = Json.MAPPER.readTree(ended.out());
    assertThat(ended.code()).isEqualTo(ExitCode.TERMINATED);
    assertThat(json.get("exitCode").asInt()).isEqualTo(ExitCode.TERMINATED);
    assertThat(json.get("replications"))
        .isEqualTo(Json.MAPPER.readTree("{\"requested\": 60, \"completed\": 4, \"failed\": 0}"));
  }

  @Test
  void anotherExperimentIsNotResumed() {
    interruptedAt(5, "-n 60 --threads 1 --no-charts --out a");
    Map<String, String> before = RunFiles.bytes(directory.resolve("a"));

    assertThat(run("-n 60 --out a --resume --seed 2"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: a holds an interrupted run, but not the one asked for: its seed is 1, not 2."
                    + " Maybe give another --out\n"));
    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(before);
  }

  @Test
  void aFinishedRunIsDrawnWhenItIsResumed() {
    run("-n 12 --no-charts --quiet --out a");
    run("-n 12 --quiet --out b");

    Invocation resumed = run("-n 12 --out a --resume");

    assertThat(resumed.err())
        .isEqualTo(
            """
            a holds this run already, finished: 12 replications, seed 1
            Drawing charts and report
            """);
    assertThat(resumed.out()).endsWith("\nReport   a/report.html (open it in a browser)\n");
    assertThat(resumed.code()).isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.bytes(directory.resolve("a")))
        .isEqualTo(RunFiles.bytes(directory.resolve("b")));
  }

  @Test
  void anotherFinishedRunIsNotResumed() {
    run("-n 2 --no-charts --quiet --out a");
    Map<String, String> before = RunFiles.bytes(directory.resolve("a"));
    Map<String, String> reasons =
        Map.of(
            "-n 2 --seed 2", "its seed is 1, not 2",
            "-n 2 --events acts", "it keeps other --events: all",
            "-n 2 --series alder.casualties,rung", "it keeps other --series: all",
            "-n 2 --set resolve=0.25", "its scenario is another, or set otherwise",
            "-n 1 --seed 9", "its seed is 1, not 9");

    reasons.forEach(
        (arguments, reason) ->
            assertThat(run(arguments + " --out a --resume"))
                .isEqualTo(
                    new Invocation(
                        ExitCode.BAD_INPUT,
                        "",
                        "brink: a holds a finished run, but not the one asked for: "
                            + reason
                            + ". Maybe give another --out\n")));
    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(before);
  }

  @Test
  void someAreAddedToAFinishedRun() {
    run("-n 5 --quiet --out a");
    run("-n 12 --quiet --out b");
    assertThat(run("-n 4 --out a --resume").err())
        .isEqualTo(
            "brink: a holds a finished run of 5 replications, and only 4 are asked for. Maybe give --replications 5, or more to add some\n");

    Invocation added = run("-n 12 --out a --resume");

    assertThat(added.err())
        .startsWith("Going on with starter: 12 replications, seed 1, ")
        .contains("Drawing charts and report");
    assertThat(added.code()).isEqualTo(ExitCode.DONE);
    assertThat(RunFiles.bytes(directory.resolve("a")))
        .isEqualTo(RunFiles.bytes(directory.resolve("b")));
  }

  /** Rows and summary do not depend on it; the page says what it lacks. */
  @Test
  void whatIsKeptCanBeChosen() throws IOException {
    run("-n 12 --quiet --out all");
    Map<String, String> all = RunFiles.bytes(directory.resolve("all"));
    assertThat(run("-n 12 --quiet --series rung,alder.casualties --events acts --out some").code())
        .isEqualTo(ExitCode.DONE);
    assertThat(run("-n 12 --quiet --series none --events none --out none").code())
        .isEqualTo(ExitCode.DONE);
    Map<String, String> some = RunFiles.bytes(directory.resolve("some"));
    Map<String, String> none = RunFiles.bytes(directory.resolve("none"));
    for (String file : List.of("replications.csv", "summary.json", "scenario.yaml")) {
      assertThat(some.get(file)).isEqualTo(all.get(file));
      assertThat(none.get(file)).isEqualTo(all.get(file));
    }

    assertThat(
            all.get("series.csv")
                .lines()
                .filter(l -> l.matches(".*,(alder.casualties|standing\\.[a-z]+),.*")))
        .hasSizeGreaterThan(60)
        .allMatch(some.get("series.csv")::contains);
    assertThat(some.get("series.csv").lines().skip(1))
        .allMatch(l -> l.matches("starter,0,\\d+,(rung|alder\\.casualties|standing\\.[a-z-]+),.*"));
    assertThat(some.get("events.csv").lines().skip(1))
        .hasSizeGreaterThan(12)
        .allMatch(l -> l.contains(",act,") || l.contains(",actEnd,"));
    assertThat(none.get("series.csv").lines()).hasSize(1);
    assertThat(none.get("events.csv").lines()).hasSize(1);
    assertThat(none.get("drivers.csv").lines()).hasSize(1);
    assertThat(none.get("series-runs.bin")).isEmpty();
    assertThat(some.get("report.html"))
        .contains(
            "The run was told not to keep all days of metrics (--series alder.casualties,rung) and"
                + " all events (--events acts): charts and tables of the others are left out.");
    assertThat(none.keySet())
        .contains("charts/peak-rung.svg")
        .doesNotContain("charts/rung-through-time.svg", "charts/casualties-through-time-alder.svg");
    assertThat(some.keySet())
        .contains("charts/rung-through-time.svg", "charts/casualties-through-time-alder.svg")
        .doesNotContain("charts/engaged-alder.svg", "charts/index.svg");
    for (String directory : List.of("some", "none")) {
      assertThat(Invocation.of(this.directory, "replay", directory, "--replication", "3").code())
          .isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void whatCannotBeKeptIsRefusedAllAtOnce() {
    assertThat(run("-n 2 --out a --series alder.casulties,rung,all --events few").err())
        .isEqualTo(
            """
            brink run: --series "alder.casulties" names no metric of this scenario; must be all, none, or metrics. Did you mean "alder.casualties"?
            --series all stands alone, without metrics beside it
            --events is "few"; must be all, acts or none
            Try "brink run --help".
            """);
    assertThat(run("-n 2 --out a --series ,").err())
        .startsWith("brink run: --series is empty; must be all, none, or metrics\n");
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithItsCause() throws IOException {
    Files.writeString(directory.resolve("file"), "");

    assertThat(run("-n 2 --out file/a"))
        .isEqualTo(
            new Invocation(
                ExitCode.UNWRITABLE, "", "brink: could not write file/a: Not a directory\n"));
  }
}
