package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a number of a run takes which values in several sets of runs, on one axis: a smooth
 * curve of each, and below it fifty dots, each at a quantile of the runs.
 *
 * @param heading its words
 * @param values the axis of the number
 * @param series the sets of runs, the baseline first
 */
public record DensityOverlay(Heading heading, Axis values, List<Series> series) implements Chart {
  public DensityOverlay {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no runs");
    }
  }

  /**
   * One set of runs.
   *
   * @param id its name in files
   * @param name its name in the legend
   * @param tone what its colour means
   * @param curve the smooth curve; may be empty
   * @param dots the values of the runs at 1, 3, 5 and so on to 99 % of the runs in order
   */
  public record Series(String id, String name, Tone tone, List<Point> curve, List<Double> dots) {
    public Series {
      curve = List.copyOf(curve);
      dots = List.copyOf(dots);
    }
  }

  /**
   * A point of a curve.
   *
   * @param value the number
   * @param density the share of runs in one unit of the axis there
   */
  public record Point(double value, double density) {}

  /** The highest point of all curves; 0 where there is none. */
  public double highest() {
    return series.stream()
        .flatMap(s -> s.curve().stream())
        .mapToDouble(Point::density)
        .max()
        .orElse(0);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.densityOverlay(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (Series s : series) {
      s.curve()
          .forEach(p -> rows.add(NumberTable.row(s.id(), "curve", p.value(), p.density(), "")));
      for (int i = 0; i < s.dots().size(); i++) {
        double probability = (2 * i + 1) / (2.0 * s.dots().size());
        rows.add(NumberTable.row(s.id(), "dot", s.dots().get(i), "", probability));
      }
    }
    return new NumberTable(List.of("id", "part", "value", "density", "probability"), rows);
  }
}
