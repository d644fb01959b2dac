package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Scenario;

/**
 * The parameters drawn and the responses of each replication: one column a name, one number a
 * replication, NaN where something never happened.
 */
public final class Replications {
  private static final List<String> KEYS = List.of("scenario", "point", "replication");

  private static final Set<String> LEVELS = Set.of("peakRung", "finalRung");

  private final int size;
  private final Map<String, double[]> columns;

  private Replications(int size, Map<String, double[]> columns) {
    this.size = size;
    this.columns = columns;
  }

  /**
   * Reads the rows of a scenario at one design point.
   *
   * @throws ReportException when they are not all there, or hold what cannot be
   */
  static Replications read(Path file, RunManifest manifest, Scenario scenario, int point) {
    List<Word> words =
        Stream.concat(
                manifest.dictionary().parameters().stream(),
                manifest.dictionary().responses().stream())
            .toList();
    int drawn = manifest.dictionary().parameters().size();
    List<String> header = new ArrayList<>(KEYS);
    words.forEach(word -> header.add(word.name()));
    Ranges ranges = new Ranges(scenario);
    Table table = new Table(file, header);
    List<double[]> rows = new ArrayList<>();
    int[] before = {-1};
    table.read(
        row -> {
          if (row.isOf(manifest, scenario.id(), point)) {
            before[0] = number(row, before[0], manifest.replications().requested());
            rows.add(numbers(row, words, drawn, ranges));
          }
        });
    requireAll(table, rows.size(), manifest, scenario.id(), point);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int c = 0; c < words.size(); c++) {
      int column = c;
      columns.put(words.get(c).name(), rows.stream().mapToDouble(r -> r[column]).toArray());
    }
    return new Replications(rows.size(), columns);
  }

  private static int number(Table.Row row, int before, int requested) {
    int replication = row.whole(2, 0, requested - 1);
    if (replication <= before) {
      throw row.damaged(2, "more than " + before + ", that of the row before");
    }
    return replication;
  }

  /** The numbers after the columns that say which replication it is. */
  private static double[] numbers(Table.Row row, List<Word> words, int drawn, Ranges ranges) {
    double[] numbers = new double[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      int column = KEYS.size() + i;
      numbers[i] = row.number(column);
      if (i >= drawn) {
        ranges.check(row, column, words.get(i));
        requireLevel(row, column, words.get(i).name(), numbers[i]);
      } else if (Double.isNaN(numbers[i])) {
        throw row.damaged(column, "the number that was drawn");
      }
    }
    return numbers;
  }

  /** A rung reached in one run has a level of its own, and none between two. */
  private static void requireLevel(Table.Row row, int column, String name, double value) {
    if (LEVELS.contains(name) && !Double.isNaN(value) && value != Math.rint(value)) {
      throw row.damaged(column, "a level of the ladder");
    }
  }

  private static void requireAll(
      Table table, int rows, RunManifest manifest, String scenario, int point) {
    int completed = manifest.replications().completed();
    if (rows == 0) {
      throw table.nothing(
          " has no row of scenario \""
              + scenario
              + "\", point "
              + point
              + ": there is nothing to draw. Maybe every replication failed: see failures.csv");
    }
    if (rows != completed) {
      throw table.damaged(
          " has "
              + rows
              + " rows of replications; must have "
              + completed
              + ", as "
              + RunManifest.FILE
              + " says");
    }
  }

  /** The number of replications. */
  public int size() {
    return size;
  }

  /** The numbers of a column in the order of replications, NaN where missing. */
  public double[] values(String name) {
    double[] values = columns.get(name);
    if (values == null) {
      throw new ReportException(
          "replications.csv has no column \""
              + name
              + "\". Maybe it belongs to another version or another scenario.yaml");
    }
    return values.clone();
  }

  /** The numbers of a column that are not missing, in the order of replications. */
  public double[] present(String name) {
    return Arrays.stream(values(name)).filter(v -> !Double.isNaN(v)).toArray();
  }
}
