package org.brinksim.reports.chart;

import java.util.List;

/**
 * A quantity through time over all runs: median, mean, and the bands that hold half and nine tenths
 * of the runs.
 *
 * @param heading its words
 * @param time the horizontal axis
 * @param values the vertical axis
 * @param tone what its colour means
 * @param points the days, in order
 */
public record Fan(Heading heading, TimeAxis time, Axis values, Tone tone, List<Point> points)
    implements Chart {
  public Fan {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no days");
    }
  }

  /**
   * One day: the mean and the quantiles over runs.
   *
   * @param day the day
   * @param mean the mean
   * @param p05 the 5 % quantile
   * @param p25 the lower quartile
   * @param p50 the median
   * @param p75 the upper quartile
   * @param p95 the 95 % quantile
   */
  public record Point(
      double day, double mean, double p05, double p25, double p50, double p75, double p95) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fan(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of("day", "mean", "p05", "p25", "p50", "p75", "p95"),
        points.stream()
            .map(
                p ->
                    NumberTable.row(p.day(), p.mean(), p.p05(), p.p25(), p.p50(), p.p75(), p.p95()))
            .toList());
  }
}
