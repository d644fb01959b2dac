package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Terminal;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir private static Path once;
  @TempDir private Path directory;

  @BeforeAll
  static void run() {
    Invocation.of(once, "run", "starter", "-n", "12", "--quiet", "--out", "a");
  }

  @BeforeEach
  void copyRun() throws IOException {
    for (String name : RunFiles.names(once).toList()) {
      Files.copy(once.resolve(name), directory.resolve(name));
    }
  }

  private Invocation report(String of) {
    return Invocation.of(directory, "report", of);
  }

  @Test
  void lostAndOutdatedChartsArePutRight() throws IOException {
    Map<String, String> before = RunFiles.bytes(directory.resolve("a"));
    Files.delete(directory.resolve("a/report.html"));
    Files.writeString(directory.resolve("a/charts/peak-rung.svg"), "spoilt");
    Files.writeString(directory.resolve("a/charts/of-an-older-version.svg"), "outdated");
    listInManifest("charts/of-an-older-version.svg");

    assertThat(report("a").code()).isEqualTo(ExitCode.DONE);

    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(before);
  }

  private void listInManifest(String name) throws IOException {
    Path manifest = directory.resolve("a/manifest.json");
    String output = "\"outputs\" : [ {\"file\": \"%s\", \"sha256\": \"\"}, ".formatted(name);
    String listed = Files.readString(manifest).replaceFirst("\"outputs\" : \\[ *", output);
    Files.writeString(manifest, listed);
  }

  @Test
  void aFileThatTheManifestDoesNotNameStays() throws IOException {
    Map<String, String> before = RunFiles.bytes(directory.resolve("a"));
    Path mine = Files.writeString(directory.resolve("a/charts/mine.svg"), "mine");
    Files.writeString(directory.resolve("a/notes.part"), "mine");

    assertThat(report("a").code()).isEqualTo(ExitCode.DONE);

    assertThat(mine).hasContent("mine");
    Map<String, String> after = RunFiles.bytes(directory.resolve("a"));
    assertThat(after).containsAllEntriesOf(before).containsEntry("notes.part", "mine");
    assertThat(after).hasSize(before.size() + 2);
  }

  @Test
  void aFileWithAChartsNameIsNotReplacedUnlessTheManifestNamesIt() throws IOException {
    Invocation.of(directory, "run", "starter", "-n", "12", "--quiet", "--no-charts", "--out", "b");
    Files.createDirectory(directory.resolve("b/charts"));
    Files.writeString(directory.resolve("b/charts/peak-rung.svg"), "mine");
    Map<String, String> before = RunFiles.bytes(directory.resolve("b"));

    assertThat(report("b"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: b holds files that Brink did not write, with names that it needs:"
                    + " charts/peak-rung.svg. Maybe move them elsewhere\n"));
    assertThat(RunFiles.bytes(directory.resolve("b"))).isEqualTo(before);
  }

  @Test
  void aFolderOfChartsThatIsALinkIsLeft() throws IOException {
    Path precious = Files.createDirectory(directory.resolve("precious"));
    for (String name : List.of("a.svg", "peak-rung.png", "table.csv", "x.part")) {
      Files.writeString(precious.resolve(name), "mine");
    }
    Files.move(directory.resolve("a/charts"), directory.resolve("elsewhere"));
    Files.createSymbolicLink(directory.resolve("a/charts"), precious);
    Map<String, String> before = RunFiles.bytes(precious);

    assertThat(report("a"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: a/charts is a link. Nothing in a run directory may be one: what it leads to"
                    + " is not Brink's. Maybe remove the link\n"));
    assertThat(RunFiles.bytes(precious)).isEqualTo(before);
  }

  @Test
  void aDirectoryThatIsReachedByALinkIsTheUsersChoice() throws IOException {
    Files.createSymbolicLink(directory.resolve("shortcut"), directory.resolve("a"));

    assertThat(report("shortcut").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void numbersThatSomebodyChangedAreDrawnWithAWarning() throws IOException {
    for (String name : List.of("events.csv", "series.csv")) {
      Files.writeString(directory.resolve("a").resolve(name), "\n", StandardOpenOption.APPEND);
    }

    Invocation report = report("a");

    assertThat(report)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                """
                Files were changed since the run; these may not be its results:
                  events.csv is not the file that the run wrote
                  series.csv is not the file that the run wrote

                Charts   a/charts
                Report   a/report.html (open it in a browser)
                """,
                """
                brink: warning: events.csv is not the file that the run wrote
                brink: warning: series.csv is not the file that the run wrote
                """));
    assertThat(RunFiles.bytes(directory.resolve("a")).get("report.html"))
        .contains(
            "Files were changed since the run, so that this report may tell of other results than the run had: events.csv is not the file that the run wrote; series.csv is not the file that the run wrote.");
    assertThat(report("a").err()).isEqualTo(report.err());
  }

  @Test
  void interruptedItLeavesWhatIsThereAndSaysHowToDrawTheRest() {
    Map<String, String> before = RunFiles.bytes(directory.resolve("a"));
    Interruption interruption = Interruption.byRequest();
    interruption.request(ExitCode.INTERRUPTED);

    Invocation stopped =
        Invocation.of(directory, Invocation.CLOCK, Terminal.none(), interruption, "report", "a");

    assertThat(stopped)
        .isEqualTo(
            new Invocation(
                ExitCode.INTERRUPTED,
                "",
                """
                brink: interrupted while drawing. To draw the rest:
                  ./brink report a
                """));
    assertThat(RunFiles.bytes(directory.resolve("a"))).isEqualTo(before);
  }

  @Test
  void ofAMissingDirectoryThereIsNone() {
    assertThat(report("none"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: none is not a directory. Maybe give the directory that a run wrote, the"
                    + " one with a manifest.json\n"));
  }

  @Test
  void ofAnyOtherDirectoryThereIsNone() throws IOException {
    Files.createDirectory(directory.resolve("b"));

    assertThat(report("b"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: b is not a run directory: it has no manifest.json. Maybe its run has not"
                    + " ended, or a directory beside, above or below is meant\n"));
    assertThat(directory.resolve("b")).isEmptyDirectory();
  }

  @Test
  void ofADamagedRunDirectoryThereIsNone() throws IOException {
    Files.delete(directory.resolve("a/series.csv"));

    assertThat(report("a"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: a is damaged: it lacks series.csv. Maybe run the scenario again into a new"
                    + " directory\n"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithItsCause() throws IOException {
    try (var charts = Files.list(directory.resolve("a/charts"))) {
      for (Path chart : charts.toList()) {
        Files.delete(chart);
      }
    }
    Files.delete(directory.resolve("a/charts"));
    Files.writeString(directory.resolve("a/charts"), "");

    Invocation report = report("a");

    assertThat(report.err())
        .matches(
            "brink: could not write a/charts/[a-z-]+\\.(svg|png|csv): a file stands where a"
                + " directory is needed\n");
    assertThat(report.code()).isEqualTo(ExitCode.UNWRITABLE);
  }

  /**
   * What is accepted can be read again: a day that a shorter horizon cuts off is no problem later.
   */
  @Test
  void aRunWhoseHorizonWasCutBeforeADayOfItsCalendarIsDrawn() {
    Invocation run =
        Invocation.of(
            directory, "run", "starter", "-n", "3", "--set", "horizonDays=10", "--out", "cut");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve("cut/report.html")).isRegularFile();
  }
}
