package org.brinksim.gui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.reports.chart.Fan;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.QuantileEstimate;

/** The bands of a metric over many runs, on each day. */
public final class Bands {
  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

  /** Fewer runs than this have no band. */
  private static final int LEAST = 5;

  private Bands() {}

  /**
   * The bands on each day on which enough runs have a value.
   *
   * @param metric the name of the metric
   */
  public static List<Fan.Point> of(Scenario scenario, List<Completed> runs, String metric) {
    List<Fan.Point> points = new ArrayList<>();
    int days = scenario.steps() + 1;
    for (int day = 0; day < days; day++) {
      int time = day;
      double[] values =
          runs.stream()
              .mapToDouble(r -> r.series().get(metric, time))
              .filter(v -> !Double.isNaN(v))
              .toArray();
      if (values.length >= LEAST) {
        points.add(point(scenario.dayOf(day), values));
      }
    }
    return points;
  }

  private static Fan.Point point(double day, double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    List<QuantileEstimate> q = QuantileEstimate.all(values, PROBABILITIES, Summary.LEVEL);
    return new Fan.Point(
        day,
        mean,
        q.get(0).value(),
        q.get(1).value(),
        q.get(2).value(),
        q.get(3).value(),
        q.get(4).value());
  }
}
