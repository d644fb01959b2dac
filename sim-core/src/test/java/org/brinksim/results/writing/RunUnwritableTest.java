package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Border;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.UnwritableException;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Places that cannot be written, disks that are full: none needs a particular user. */
class RunUnwritableTest {

  private static final ReadScenario BORDER = Border.with();

  @TempDir private Path temp;

  private static RunRequest request(Path directory, int replications, boolean resume) {
    return new RunRequest(BORDER, 1, replications, 1, directory, resume);
  }

  private static void assertUnwritable(RunRequest request, String message) {
    assertThatThrownBy(() -> Execution.open(request).execute(Runs.SILENT, new AtomicBoolean()))
        .isInstanceOf(UnwritableException.class)
        .hasMessage(message);
  }

  /** What a run of so many replications leaves that meets no trouble. */
  private Map<String, String> untroubled(int replications) throws Exception {
    Runs.run(BORDER, replications, temp.resolve("untroubled"));
    return Runs.contents(temp.resolve("untroubled"));
  }

  @Test
  void aFileWhereTheDirectoryShouldBeIsLeftAsItWas() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    String reason = ": a file stands where a directory is needed";

    assertUnwritable(request(file, 5, false), "could not write " + file + reason);
    assertUnwritable(request(file, 5, true), "could not write " + file + reason);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFileAboveTheDirectoryIsLeftAsItWas() throws Exception {
    Path below = Files.writeString(temp.resolve("file"), "mine").resolve("out");

    assertThatThrownBy(() -> Execution.open(request(below, 5, false)))
        .isInstanceOf(UnwritableException.class)
        .hasMessageMatching(
            "could not write .*/file/out: (Not a directory|a file stands where a directory is"
                + " needed)");
    assertThat(temp.resolve("file")).hasContent("mine");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPlaceWhereNothingCanBeMadeIsNamed() {
    assertUnwritable(
        request(Path.of("/proc/run"), 5, false),
        "could not write /proc/run: nothing can be made there");
    assertUnwritable(
        request(Path.of("/proc/run/out"), 5, false),
        "could not write /proc/run/out: its directory does not exist");
  }

  @Test
  void nothingIsWrittenThroughAJournalThatIsALink() throws Exception {
    Path journal = Files.createDirectory(temp.resolve("out")).resolve(".journal");
    Path victim = Files.createFile(temp.resolve("victim"));
    Files.createSymbolicLink(journal, victim);

    assertThatThrownBy(() -> Execution.open(request(temp.resolve("out"), 5, true)))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(journal + " is a link. ");
    assertThat(victim).isEmptyFile();
  }

  /** The series of 5 runs take 25 kB, series.csv more than 60: no file may exceed 50 kB. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aTableThatDoesNotFitOnTheDiskIsNotLeftAndTheRunCanBeResumed() throws Exception {
    Path out = temp.resolve("out");
    Path message = temp.resolve("message");

    assertThat(ChildRun.runLimited(out, 5, message, 100)).isEqualTo(3);
    assertThat(message)
        .hasContent("could not write " + out.resolve("series.csv") + ": File too large");
    assertThat(Runs.contents(out).keySet())
        .containsExactly(
            ".drivers.csv",
            ".events.csv",
            ".failures.csv",
            ".journal",
            ".replications.csv",
            ".series-runs.bin",
            "scenario.yaml");
    assertThat(Runs.run(request(out, 5, true))).isEqualTo(new RunEnd(5, 5, 0, false));
    assertThat(Runs.contents(out)).isEqualTo(untroubled(5));
  }

  /** The series of the runs meet the limit in the middle of one. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aResultThatDoesNotFitOnTheDiskIsCutOffAndTheRunCanBeResumed() throws Exception {
    Path out = temp.resolve("out");
    Path message = temp.resolve("message");

    assertThat(ChildRun.runLimited(out, 40, message, 100)).isEqualTo(3);
    assertThat(message)
        .hasContent("could not write " + out.resolve(".series-runs.bin") + ": File too large");
    assertThat(Runs.contents(out).keySet()).allMatch(name -> name.startsWith("."));
    assertThat(Runs.run(request(out, 40, true))).isEqualTo(new RunEnd(40, 40, 0, false));
    assertThat(Runs.contents(out)).isEqualTo(untroubled(40));
  }

  @Test
  void aTableThatCannotTakeItsPlaceLeavesTheJournalForAnotherTry() throws Exception {
    Path out = temp.resolve("out");
    Runs.runSome(request(out, 6, false), 3);
    Files.delete(out.resolve("series.csv"));
    Files.createDirectories(out.resolve("series.csv/folder"));

    assertUnwritable(
        request(out, 6, true), "could not write " + out.resolve("series.csv") + ": Is a directory");
    assertThat(Runs.contents(out)).containsKey(".journal");
    assertThat(Runs.contents(out).keySet()).noneMatch(name -> name.endsWith(".part"));
    Files.delete(out.resolve("series.csv/folder"));
    Files.delete(out.resolve("series.csv"));
    assertThat(Runs.run(request(out, 6, true))).isEqualTo(new RunEnd(6, 6, 0, false));
    assertThat(Runs.contents(out)).isEqualTo(untroubled(6));
  }

  @Test
  void aDirectoryThatIsDeletedUnderTheRunIsMadeAgain() throws Exception {
    Path out = temp.resolve("out");
    RunEnd end =
        Execution.open(request(out, 6, false))
            .execute((done, failed, all) -> deleteOnce(out, done), new AtomicBoolean());

    assertThat(end).isEqualTo(new RunEnd(6, 6, 0, false));
    assertThat(Runs.contents(out)).isEqualTo(untroubled(6));
  }

  private static void deleteOnce(Path out, int done) {
    if (done == 3) {
      try {
        Runs.delete(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A Turkish or Arabic machine, another clock, other line ends and letters. */
  @Test
  void settingsOfTheMachineChangeNoByte() throws Exception {
    Map<String, String> expected = untroubled(6);
    List<List<String>> machines =
        List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dline.separator=\r\n"),
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=nu-arab",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1"));
    for (int i = 0; i < machines.size(); i++) {
      Path out = temp.resolve("machine" + i);
      assertThat(ChildRun.run(out, 6, temp.resolve("message"), machines.get(i))).isZero();
      assertThat(Runs.contents(out)).isEqualTo(expected);
    }
  }
}
