package org.brinksim.reports.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every metric through time: its mean and quantiles over replications, day by day.
 *
 * @param metrics the days of each metric, by its name
 */
public record Series(Map<String, List<Day>> metrics) {
  public Series {
    metrics = Map.copyOf(metrics);
  }

  /**
   * A metric on one day, over the replications that have a value then.
   *
   * @param day the day
   * @param mean the mean; NaN when no replication has a value
   * @param p05 the 5 % quantile
   * @param p25 the lower quartile
   * @param p50 the median
   * @param p75 the upper quartile
   * @param p95 the 95 % quantile
   * @param n the number of replications with a value
   */
  public record Day(
      double day, double mean, double p05, double p25, double p50, double p75, double p95, int n) {}

  /** Reads the rows of one scenario at one design point, in the order of the file: day by day. */
  static Series read(Path file, String scenario, int point) {
    Map<String, List<Day>> metrics = new LinkedHashMap<>();
    new Table(
            file,
            List.of(
                "scenario",
                "point",
                "day",
                "metric",
                "mean",
                "p05",
                "p25",
                "p50",
                "p75",
                "p95",
                "n"))
        .read(
            header -> {},
            row -> {
              if (row.isOf(scenario, point)) {
                metrics.computeIfAbsent(row.text(3), m -> new ArrayList<>()).add(day(row));
              }
            });
    return new Series(metrics);
  }

  private static Day day(Table.Row row) {
    return new Day(
        row.number(2),
        row.number(4),
        row.number(5),
        row.number(6),
        row.number(7),
        row.number(8),
        row.number(9),
        (int) row.number(10));
  }

  /** The days of a metric, in order. */
  public List<Day> of(String metric) {
    List<Day> days = metrics.get(metric);
    if (days == null) {
      throw new ReportException(
          "series.csv has no metric \""
              + metric
              + "\". Maybe it belongs to another version or another scenario.yaml");
    }
    return days;
  }
}
