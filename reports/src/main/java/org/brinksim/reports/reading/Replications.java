package org.brinksim.reports.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters drawn and the responses of each replication: one column a name, one number a
 * replication, NaN where something never happened.
 */
public final class Replications {
  private final int size;
  private final Map<String, double[]> columns;

  private Replications(int size, Map<String, double[]> columns) {
    this.size = size;
    this.columns = columns;
  }

  /** Reads the rows of one scenario at one design point; columns may be any numbers. */
  static Replications read(Path file, String scenario, int point) {
    List<String> names = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    new Table(file, List.of("scenario", "point", "replication"))
        .read(
            names::addAll,
            row -> {
              if (row.isOf(scenario, point)) {
                rows.add(numbers(row, names.size()));
              }
            });
    if (rows.isEmpty()) {
      throw new ReportException(
          file
              + " has no row of scenario \""
              + scenario
              + "\", point "
              + point
              + ": there is nothing to draw. Maybe every replication failed: see failures.csv");
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int c = 3; c < names.size(); c++) {
      int column = c - 3;
      columns.put(names.get(c), rows.stream().mapToDouble(r -> r[column]).toArray());
    }
    return new Replications(rows.size(), columns);
  }

  /** The numbers after the three columns that say which replication it is. */
  private static double[] numbers(Table.Row row, int columns) {
    double[] numbers = new double[columns - 3];
    Arrays.setAll(numbers, i -> row.number(i + 3));
    return numbers;
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
