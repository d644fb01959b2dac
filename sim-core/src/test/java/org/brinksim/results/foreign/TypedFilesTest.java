package org.brinksim.results.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinksim.experiment.Border;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.writing.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFilesTest {

  /** Writes how many rows there are. */
  private static final TableForm COUNTS =
      (table, origin, out) -> {
        int[] rows = {0};
        table.rows().forEach(row -> rows[0]++);
        out.write((origin.get("brink.table") + " " + rows[0]).getBytes(StandardCharsets.UTF_8));
      };

  @TempDir private Path temp;

  private Path run() throws Exception {
    Path run = temp.resolve("run");
    Runs.run(Border.with(), 3, run);
    return run;
  }

  @Test
  void eachTableIsAFile() throws Exception {
    Path run = run();

    TypedFiles.read(run).write(temp.resolve("out"), COUNTS, ".count");

    Map<String, String> contents = Runs.contents(temp.resolve("out"));
    assertThat(contents.keySet())
        .containsExactly(
            "drivers.count",
            "events.count",
            "failures.count",
            "points.count",
            "replications.count",
            "series.count");
    assertThat(contents)
        .containsEntry("replications.count", "replications 3")
        .containsEntry("points.count", "points 1")
        .containsEntry("failures.count", "failures 0");
  }

  @Test
  void aFileKnowsWhereItIsFrom() throws Exception {
    Path run = run();
    RunManifest manifest = RunManifest.read(run);
    Map<String, String> origins = new TreeMap<>();

    TypedFiles.read(run)
        .write(
            temp.resolve("out"),
            (table, origin, out) -> {
              if (table.name().equals("replications")) {
                origins.putAll(origin);
              }
            },
            "");

    String columns = origins.remove("brink.columns");
    assertThat(columns).contains("\"peakRung\":{\"unit\":\"level\",\"label\":");
    assertThat(origins)
        .isEqualTo(
            Map.of(
                "brink.table",
                "replications",
                "brink.version",
                manifest.engine().version(),
                "brink.commit",
                manifest.engine().commit(),
                "brink.seed",
                "1",
                "brink.scenario",
                "border",
                "brink.scenario.sha256",
                manifest.hashes().get("scenario.yaml")));
    assertThat(origins.get("brink.scenario.sha256")).matches("[0-9a-f]{64}");
  }

  /** Rows that lack are seen by nobody: each row that is left is as it should be. */
  @ParameterizedTest
  @ValueSource(strings = {"series.csv", "events.csv", "drivers.csv"})
  void ofATableThatIsNotTheRunsNothingIsWritten(String table) throws Exception {
    Path run = run();
    List<String> lines = Files.readAllLines(run.resolve(table));
    assertThat(lines).hasSizeGreaterThan(2);
    Files.write(run.resolve(table), lines.subList(0, lines.size() - 1));

    refuses(
        run
            + ": "
            + table
            + " is not the file that the run wrote. Maybe run the scenario again into a new"
            + " directory");
  }

  @Test
  void whatIsNotHandedOnMayBeOther() throws Exception {
    Path run = run();
    Files.writeString(run.resolve("summary.json"), "{}\n");

    TypedFiles.read(run).write(temp.resolve("out"), COUNTS, "");

    assertThat(temp.resolve("out")).isNotEmptyDirectory();
  }

  @Test
  void ofADamagedTableThePlaceIsTold() throws Exception {
    Path run = run();
    Files.writeString(run.resolve("drivers.csv"), "x\n");

    refuses("drivers.csv line 1, column 1: is \"x\"; must be \"scenario\"");
  }

  private void refuses(String message) {
    assertThatThrownBy(
            () -> TypedFiles.read(temp.resolve("run")).write(temp.resolve("out"), COUNTS, ""))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(message);
    assertThat(temp)
        .isDirectoryNotContaining("glob:**out")
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whereNoRunEndedThereIsNothingToWrite() throws Exception {
    Path run = temp.resolve("run");
    Runs.run(Border.drowned(), 3, run);

    assertThatThrownBy(() -> TypedFiles.read(run))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(run + " has no run that ended, so that there is nothing to write");
  }

  @Test
  void parquetIsNotThereWithoutItsModule() {
    assertThat(ForeignForm.PARQUET.isThere()).isFalse();
    assertThat(ForeignForm.MESA.isThere()).isTrue();
  }
}
