package org.brinksim.gui.chart;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.reports.chart.Fan;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.RecordedSample;

/** The bands of a metric over many runs, on each day. */
public final class MetricBands {
  /** Fewer runs than this have no band. */
  private static final int LEAST = 5;

  private MetricBands() {}

  /**
   * The bands on each day on which enough runs have a value.
   *
   * @param metric the name of the metric
   */
  public static List<Fan.Point> of(Scenario scenario, List<Completed> runs, String metric) {
    List<Fan.Point> points = new ArrayList<>();
    int days = scenario.steps() + 1;
    for (int day = 0; day < days; day++) {
      float[] values = new float[runs.size()];
      for (int r = 0; r < values.length; r++) {
        values[r] = runs.get(r).series().get(metric, day);
      }
      RecordedSample sample = RecordedSample.of(values);
      if (sample.size() >= LEAST) {
        points.add(point(scenario.dayOf(day), sample));
      }
    }
    return points;
  }

  private static Fan.Point point(double day, RecordedSample sample) {
    List<Double> p = Summary.PROBABILITIES;
    return new Fan.Point(
        day,
        sample.mean(),
        sample.quantile(p.get(0)),
        sample.quantile(p.get(1)),
        sample.quantile(p.get(2)),
        sample.quantile(p.get(3)),
        sample.quantile(p.get(4)));
  }
}
