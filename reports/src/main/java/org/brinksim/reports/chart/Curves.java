package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of runs in which something has happened by a day: rising steps with intervals.
 *
 * @param heading its words
 * @param time the horizontal axis
 * @param shares the vertical axis
 * @param curves the curves, in the order of the legend
 */
public record Curves(Heading heading, TimeAxis time, Axis shares, List<Curve> curves)
    implements Chart {
  public Curves {
    curves = List.copyOf(curves);
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no curves");
    }
  }

  /**
   * One curve.
   *
   * @param id the rung, or whatever it is, as files name it
   * @param name the name in the legend, which gives its last share too
   * @param tone what its colour means
   * @param steps the days on which it rises, in order; the first is day 0 and the last the horizon
   */
  public record Curve(String id, String name, Tone tone, List<Step> steps) {
    public Curve {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The share from a day on.
   *
   * @param day the day
   * @param share the share of runs, 0 to 1
   * @param low the lower end of the 95 % interval
   * @param high the upper end of the 95 % interval
   */
  public record Step(double day, double share, double low, double high) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.curves(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      for (Step s : curve.steps()) {
        rows.add(NumberTable.row(curve.id(), curve.name(), s.day(), s.share(), s.low(), s.high()));
      }
    }
    return new NumberTable(List.of("id", "label", "day", "share", "low95", "high95"), rows);
  }
}
