package org.brinksim.results.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.experiment.Border;
import org.brinksim.results.CsvLines;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.writing.CsvTable;
import org.brinksim.results.writing.Runs;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of a run half of whose replications fail. */
class TypedTablesTest {

  @TempDir private Path run;

  @BeforeEach
  void run() throws Exception {
    Runs.run(Border.flooded(), 12, run);
  }

  private TypedTable table(String name) {
    return new TypedTables(run, RunManifest.read(run))
        .all().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<List<Object>> rows(TypedTable table) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(Arrays.asList(row.clone())));
    return rows;
  }

  /** A value as a cell of CSV has it. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    return value instanceof Double number ? Decimals.plain(number) : value.toString();
  }

  @ParameterizedTest
  @CsvSource({"replications", "series", "events", "drivers", "failures"})
  void everyCellOfAFileIsThere(String name) throws IOException {
    CsvTable file = CsvTable.read(run.resolve(name + ".csv"));
    TypedTable table = table(name);

    assertThat(table.columns().stream().map(TypedColumn::name)).isEqualTo(file.header());
    assertThat(file.rows()).isNotEmpty();
    assertThat(
            rows(table).stream()
                .map(row -> row.stream().map(TypedTablesTest::cell).toList())
                .toList())
        .isEqualTo(
            file.rows().stream().map(row -> row.stream().map(CsvLines::text).toList()).toList());
  }

  @Test
  void aValueIsOfTheTypeOfItsColumn() throws IOException {
    Map<ColumnType, Class<?>> classes =
        Map.of(
            ColumnType.WHOLE, Long.class,
            ColumnType.NUMBER, Double.class,
            ColumnType.TRUTH, Boolean.class,
            ColumnType.TEXT, String.class,
            ColumnType.DATE, LocalDate.class);
    for (TypedTable table : new TypedTables(run, RunManifest.read(run)).all()) {
      for (List<Object> row : rows(table)) {
        for (int c = 0; c < row.size(); c++) {
          TypedColumn column = table.columns().get(c);
          if (row.get(c) == null) {
            assertThat(column.required()).as(column.name()).isFalse();
          } else {
            assertThat(row.get(c)).as(column.name()).isInstanceOf(classes.get(column.type()));
          }
        }
      }
    }
  }

  @Test
  void typesFollowFromTheNamesAndUnitsOfResponses() {
    Map<String, ColumnType> types =
        table("replications").columns().stream()
            .collect(Collectors.toMap(TypedColumn::name, TypedColumn::type));

    assertThat(types)
        .containsEntry("scenario", ColumnType.TEXT)
        .containsEntry("replication", ColumnType.WHOLE)
        .containsEntry("flood", ColumnType.NUMBER)
        .containsEntry("peakRung", ColumnType.WHOLE)
        .containsEntry("peakIndex", ColumnType.NUMBER);
    assertThat(TypedTables.type(new Word("calm", "1 or 0", "Calm"))).isEqualTo(ColumnType.TRUTH);
    assertThat(TypedTables.type(new Word("lost", "personnel", "Lost")))
        .isEqualTo(ColumnType.NUMBER);
    assertThat(ColumnType.TRUTH.of(1)).isEqualTo(true);
    assertThat(ColumnType.TRUTH.of(0)).isEqualTo(false);
    assertThat(ColumnType.TRUTH.of(Double.NaN)).isNull();
  }

  @Test
  void aRunWithoutFactorsHasOnePoint() throws IOException {
    assertThat(rows(table("points"))).containsExactly(List.of("border", 0L, 0L));
  }

  /** The first cell of a column that is not empty, replaced. */
  private void spoil(String name, String column, String cell) throws IOException {
    Path file = run.resolve(name + ".csv");
    CsvTable table = CsvTable.read(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = table.header().indexOf(column);
    List<String> row = new ArrayList<>(table.rows().get(0));
    row.set(at, cell);
    lines.set(1, String.join(",", row));
    Files.write(file, lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "events|date|2030-02-31|column date: is \"2030-02-31\"; must be a date, as 2030-03-01",
        "events|kind|``|column kind: is empty; must be filled",
        "events|day|soon|column day: is \"soon\"; must be a number",
        "events|event|0.5|column event: is \"0.5\"; must be a whole number of at most 2^53",
        "events|event|9999999999999999999|column event: is \"9999999999999999999\"; must be a whole number of at most 2^53",
        "events|replication|11|line 3: is of replication 1; must be of replication 11 or later",
        "events|replication|12|column replication: is \"12\"; must be a whole number from 0 to 11",
        "drivers|weight|``|column weight: is empty; must be filled",
        "series|point|1|column point: is \"1\"; must be a whole number from 0 to 0",
        "series|scenario|other|column scenario: is \"other\"; must be \"border\"",
        "replications|peakRung|0.5|column peakRung: is \"0.5\"; must be a level of the ladder",
        "failures|seed|7|column seed: is \"7\"; must be 1, the seed in manifest.json"
      })
  void whatNoRunWritesIsRefusedWithItsPlace(String name, String column, String cell, String why)
      throws IOException {
    spoil(name, column, cell);

    assertThatThrownBy(() -> rows(table(name)))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(run.resolve(name + ".csv") + " line ")
        .hasMessageContaining(why);
  }

  @Test
  void aRowThatIsMissingIsNoticed() throws IOException {
    Path file = run.resolve("replications.csv");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));

    assertThatThrownBy(() -> rows(table("replications")))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(" rows of replications; must have ");
  }

  @Test
  void whatCannotBePassedOnIsNoFaultOfTheTable() {
    IOException full = new IOException("full");

    assertThatThrownBy(
            () ->
                table("events")
                    .rows()
                    .forEach(
                        row -> {
                          throw full;
                        }))
        .isSameAs(full);
  }
}
