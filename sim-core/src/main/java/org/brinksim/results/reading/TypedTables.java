package org.brinksim.results.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinksim.experiment.Run;
import org.brinksim.results.Columns;
import org.brinksim.results.ReplayLine;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.scenario.Unit;

/**
 * The tables of a run directory with the types of their columns. Types follow from the manifest,
 * and so are the same whatever came out.
 *
 * @param directory the run directory
 * @param manifest what ran
 */
public record TypedTables(Path directory, RunManifest manifest) {

  /** The name of the table of design points, which no file of a run directory is. */
  private static final String POINTS = "points";

  private static final String CHANCE = "chance";

  /** What a sink could not pass on, on its way through a reader. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException why;

    Stopped(IOException why) {
      super(why);
      this.why = why;
    }
  }

  /** Reads a table, and shows each of its rows. */
  @FunctionalInterface
  private interface Reading {
    void show(Consumer<Object[]> row);
  }

  /** All of them: the design points, and then those that are files. */
  public List<TypedTable> all() {
    return List.of(points(), replications(), series(), events(), drivers(), failures());
  }

  private TypedTable points() {
    List<TypedColumn> columns = new ArrayList<>();
    columns.add(TypedColumn.required(Columns.SCENARIO, ColumnType.TEXT));
    columns.add(TypedColumn.required(Columns.POINT, ColumnType.WHOLE));
    columns.add(TypedColumn.required(CHANCE, ColumnType.WHOLE));
    List<Word> factors = manifest.design().factors();
    factors.forEach(factor -> columns.add(TypedColumn.of(factor, ColumnType.NUMBER)));
    return new TypedTable(
        POINTS,
        columns,
        sink -> {
          for (int point = 0; point < manifest.points(); point++) {
            Object[] row = new Object[columns.size()];
            row[0] = manifest.scenarioOf(point).id();
            row[1] = (long) point;
            row[2] = (long) manifest.study().chance(point);
            for (int f = 0; f < factors.size(); f++) {
              row[3 + f] = manifest.design().settings().get(point).get(f);
            }
            sink.add(row);
          }
        });
  }

  private TypedTable replications() {
    List<TypedColumn> columns = ofRun();
    Stream.of(manifest.design().factors(), manifest.dictionary().parameters())
        .flatMap(List::stream)
        .forEach(word -> columns.add(TypedColumn.of(word, ColumnType.NUMBER)));
    manifest
        .dictionary()
        .responses()
        .forEach(word -> columns.add(TypedColumn.of(word, type(word))));
    int first = RunTable.REPLICATIONS.columns().size();
    return table(
        RunTable.REPLICATIONS,
        columns,
        rows ->
            Replications.forEach(
                file(RunTable.REPLICATIONS),
                manifest,
                RunResults.scenarios(directory, manifest),
                (run, numbers) -> {
                  Object[] row = row(run, columns.size());
                  for (int i = 0; i < numbers.length; i++) {
                    row[first + i] = columns.get(first + i).type().of(numbers[i]);
                  }
                  rows.accept(row);
                }));
  }

  /**
   * The type of a response, by its unit and name alone, so that it does not depend on what came
   * out. What is counted may be a mean, too: such a column has numbers.
   */
  static ColumnType type(Word response) {
    if (Replications.isLevel(response.name())) {
      return ColumnType.WHOLE;
    }
    return Unit.YES_OR_NO.is(response.unit()) ? ColumnType.TRUTH : ColumnType.NUMBER;
  }

  private TypedTable failures() {
    List<TypedColumn> columns = ofRun();
    columns.add(TypedColumn.required(Columns.SEED, ColumnType.WHOLE));
    columns.add(TypedColumn.required(Columns.MESSAGE, ColumnType.TEXT));
    columns.add(TypedColumn.required(Columns.REPLAY, ColumnType.TEXT));
    return table(
        RunTable.FAILURES,
        columns,
        rows ->
            Failures.of(directory)
                .forEach(
                    failure -> {
                      Object[] row = row(failure.run(), columns.size());
                      row[3] = manifest.seed();
                      row[4] = failure.message();
                      row[5] = ReplayLine.of(failure.run());
                      rows.accept(row);
                    }));
  }

  private TypedTable series() {
    return cells(
        RunTable.SERIES,
        column ->
            switch (column) {
              case Columns.SCENARIO, Columns.METRIC ->
                  TypedColumn.required(column, ColumnType.TEXT);
              case Columns.POINT, Columns.N -> TypedColumn.required(column, ColumnType.WHOLE);
              case Columns.DAY -> TypedColumn.required(column, ColumnType.NUMBER);
              default -> TypedColumn.optional(column, ColumnType.NUMBER);
            });
  }

  private TypedTable events() {
    return cells(
        RunTable.EVENTS,
        column ->
            switch (column) {
              case Columns.SCENARIO, Columns.KIND -> TypedColumn.required(column, ColumnType.TEXT);
              case Columns.POINT, Columns.REPLICATION, Columns.EVENT ->
                  TypedColumn.required(column, ColumnType.WHOLE);
              case Columns.DAY -> TypedColumn.required(column, ColumnType.NUMBER);
              case Columns.DATE -> TypedColumn.required(column, ColumnType.DATE);
              case Columns.AMOUNT, Columns.HAZARD ->
                  TypedColumn.optional(column, ColumnType.NUMBER);
              default -> TypedColumn.optional(column, ColumnType.TEXT);
            });
  }

  private TypedTable drivers() {
    return cells(
        RunTable.DRIVERS,
        column ->
            switch (column) {
              case Columns.SCENARIO, Columns.DRIVER ->
                  TypedColumn.required(column, ColumnType.TEXT);
              case Columns.POINT, Columns.REPLICATION, Columns.EVENT ->
                  TypedColumn.required(column, ColumnType.WHOLE);
              default -> TypedColumn.required(column, ColumnType.NUMBER);
            });
  }

  /** A table whose cells are taken as they stand. */
  private TypedTable cells(RunTable table, Function<String, TypedColumn> typed) {
    List<TypedColumn> columns = table.columns().stream().map(typed).toList();
    return table(
        table,
        columns,
        rows -> {
          CellReader reader = new CellReader(manifest, columns);
          new Table(file(table), table.columns()).read(row -> rows.accept(reader.row(row)));
        });
  }

  private static List<TypedColumn> ofRun() {
    return new ArrayList<>(
        List.of(
            TypedColumn.required(Columns.SCENARIO, ColumnType.TEXT),
            TypedColumn.required(Columns.POINT, ColumnType.WHOLE),
            TypedColumn.required(Columns.REPLICATION, ColumnType.WHOLE)));
  }

  private Object[] row(Run run, int width) {
    Object[] row = new Object[width];
    row[0] = manifest.scenarioOf(run.point()).id();
    row[1] = (long) run.point();
    row[2] = (long) run.replication();
    return row;
  }

  private Path file(RunTable table) {
    return new RunDirectory(directory).existing(table.file());
  }

  private static TypedTable table(RunTable table, List<TypedColumn> columns, Reading reading) {
    String file = table.file();
    return new TypedTable(
        file.substring(0, file.lastIndexOf('.')), columns, sink -> pass(reading, sink));
  }

  /** Passes rows on, and tells a failure to read from one to write. */
  private static void pass(Reading reading, TypedTable.Sink sink) throws IOException {
    try {
      reading.show(
          row -> {
            try {
              sink.add(row);
            } catch (IOException e) {
              throw new Stopped(e);
            }
          });
    } catch (Stopped e) {
      throw e.why;
    } catch (UncheckedIOException e) {
      IOException why = e.getCause();
      String reason = why instanceof AccessDeniedException ? ": permission denied" : "";
      throw new RunDirectoryException("could not read " + why.getMessage() + reason, e);
    }
  }

  /** Makes values of cells, and refuses rows that are of no run, or not in the order of runs. */
  private static final class CellReader {
    private final RunManifest manifest;
    private final List<TypedColumn> columns;
    private final boolean ofRuns;
    private Optional<Run> last = Optional.empty();

    CellReader(RunManifest manifest, List<TypedColumn> columns) {
      this.manifest = manifest;
      this.columns = columns;
      this.ofRuns = columns.stream().anyMatch(it -> it.name().equals(Columns.REPLICATION));
    }

    Object[] row(Table.Row row) {
      int point = row.point(manifest);
      String scenario = manifest.scenarioOf(point).id();
      if (!row.isOf(manifest, scenario)) {
        throw row.damaged(Columns.SCENARIO, "\"" + scenario + "\", that of point " + point);
      }
      if (ofRuns) {
        int replications = manifest.replications().requested();
        Run run = new Run(point, row.whole(Columns.REPLICATION, 0, replications - 1));
        if (last.isPresent() && run.compareTo(last.get()) < 0) {
          throw row.damaged("is of " + run + "; must be of " + last.get() + " or later");
        }
        last = Optional.of(run);
      }
      Object[] values = new Object[columns.size()];
      for (int c = 0; c < values.length; c++) {
        values[c] = columns.get(c).type().value(row, c);
        if (values[c] == null && columns.get(c).required()) {
          throw row.damaged(c, "filled");
        }
      }
      return values;
    }
  }
}
