package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of which nothing, or almost nothing, came to its end. */
class RunOfNoneTest {

  private static final ReadScenario DROWNED = Border.drowned();

  @TempDir private Path out;

  @Test
  void whereAllFailTheTablesHaveNoRowsButTheirFailures() throws Exception {
    RunEnd end = Runs.run(DROWNED, 3, out);

    assertThat(end).isEqualTo(new RunEnd(3, 0, 3, false));
    assertThat(CsvTable.read(out.resolve("replications.csv")).rows()).isEmpty();
    assertThat(CsvTable.read(out.resolve("events.csv")).rows()).isEmpty();
    assertThat(CsvTable.read(out.resolve("failures.csv")).column("replication"))
        .containsExactly("0", "1", "2");
    CsvTable series = CsvTable.read(out.resolve("series.csv"));
    assertThat(series.column("metric")).allMatch(name -> name.startsWith("standing."));
    assertThat(series.column("mean")).containsOnly("");
    assertThat(series.column("n")).containsOnly("0");
    assertThat(Files.readString(out.resolve("summary.json")))
        .contains("\"replications\" : 0")
        .contains("\"probabilities\" : [ ]")
        .contains("\"missing\" : 0")
        .doesNotContain("NaN");
  }

  @Test
  void whereNoneBeganTheTablesAreEmptyAndTheRunCanBeResumed() throws Exception {
    RunEnd end = Runs.runSome(new RunRequest(Border.with(), 1, 5, 2, out, false), 0);

    assertThat(end).isEqualTo(new RunEnd(5, 0, 0, true));
    assertThat(CsvTable.read(out.resolve("replications.csv")).rows()).isEmpty();
    assertThat(CsvTable.read(out.resolve("failures.csv")).rows()).isEmpty();
    assertThat(Runs.run(new RunRequest(Border.with(), 1, 5, 2, out, true)))
        .isEqualTo(new RunEnd(5, 5, 0, false));
  }

  @Test
  void ofASingleReplicationThereIsAMedianButNoIntervalAndNoMean() throws Exception {
    RunEnd end = Runs.run(Border.with(), 1, out);

    assertThat(end).isEqualTo(new RunEnd(1, 1, 0, false));
    assertThat(CsvTable.read(out.resolve("replications.csv")).rows()).hasSize(1);
    assertThat(Files.readString(out.resolve("summary.json")))
        .contains("\"mean\" : null")
        .contains("\"interval\" : null")
        .doesNotContain("NaN");
  }
}
