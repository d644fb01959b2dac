package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own can show: signals, limits of the system, standard streams. */
class MainTest {

  private static final String[] RUN = "run starter -n 200 --threads 1 --out a".split(" ");

  /** What is there until a run has ended. */
  private static final List<String> GROWING =
      List.of(
          ".drivers.csv",
          ".events.csv",
          ".failures.csv",
          ".journal",
          ".replications.csv",
          ".series-runs.bin");

  @TempDir private static Path once;
  @TempDir private Path directory;

  /** The same run, never interrupted. */
  @BeforeAll
  static void runUninterrupted() {
    Invocation.of(once, "run", "starter", "-n", "200", "--threads", "2", "--out", "a", "--quiet");
  }

  private BrinkProcess start(List<String> before, String... arguments) throws IOException {
    return BrinkProcess.start(directory, before, arguments);
  }

  /** Waits until a run has kept the results of some replications. */
  private void awaitResults(BrinkProcess run) throws IOException, InterruptedException {
    Path rows = directory.resolve("a/.replications.csv");
    run.await(() -> Files.exists(rows) && Files.size(rows) > 3_000);
  }

  private void resume(String... more) {
    List<String> line = new ArrayList<>(List.of("run", "starter", "-n", "200", "--out", "a"));
    line.addAll(List.of("--resume", "--quiet"));
    line.addAll(List.of(more));
    assertThat(Invocation.of(directory, line.toArray(String[]::new)))
        .isEqualTo(new Invocation(ExitCode.DONE, "a\n", ""));
  }

  /**
   * The signal is given its usual meaning first: a shell without job control has its background
   * processes ignore SIGINT, and the tests may be such a process.
   */
  @Test
  void ctrlCStopsARunWhichCanGoOnAsIfNothingHadHappened() throws IOException, InterruptedException {
    BrinkProcess run = start(List.of("env", "--default-signal=INT"), RUN);
    awaitResults(run);
    run.signal("INT");
    Invocation stopped = run.end();

    assertThat(stopped.err().lines().filter(line -> !line.matches("\\d+ of 200 done.*|Ran .*")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Running starter: 200 replications, seed 1"),
            line -> assertThat(line).startsWith("Stopping: what is under way is finished"),
            line -> assertThat(line).isEqualTo("Press Ctrl-C again to stop at once."),
            line -> assertThat(line).isEqualTo("Drawing charts and report"),
            line ->
                assertThat(line)
                    .matches(
                        "brink: interrupted; [1-9]\\d* of 200 replications are done and kept in"
                            + " a. To go on:"),
            line -> assertThat(line).isEqualTo("  ./brink " + String.join(" ", RUN) + " --resume"));
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(RunFiles.names(directory.resolve("a")))
        .contains("replications.csv", "manifest.json", "report.html")
        .doesNotContain(".journal");
    resume();
    Map<String, String> uninterrupted = RunFiles.bytes(once.resolve("a"));
    assertThat(uninterrupted).containsKeys("report.html", "charts/peak-rung.png");
    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(uninterrupted);
  }

  /** Interrupted when the first charts are there: those that are, are whole. */
  @Test
  void ctrlCWhileChartsAreDrawnLeavesNoHalfFileAndTheRestIsDrawnLater()
      throws IOException, InterruptedException {
    String[] line = "run kursk-2024 -n 4 --threads 1 --out a".split(" ");
    BrinkProcess run = start(List.of("env", "--default-signal=INT"), line);
    Path charts = directory.resolve("a/charts");
    run.await(
        () ->
            Files.exists(charts) && RunFiles.names(charts).anyMatch(name -> name.endsWith(".csv")));
    run.signal("INT");
    Invocation stopped = run.end();

    assertThat(stopped.err())
        .endsWith(
            """

            Drawing charts and report
            brink: interrupted while drawing; the results in a are complete. To draw the rest:
              ./brink report a
            """);
    assertThat(stopped.out()).endsWith("\nReport   none yet; to draw it: ./brink report a\n");
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    Map<String, String> some = RunFiles.bytes(directory.resolve("a"));
    assertThat(some)
        .containsKeys("manifest.json", "replications.csv")
        .doesNotContainKeys(".journal", "report.html");
    assertThat(some.remove("manifest.json")).contains("charts/");
    assertThat(Invocation.of(directory, "report", "a").code()).isEqualTo(ExitCode.DONE);
    Map<String, String> all = RunFiles.bytes(directory.resolve("a"));
    assertThat(all).containsKey("report.html").containsAllEntriesOf(some);
    assertThat(all.keySet()).noneMatch(name -> name.endsWith(".part"));
    assertThat(some.keySet()).noneMatch(name -> name.endsWith(".part"));
  }

  /**
   * A limit on the size of files, in blocks of 512 bytes, stands for a full disk; it comes to bear
   * while the replications are kept.
   */
  @Test
  void aFullDiskIsToldAndNothingIsLost() throws IOException, InterruptedException {
    List<String> limited = List.of("sh", "-c", "ulimit -f 512 && exec \"$@\"", "sh");
    Invocation stopped = start(limited, RUN).end();

    assertThat(stopped.err().lines().filter(line -> !line.matches("\\d+ of 200 done.*|Ran .*")))
        .containsExactly(
            "Running starter: 200 replications, seed 1, 1 thread, into a",
            "brink: could not write a/.series-runs.bin: File too large",
            "What is done is kept. To go on:",
            "  ./brink " + String.join(" ", RUN) + " --resume");
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.code()).isEqualTo(ExitCode.UNWRITABLE);
    assertThat(RunFiles.names(directory.resolve("a"))).containsExactlyElementsOf(GROWING);
    resume("--no-charts");
    Map<String, String> resumed = RunFiles.bytes(directory.resolve("a"));
    resumed.remove("manifest.json"); // which names the charts, had they been drawn
    assertThat(RunFiles.bytes(once.resolve("a"))).containsAllEntriesOf(resumed);
  }

  /** Two million elements do not fit into 32 MB. */
  @Test
  void aLackOfMemoryIsToldWithItsRemedy() throws IOException, InterruptedException {
    List<String> small = List.of("env", "JDK_JAVA_OPTIONS=-Xmx32m");
    String line = "run starter -n 4 --no-charts --set combat.elementSize=1 --threads 2 --out a";
    Invocation stopped = start(small, (line + " --set alderTroops=900000").split(" ")).end();

    assertThat(stopped.err())
        .isEqualTo(
            """
            NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx32m
            Running starter: 4 replications, seed 1, 2 threads, into a
            It has 1 warning; to read: ./brink validate starter
            brink: out of memory. Maybe allow more, for example 2 GB: BRINK_JAVA_OPTS=-Xmx2g ./brink ..., or use fewer --threads.
            """);
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(RunFiles.names(directory.resolve("a"))).containsExactlyElementsOf(GROWING);
  }

  /**
   * Writing what is done takes a while; whoever asks twice does not want to wait for it. Whether
   * the replications under way end before the second signal, and say how long they took, is open.
   */
  @Test
  void aSecondSignalEndsItAtOnceAndStillNothingIsLost() throws IOException, InterruptedException {
    BrinkProcess run = start(List.of(), RUN);
    awaitResults(run);
    run.signal("TERM");
    run.await(() -> Files.readString(directory.resolve("stderr")).contains("Stopping"));
    run.signal("TERM");

    Invocation ended = run.end();
    assertThat(ended.code()).isEqualTo(ExitCode.TERMINATED);
    assertThat(ended.err().replaceFirst("(?m)^Ran \\d+ in .*\n(?=brink: stopped)", ""))
        .endsWith(
            """
            Press Ctrl-C again to stop at once.
            brink: stopped at once; what is done is kept in a. To go on:
              ./brink %s --resume
            """
                .formatted(String.join(" ", RUN)));
    resume("--no-charts");
    Map<String, String> resumed = RunFiles.bytes(directory.resolve("a"));
    resumed.remove("manifest.json");
    assertThat(RunFiles.bytes(once.resolve("a"))).containsAllEntriesOf(resumed);
  }

  @Test
  void resultsThatCannotBePrintedAreAProblem() throws IOException, InterruptedException {
    List<String> full = List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh");
    Invocation printed = start(full, "list").end();

    assertThat(printed)
        .isEqualTo(
            new Invocation(
                ExitCode.UNWRITABLE,
                "",
                "brink: could not write standard output: No space left on device\n"));
  }

  @Test
  void aReaderThatHasEnoughIsNoProblem() throws IOException, InterruptedException {
    List<String> head = List.of("sh", "-c", "{ \"$@\"; echo $? > code; } | head -n 1", "sh");
    Invocation printed = start(head, "explain", "kursk-2024").end();

    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .isEqualTo("North Korean troops in the Kursk region, November 2024 (kursk-2024)\n");
    assertThat(Files.readString(directory.resolve("code"))).isEqualTo("0\n");
  }

  @Test
  void textIsUtf8WhateverTheSystemsLanguage() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("mine.yaml"), "extends: starter\ntitle: Größe und Länge\n");
    Invocation checked = start(List.of("env", "LC_ALL=C", "LANG=C"), "validate", "mine.yaml").end();

    assertThat(checked)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                "mine.yaml is ok: Größe und Länge (60 days, 2 forces, 2 states, 3 parameters)\n",
                ""));
  }

  /** A shell writes the bytes, as the tests' own locale may be such a one. */
  @ParameterizedTest
  @CsvSource({
    "C, 'Gr\\303\\266\\303\\237e', Gr????e",
    "POSIX, 'x?\\303\\237', x???",
    "C.UTF-8, 'Gr\\366\\337e', Gr??e"
  })
  void argumentsThatTheLocaleCannotHoldAreRefused(String locale, String bytes, String shown)
      throws IOException, InterruptedException {
    String typed = "LC_ALL=" + locale + " exec \"$@\" --set \"title=$(printf '" + bytes + "')\"";
    Invocation refused = start(List.of("sh", "-c", typed, "sh"), "validate", "starter").end();

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err().replace('\uFFFD', '?'))
        .isEqualTo(
            """
            brink: the argument "title=%s" is not what was typed: the locale has no such characters
            Maybe set LC_ALL=C.UTF-8, and type it in UTF-8.
            """
                .formatted(shown));
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void argumentsThatTheLocaleHoldsAreReadAsTyped() throws IOException, InterruptedException {
    String typed =
        "LC_ALL=C.UTF-8 exec \"$@\" --set \"title=$(printf 'Gr\\303\\266\\303\\237e?')\"";
    Invocation checked = start(List.of("sh", "-c", typed, "sh"), "validate", "starter").end();

    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).startsWith("starter is ok: Größe? (60 days");
  }

  /** As when the terminal is closed. */
  @Test
  void aHangUpStopsARunAsWell() throws IOException, InterruptedException {
    BrinkProcess run = start(List.of("env", "--default-signal=HUP"), RUN);
    awaitResults(run);
    run.signal("HUP");
    Invocation stopped = run.end();

    assertThat(stopped.code()).isEqualTo(ExitCode.HUNG_UP);
    assertThat(stopped.err()).endsWith("  ./brink " + String.join(" ", RUN) + " --resume\n");
    resume("--no-charts");
  }

  @Test
  void aHangUpThatIsToBeIgnoredIsIgnored() throws IOException, InterruptedException {
    BrinkProcess run = start(List.of("nohup"), RUN);
    awaitResults(run);
    run.signal("HUP");

    assertThat(run.end().code()).isEqualTo(ExitCode.DONE);
  }

  /** Java keeps copies of fonts there; its own message names neither. */
  @Test
  void aMissingDirectoryForTemporaryFilesIsTold() throws IOException, InterruptedException {
    List<String> without = List.of("env", "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=none/such");
    Invocation stopped = start(without, "run starter -n 2 --out a".split(" ")).end();

    assertThat(stopped.err())
        .endsWith(
            """
            Drawing charts and report
            brink: could not write none/such: Java keeps copies of fonts there. Maybe make the directory, or name another by BRINK_JAVA_OPTS=-Djava.io.tmpdir=...
            All numbers are written. To draw:
              ./brink report a
            """);
    assertThat(stopped.code()).isEqualTo(ExitCode.UNWRITABLE);
  }

  /** A jar that is missing would else end Java itself with 1. */
  @Test
  void aMissingLibraryIsAnInternalError() throws Exception {
    Path alone = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> before =
        List.of(
            "sh",
            "-c",
            "java=$1; exec \"$java\" -cp '" + alone + "' " + Main.class.getName(),
            "sh");
    Invocation broken = start(before, "list").end();

    assertThat(broken.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(broken.err())
        .startsWith("brink: internal error: java.lang.NoClassDefFoundError: ")
        .endsWith("\nMaybe a jar is damaged or missing: remove cli/target, and build again.\n");
  }
}
