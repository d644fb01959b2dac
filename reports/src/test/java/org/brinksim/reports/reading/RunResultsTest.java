package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Directories get moved, cut off and edited; a report on half of one would look like a report. What
 * is whole is read as it was written; what lacks or was put together is named.
 */
class RunResultsTest {
  @TempDir private Path directory;
  private DamagedRun run;

  @BeforeEach
  void write() {
    run = DamagedRun.in(directory);
  }

  @Test
  void everythingIsReadAsItWasWritten() {
    RunResults results = run.read();

    assertThat(results.scenario().id()).isEqualTo("border");
    assertThat(results.manifest().seed()).isEqualTo(42);
    assertThat(results.replications().size()).isEqualTo(200);
    assertThat(results.replications().values("alder.casualties")[199]).isEqualTo(1990);
    assertThat(results.series().of("red.areaHeld").get(60))
        .isEqualTo(new Series.Day(60, 260, 130, 195, 234, 325, 520, 200));
    assertThat(results.summary().responses()).hasSize(27);
  }

  @Test
  void whatNeverHappenedIsMissingAndNotZero() {
    Replications replications = run.read().replications();

    assertThat(replications.values("daysTo.war")[120]).isNaN();
    assertThat(replications.present("daysTo.war")).hasSize(120);
    assertThat(replications.present("cedar.join-war.firstDay")).isEmpty();
  }

  @Test
  void rowsOfOtherDesignPointsOfTheRunAreLeftAside() {
    run.edit(
        "manifest.json",
        text ->
            text.replace("\"points\":1", "\"points\":2")
                .replace("\"completed\":200,\"failed\":0", "\"completed\":201,\"failed\":199"));
    run.edit(
        "replications.csv",
        text -> text + text.substring(text.lastIndexOf("border,0,199,")).replace("r,0,", "r,1,"));
    run.edit("series.csv", text -> text + "border,1,0,red.areaHeld,1,1,1,1,1,1,200\n");
    RunResults results = RunResults.read(directory, 0);

    assertThat(results.replications().size()).isEqualTo(200);
    assertThat(results.series().of("red.areaHeld")).hasSize(61);
  }

  @Test
  void namesThatAreNotThereAreToldApartFromMissingValues() {
    RunResults results = run.read();
    assertThatThrownBy(() -> results.replications().values("daysTo.peace"))
        .hasMessage(
            "replications.csv has no column \"daysTo.peace\". Maybe it belongs to another version or another scenario.yaml");
    assertThatThrownBy(() -> results.series().of("alder.morale"))
        .hasMessage(
            "series.csv has no metric \"alder.morale\". Maybe the run was told by --series not to keep it, or the table belongs to another version or another scenario.yaml");
  }

  @Test
  void whatWasChangedButCanBeIsTold() {
    assertThat(run.read().differences()).isEmpty();
    run.edit("replications.csv", text -> text.replaceFirst(",1505,", ",1506,"));

    assertThat(run.read().differences())
        .extracting(Difference::toString)
        .containsExactly("replications.csv is not the file that the run wrote");
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    Path nowhere = run.file("nowhere");
    new DamagedRun(nowhere)
        .assertRefused(
            nowhere
                + " is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json");
  }

  @Test
  void aForeignDirectoryIsNotARunDirectory() throws IOException {
    Files.delete(run.file("manifest.json"));
    run.assertRefused(
        directory
            + " is not a run directory: it has no manifest.json. Maybe its run has not ended, or a directory beside, above or below is meant");
  }

  @Test
  void allMissingFilesAreNamedAtOnce() throws IOException {
    Files.delete(run.file("series.csv"));
    Files.delete(run.file("scenario.yaml"));
    run.assertRefused(
        directory + " is damaged: it lacks series.csv, scenario.yaml" + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aScenarioThatWasEditedIntoAnInvalidOneIsRefusedWithItsProblems() {
    run.edit("scenario.yaml", text -> text.replace("elementSize: 250", "elementSize: 0"));
    assertThatThrownBy(run::read)
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(
            run.file("scenario.yaml") + " is not a valid scenario (1 problem):");
  }
}
