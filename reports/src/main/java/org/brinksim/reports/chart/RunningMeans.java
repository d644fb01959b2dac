package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How estimates settle as runs are added: one small panel an estimate.
 *
 * @param heading its words
 * @param panels the panels, row by row
 */
public record RunningMeans(Heading heading, List<Panel> panels) implements Chart {
  public RunningMeans {
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no panels");
    }
  }

  /**
   * One estimate.
   *
   * @param id the response that is estimated, as files name it
   * @param name what is estimated
   * @param estimate the last estimate in words
   * @param values the vertical axis
   * @param points its value after so many runs, in order
   */
  public record Panel(String id, String name, String estimate, Axis values, List<Point> points) {
    public Panel {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("panel \"" + name + "\" has no points");
      }
    }
  }

  /**
   * An estimate from the first runs.
   *
   * @param runs the number of runs
   * @param mean the estimate
   * @param low the lower end of its 95 % interval
   * @param high the upper end of its 95 % interval
   */
  public record Point(int runs, double mean, double low, double high) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.runningMeans(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Point p : panel.points()) {
        rows.add(NumberTable.row(panel.id(), panel.name(), p.runs(), p.mean(), p.low(), p.high()));
      }
    }
    return new NumberTable(List.of("id", "label", "runs", "mean", "low95", "high95"), rows);
  }
}
