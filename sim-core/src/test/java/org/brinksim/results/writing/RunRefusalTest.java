package org.brinksim.results.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Border;
import org.brinksim.results.Kept;
import org.brinksim.results.Progress;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRefusalTest {

  private static final ReadScenario BORDER = Border.with("horizonDays=2");

  @TempDir private Path temp;

  private RunRequest request(ReadScenario scenario, long seed, int replications, boolean resume) {
    return new RunRequest(scenario, seed, replications, 1, temp.resolve("out"), resume);
  }

  private void assertRefused(RunRequest request, String message) throws Exception {
    Map<String, String> before = Runs.contents(temp);

    assertThatThrownBy(() -> Execution.open(request))
        .isInstanceOf(RefusedDirectoryException.class)
        .hasMessage(request.directory() + message);
    assertThat(Runs.contents(temp)).isEqualTo(before);
  }

  private void interrupt() throws Exception {
    Runs.runSome(request(BORDER, 1, 10, false), 4);
  }

  @Test
  void aDirectoryWithFilesIsRefusedAndLeftAsItWas() throws Exception {
    Files.createDirectories(temp.resolve("out"));
    Files.writeString(temp.resolve("out/notes.txt"), "mine");

    assertRefused(request(BORDER, 1, 10, false), " is not empty. Maybe give another --out");
  }

  @Test
  void aDirectoryWithAFinishedRunIsRefused() throws Exception {
    Runs.run(BORDER, 3, temp.resolve("out"));

    assertRefused(
        request(BORDER, 1, 10, false),
        " is not empty. Maybe go on with the run in it by --resume, or give another --out");
  }

  @Test
  void aDirectoryWithAnInterruptedRunIsRefusedUnlessItIsResumed() throws Exception {
    interrupt();

    assertRefused(
        request(BORDER, 1, 10, false),
        " is not empty. Maybe go on with the run in it by --resume, or give another --out");
  }

  @Test
  void whereNothingWasBegunNothingIsResumed() throws Exception {
    assertRefused(
        request(BORDER, 1, 10, true),
        " does not exist, so there is nothing to resume. Maybe leave --resume out");
    assertThat(temp.resolve("out")).doesNotExist();

    Files.createDirectories(temp.resolve("out"));
    Files.writeString(temp.resolve("out/notes.txt"), "mine");
    assertRefused(
        request(BORDER, 1, 10, true),
        " holds no run to go on with. Maybe leave --resume out, or give another --out");
  }

  /** A process may die between making its directory and beginning its journal. */
  @Test
  void anEmptyDirectoryIsARunThatHasJustBegun() throws Exception {
    Files.createDirectories(temp.resolve("out"));

    assertThat(Runs.run(request(BORDER, 1, 4, true))).isEqualTo(new RunEnd(4, 4, 0, false));
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws Exception {
    for (String name :
        List.of(
            "scenario.yaml",
            "replications.csv",
            "series.csv",
            "events.csv",
            "drivers.csv",
            "summary.json")) {
      Path out = temp.resolve("out");
      Execution job = Execution.open(request(BORDER, 1, 4, false));
      Files.writeString(out.resolve(name), "mine");
      String message =
          out
              + " holds files that Brink did not write, with names that it needs: "
              + name
              + ". Maybe move them elsewhere";

      assertThatThrownBy(() -> job.execute(Runs.SILENT, new AtomicBoolean()))
          .isInstanceOf(RunDirectoryException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> Execution.open(request(BORDER, 1, 4, true)))
          .isInstanceOf(RunDirectoryException.class)
          .hasMessage(message);
      assertThat(out.resolve(name)).hasContent("mine");
      Files.move(out.resolve(name), out.resolve("mine.txt"));
      assertThat(Runs.run(request(BORDER, 1, 4, true))).isEqualTo(new RunEnd(4, 4, 0, false));
      assertThat(out.resolve("mine.txt")).hasContent("mine");
      assertThat(RunManifest.read(out).hashes()).doesNotContainKey("mine.txt");
      Files.move(out, temp.resolve("done-" + name));
    }
  }

  /** Also of what a study of two scenarios writes beside that. */
  @ParameterizedTest
  @ValueSource(
      strings = {"study.yaml", "study.json", "scenario-border.yaml", "scenario-brook.yaml"})
  void aFileOfSomebodyElseIsNotReplacedByThoseOfAStudy(String name) throws Exception {
    Path out = temp.resolve("out");
    Execution job = Execution.open(study(out, false));
    Files.writeString(out.resolve(name), "mine");

    for (Callable<?> write :
        List.<Callable<?>>of(
            () -> job.execute(Runs.SILENT, new AtomicBoolean()),
            () -> Execution.open(study(out, true)))) {
      assertThatThrownBy(write::call)
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageContaining("holds files that Brink did not write")
          .hasMessageContaining(name);
    }
    assertThat(out.resolve(name)).hasContent("mine");
  }

  private static RunRequest study(Path out, boolean resume) {
    List<ReadScenario> scenarios = List.of(BORDER, Border.with("horizonDays=2", "id=brook"));
    return new RunRequest(
        scenarios,
        Optional.of(new StudyText("s", "S", "", "monteCarlo", "id: s\n", List.of())),
        new RunDesign(
            List.of(),
            scenarios.stream().map(read -> new RunDesign.Point(read, List.of())).toList()),
        1,
        4,
        Optional.empty(),
        2,
        Kept.EVERYTHING,
        out,
        resume);
  }

  @Test
  void anotherExperimentIsNotResumed() throws Exception {
    interrupt();
    String other =
        " holds an interrupted run, but not the one asked for: %s. Maybe give another --out";
    String scenario = other.formatted("its scenario is another, or set otherwise");

    assertRefused(request(BORDER, 2, 10, true), other.formatted("its seed is 1, not 2"));
    assertRefused(request(Border.with("horizonDays=3"), 1, 10, true), scenario);
    assertRefused(
        request(Border.with("horizonDays=2", "combat.restDays=4"), 1, 10, true), scenario);
    assertRefused(
        keeping(new Kept(List.of("none"), "acts"), true),
        other.formatted("it keeps other --series: all; it keeps other --events: all"));
  }

  private RunRequest keeping(Kept kept, boolean resume) {
    return new RunRequest(
        BORDER, RunDesign.of(BORDER), 1, 10, 1, kept, temp.resolve("out"), resume);
  }

  /** Of a run that was killed there is only the journal to tell it by. */
  @Test
  void anotherExperimentThanTheOneThatWasKilledIsNotResumed() throws Exception {
    Execution job = Execution.open(request(BORDER, 1, 10, false));
    assertThatThrownBy(
            () ->
                job.execute(
                    (done, failed, all) -> {
                      throw new IllegalStateException("killed");
                    },
                    new AtomicBoolean()))
        .hasMessage("killed");
    String foreign =
        "/.journal belongs to another scenario, seed, version or setting. Maybe give another --out, or the same scenario, --seed and --set as before";

    assertRefused(request(BORDER, 2, 10, true), foreign);
    assertRefused(request(Border.with("horizonDays=3"), 1, 10, true), foreign);
    assertRefused(keeping(new Kept(List.of("none"), "all"), true), foreign);
    assertRefused(keeping(new Kept(List.of("all"), "acts"), true), foreign);
  }

  @Test
  void tablesThatWereChangedSinceAreNotAddedTo() throws Exception {
    Runs.run(BORDER, 3, temp.resolve("out"));
    Files.writeString(temp.resolve("out/events.csv"), "");
    Files.delete(temp.resolve("out/series-runs.bin"));

    assertRefused(
        request(BORDER, 1, 4, true),
        " holds files that were changed since the run, so that nothing can be added to them: events.csv, series-runs.bin. Maybe give another --out");
  }

  /** A directory may come from anybody: counts that are not those of the rows replace no table. */
  @Test
  void tablesOfOtherCountsThanTheManifestSaysAreNotReplaced() throws Exception {
    Path out = temp.resolve("out");
    Runs.run(BORDER, 6, out);
    Path manifest = out.resolve("manifest.json");
    String counts = "\"requested\" : 6,\n    \"completed\" : 6,\n    \"failed\" : 0";
    String whole = Files.readString(manifest);
    assertThat(whole).contains(counts);
    for (String forged :
        List.of(
            counts.replace("6", "3"),
            counts.replace("6,\n    \"f", "5,\n    \"f").replace("0", "1"))) {
      Files.writeString(manifest, whole.replace(counts, forged));
      byte[] rows = Files.readAllBytes(out.resolve("replications.csv"));

      assertThatThrownBy(() -> Runs.run(request(BORDER, 1, 8, true)))
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageMatching("(?s).*/\\.(replications|failures)\\.csv( has 0 rows| line 8, ).*");
      assertThat(out.resolve("replications.csv")).hasBinaryContent(rows);
      for (String hidden : GrowingTables.hiddenNames()) {
        Files.delete(out.resolve(hidden));
      }
      Files.delete(out.resolve(".journal"));
    }
  }

  /** A user's own, in a run that has ended; while one grows these names are the run's. */
  @Test
  void aFileWithTheNameOfOneThatGrowsIsNotReplaced() throws Exception {
    Runs.run(BORDER, 3, temp.resolve("out"));
    Files.writeString(temp.resolve("out/.events.csv"), "mine");
    Map<String, String> before = Runs.contents(temp);

    assertThatThrownBy(() -> Execution.open(request(BORDER, 1, 4, true)))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(
            temp.resolve("out")
                + " holds files that Brink did not write, with names that it needs: .events.csv. Maybe move them elsewhere");
    assertThat(Runs.contents(temp)).isEqualTo(before);
  }

  /** Killed after all was written: the tables keep their names where it is refused to go on. */
  @Test
  void aRefusalAfterAKillLeavesTheTablesAsTheyAre() throws Exception {
    Path out = temp.resolve("out");
    Map<String, String> seen = new TreeMap<>();
    Execution.open(request(BORDER, 1, 6, false))
        .execute(
            new Progress() {
              @Override
              public void at(int done, int failed, int requested) {}

              @Override
              public void writing(String file, double share) {
                try {
                  seen.putIfAbsent(
                      "journal", Files.readString(out.resolve(".journal"), ISO_8859_1));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            new AtomicBoolean());
    Files.writeString(out.resolve(".journal"), seen.get("journal"), ISO_8859_1);

    assertRefused(
        request(BORDER, 1, 5, true),
        " holds results of replications up to 5 (the first is 0), and only 5 are asked for. Maybe give --replications 6 or more");
    assertThat(Runs.run(request(BORDER, 1, 6, true))).isEqualTo(new RunEnd(6, 6, 0, false));
  }

  @Test
  void fewerReplicationsThanAreThereAreRefused() throws Exception {
    interrupt();

    assertRefused(
        request(BORDER, 1, 3, true),
        " holds results of replications up to 3 (the first is 0), and only 3 are asked for. Maybe give --replications 4 or more");
    assertThat(Runs.run(request(BORDER, 1, 4, true))).isEqualTo(new RunEnd(4, 4, 0, false));
  }

  @Test
  void aRunThatIsBeingWrittenIsNotResumed() throws Exception {
    interrupt();
    Execution job = Execution.open(request(BORDER, 1, 10, true));

    assertRefused(
        request(BORDER, 1, 10, true),
        "/.journal is being written by another run. Maybe wait for it, or give another --out");
    assertThat(job.execute(Runs.SILENT, new AtomicBoolean()))
        .isEqualTo(new RunEnd(10, 10, 0, false));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, replications is 0; must be at least 1",
    "-5, 1, replications is -5; must be at least 1",
    "1, 0, threads is 0; must be at least 1"
  })
  void requestsForNothingAreRefused(int replications, int threads, String message) {
    assertThatThrownBy(
            () -> new RunRequest(BORDER, 1, replications, threads, temp.resolve("out"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
