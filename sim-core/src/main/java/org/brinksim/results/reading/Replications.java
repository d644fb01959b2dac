package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.experiment.Run;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;

/**
 * The parameters drawn and the responses of each replication at a design point: one column a name,
 * one number a replication, NaN where something never happened.
 */
public final class Replications {
  private static final Set<String> LEVELS = Set.of(ResultNames.PEAK_RUNG, ResultNames.FINAL_RUNG);

  private final int[] numbers;
  private final Map<String, double[]> columns;

  private Replications(int[] numbers, Map<String, double[]> columns) {
    this.numbers = numbers;
    this.columns = columns;
  }

  /**
   * Reads the rows of a scenario at one design point. Those of other points are checked too.
   *
   * @throws RunDirectoryException when the rows are not all there, or hold what cannot be
   */
  static Replications read(Path file, RunManifest manifest, Scenario scenario, int point) {
    return read(
            file, manifest, scenario, new Reader(manifest, scenario, p -> p == point, n -> true))
        .get(point);
  }

  /**
   * Reads the rows of a scenario at all design points.
   *
   * @param file the table
   * @param wanted the names of the columns that are kept
   * @return the replications of each point, in the order of points
   * @throws RunDirectoryException when the rows are not all there, or hold what cannot be
   */
  public static List<Replications> readAll(
      Path file, RunManifest manifest, Scenario scenario, Predicate<String> wanted) {
    return read(file, manifest, scenario, new Reader(manifest, scenario, p -> true, wanted));
  }

  private static List<Replications> read(
      Path file, RunManifest manifest, Scenario scenario, Reader reader) {
    Table table = new Table(file, RunTable.REPLICATIONS.header(reader.names()));
    table.read(
        row -> {
          if (row.isOf(manifest, scenario.id())) {
            reader.accept(row);
          }
        });
    int completed = manifest.replications().completed();
    if (reader.rows != completed) {
      throw table.damaged(
          " has "
              + reader.rows
              + " rows of replications; must have "
              + completed
              + ", as "
              + RunManifest.FILE
              + " says");
    }
    return IntStream.range(0, manifest.points()).mapToObj(reader::replications).toList();
  }

  /** What is known of a table while it is read. */
  private static final class Reader {
    private final RunManifest manifest;
    private final IntPredicate points;
    private final Predicate<String> wanted;
    private final List<Word> words;
    private final int firstResponse;
    private final Ranges ranges;
    private final PointColumns[] columns;
    private Optional<Run> last = Optional.empty();
    private int rows;

    Reader(RunManifest manifest, Scenario scenario, IntPredicate points, Predicate<String> wanted) {
      this.manifest = manifest;
      this.points = points;
      this.wanted = wanted;
      this.words =
          Stream.of(
                  manifest.design().factors(),
                  manifest.dictionary().parameters(),
                  manifest.dictionary().responses())
              .flatMap(List::stream)
              .toList();
      this.firstResponse = words.size() - manifest.dictionary().responses().size();
      this.ranges = new Ranges(scenario);
      this.columns = new PointColumns[manifest.points()];
    }

    Stream<String> names() {
      return words.stream().map(Word::name);
    }

    void accept(Table.Row row) {
      Run run = row.run(manifest, last);
      last = Optional.of(run);
      rows++;
      boolean kept = points.test(run.point());
      if (kept && columns[run.point()] == null) {
        columns[run.point()] = new PointColumns(words, wanted, expected());
      }
      if (kept) {
        columns[run.point()].numbers.add(run.replication());
      }
      for (int i = 0; i < words.size(); i++) {
        double number = number(row, i);
        if (kept) {
          columns[run.point()].add(i, number);
        }
      }
    }

    /** Of several points each has about as many rows. */
    private int expected() {
      return manifest.replications().completed() / manifest.points();
    }

    /** The number at a place after the columns that say which run it is. */
    private double number(Table.Row row, int place) {
      int column = RunTable.REPLICATIONS.columns().size() + place;
      double number = row.number(column);
      if (place >= firstResponse) {
        ranges.check(row, column, words.get(place), number);
        requireLevel(row, column, words.get(place).name(), number);
      } else if (Double.isNaN(number)) {
        throw row.damaged(column, "the number that was drawn");
      }
      return number;
    }

    /** What was kept of a point. */
    Replications replications(int point) {
      PointColumns kept =
          columns[point] == null ? new PointColumns(words, wanted, 0) : columns[point];
      columns[point] = null;
      return kept.replications();
    }
  }

  /** The columns of a point while they grow; none for what is not wanted. */
  private static final class PointColumns {
    private final List<Word> words;
    private final NumberColumn[] columns;
    private final IntStream.Builder numbers = IntStream.builder();

    PointColumns(List<Word> words, Predicate<String> wanted, int expected) {
      this.words = words;
      this.columns =
          words.stream()
              .map(word -> wanted.test(word.name()) ? new NumberColumn(expected) : null)
              .toArray(NumberColumn[]::new);
    }

    void add(int column, double number) {
      if (columns[column] != null) {
        columns[column].add(number);
      }
    }

    Replications replications() {
      Map<String, double[]> all = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        if (columns[i] != null) {
          all.put(words.get(i).name(), columns[i].toArray());
          columns[i] = null;
        }
      }
      return new Replications(numbers.build().toArray(), all);
    }
  }

  /** A rung reached in one run has a level of its own, and none between two. */
  private static void requireLevel(Table.Row row, int column, String name, double value) {
    if (LEVELS.contains(name) && !Double.isNaN(value) && value != Math.rint(value)) {
      throw row.damaged(column, "a level of the ladder");
    }
  }

  /** The number of replications. */
  public int size() {
    return numbers.length;
  }

  /** The numbers of the replications, rising; those that failed are not among them. */
  public int[] numbers() {
    return numbers.clone();
  }

  /** The numbers of a column in the order of replications, NaN where missing. */
  public double[] values(String name) {
    return column(name).clone();
  }

  /** The numbers of a column that are not missing, in the order of replications. */
  public double[] present(String name) {
    return Arrays.stream(column(name)).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** In how many replications a column has a certain number. */
  public int count(String name, double value) {
    return (int) Arrays.stream(column(name)).filter(v -> v == value).count();
  }

  private double[] column(String name) {
    double[] values = columns.get(name);
    if (values == null) {
      throw new RunDirectoryException(
          RunTable.REPLICATIONS.file()
              + " has no column \""
              + name
              + "\". Maybe it belongs to another version or another scenario.yaml");
    }
    return values;
  }
}
