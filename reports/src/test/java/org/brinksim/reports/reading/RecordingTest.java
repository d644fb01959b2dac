package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.brinksim.output.RunDirectoryException;
import org.brinksim.reports.SyntheticRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Directories get moved, cut off and edited; a report on half of one would look like a report. Each
 * kind of damage has a message that says what was looked for and what to do.
 */
class RecordingTest {
  private static final String RUN_AGAIN = ". Maybe run the scenario again into a new directory";
  @TempDir private Path directory;

  @BeforeEach
  void write() {
    new SyntheticRun().write(directory);
  }

  @Test
  void everythingIsReadAsItWasWritten() {
    Recording recording = Recording.read(directory);

    assertThat(recording.scenario().id()).isEqualTo("border");
    assertThat(recording.manifest().seed()).isEqualTo(42);
    assertThat(recording.replications().size()).isEqualTo(200);
    assertThat(recording.replications().values("alder.casualties")[199]).isEqualTo(1990);
    assertThat(recording.series().of("red.areaHeld").get(60))
        .isEqualTo(new Series.Day(60, 260, 130, 195, 234, 325, 520, 200));
    assertThat(recording.summary().responses()).hasSize(26);
  }

  @Test
  void whatNeverHappenedIsMissingAndNotZero() {
    Replications replications = Recording.read(directory).replications();

    assertThat(replications.values("daysTo.war")[120]).isNaN();
    assertThat(replications.present("daysTo.war")).hasSize(120);
    assertThat(replications.present("cedar.join-war.firstDay")).isEmpty();
  }

  @Test
  void rowsOfOtherScenariosAndDesignPointsAreLeftAside() {
    edit(
        "replications.csv",
        text -> text + text.substring(text.lastIndexOf("border,0,199,")).replace("r,0,", "r,1,"));
    edit("series.csv", text -> text + "other,0,0,red.areaHeld,1,1,1,1,1,1,200\n");
    Recording recording = Recording.read(directory);

    assertThat(recording.replications().size()).isEqualTo(200);
    assertThat(recording.series().of("red.areaHeld")).hasSize(61);
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    Path nowhere = directory.resolve("nowhere");
    assertRefused(
        nowhere,
        nowhere
            + " is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json");
  }

  @Test
  void aForeignDirectoryIsNotARunDirectory() throws IOException {
    Files.delete(directory.resolve("manifest.json"));
    assertRefused(
        directory,
        directory
            + " is not a run directory: it has no manifest.json. Maybe its run has not ended, or a directory beside, above or below is meant");
  }

  @Test
  void allMissingFilesAreNamedAtOnce() throws IOException {
    Files.delete(directory.resolve("series.csv"));
    Files.delete(directory.resolve("scenario.yaml"));
    assertRefused(
        directory, directory + " is damaged: it lacks series.csv, scenario.yaml" + RUN_AGAIN);
  }

  @Test
  void aManifestThatIsNotJsonIsDamaged() throws IOException {
    Files.writeString(directory.resolve("manifest.json"), "{\"format\": 1,");
    assertRefused(
        directory,
        directory.resolve("manifest.json") + " is damaged: it is not JSON at line 1" + RUN_AGAIN);
  }

  @Test
  void aManifestOfALaterFormatIsLeftToALaterVersion() {
    edit("manifest.json", text -> text.replace("\"format\":1", "\"format\":2"));
    assertRefused(
        directory,
        directory.resolve("manifest.json")
            + " has format 2; this version reads format 1. Maybe use the version of the program that made the directory");
  }

  @Test
  void aManifestWithoutScenariosHasNothingToReport() {
    edit("manifest.json", text -> text.replaceFirst("\"scenarios\":\\[[^]]*]", "\"scenarios\":[]"));
    assertRefused(
        directory,
        directory.resolve("manifest.json") + " lists no scenario: there is nothing to report");
  }

  @Test
  void aKeyThatIsLackingInTheSummaryIsDamage() {
    edit("summary.json", text -> text.replaceFirst("\"responses\"", "\"answers\""));
    assertRefused(
        directory,
        directory.resolve("summary.json")
            + " is damaged: scenarios[0].points[0].responses is incomplete or of another kind"
            + RUN_AGAIN);
  }

  @Test
  void aSummaryOfAnotherScenarioIsRefused() {
    edit("summary.json", text -> text.replace("\"border\"", "\"other\""));
    assertRefused(
        directory,
        directory.resolve("summary.json")
            + " has nothing on scenario \"border\", point 0. Maybe the directory was put together from two runs");
  }

  @Test
  void aCellThatIsNotANumberIsFoundByLineAndColumn() {
    edit("replications.csv", text -> text.replaceFirst("\nborder,0,1,1505,", "\nborder,0,1,many,"));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " line 3, column troops: \"many\" is not a number"
            + RUN_AGAIN);
  }

  @Test
  void aRowThatWasCutOffIsFoundByItsLine() {
    edit("series.csv", text -> text.substring(0, text.lastIndexOf(",200")));
    assertRefused(
        directory,
        directory.resolve("series.csv")
            + " is damaged: Record 1160 has 10 fields, but first record had 11 fields"
            + RUN_AGAIN);
  }

  @Test
  void otherColumnsAtTheBeginningAreRefused() {
    edit("replications.csv", text -> text.replaceFirst("replication,", "run,"));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " begins with the columns [scenario, point, run]; must begin with [scenario, point, replication]"
            + RUN_AGAIN);
  }

  @Test
  void anEmptyTableIsRefused() {
    edit("series.csv", text -> "");
    assertRefused(
        directory,
        directory.resolve("series.csv")
            + " is empty; its header must begin with [scenario, point, day, metric, mean, p05, p25, p50, p75, p95, n]"
            + RUN_AGAIN);
  }

  @Test
  void aRunOfWhichNothingCompletedHasNothingToDraw() {
    edit("replications.csv", text -> text.substring(0, text.indexOf('\n') + 1));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " has no row of scenario \"border\", point 0: there is nothing to draw. Maybe every replication failed: see failures.csv");
  }

  @Test
  void aScenarioThatWasEditedIntoAnInvalidOneIsRefusedWithItsProblems() {
    edit("scenario.yaml", text -> text.replace("elementSize: 250", "elementSize: 0"));
    assertThatThrownBy(() -> Recording.read(directory))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(
            directory.resolve("scenario.yaml") + " is not a valid scenario (1 problem):");
  }

  @Test
  void namesThatAreNotThereAreToldApartFromMissingValues() {
    Recording recording = Recording.read(directory);
    assertThatThrownBy(() -> recording.replications().values("daysTo.peace"))
        .hasMessage(
            "replications.csv has no column \"daysTo.peace\". Maybe it belongs to another version or another scenario.yaml");
    assertThatThrownBy(() -> recording.series().of("alder.morale"))
        .hasMessage(
            "series.csv has no metric \"alder.morale\". Maybe it belongs to another version or another scenario.yaml");
  }

  private static void assertRefused(Path directory, String message) {
    assertThatThrownBy(() -> Recording.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(message);
  }

  private void edit(String file, UnaryOperator<String> change) {
    try {
      String text = Files.readString(directory.resolve(file));
      String changed = change.apply(text);
      assertThat(changed).as("the edit of %s changes something", file).isNotEqualTo(text);
      Files.writeString(directory.resolve(file), changed);
    } catch (IOException e) {
      throw new AssertionError("cannot edit " + file, e);
    }
  }
}
