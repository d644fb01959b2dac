package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a number of a run takes which values: bars, a smooth curve, and marked quantiles.
 *
 * @param heading its words
 * @param values the axis of the number
 * @param shares the axis of the share of runs in a bar
 * @param tone what its colour means
 * @param bins the bars; runs outside the axis are in none of them. A bar whose ends are the same
 *     holds the runs with exactly that number, which are in no other
 * @param curve the smooth curve, in the unit of the bars; may be empty
 * @param marks the marked quantiles, from the lowest
 */
public record Distribution(
    Heading heading,
    Axis values,
    Axis shares,
    Tone tone,
    List<Bin> bins,
    List<Point> curve,
    List<Mark> marks)
    implements Chart {
  public Distribution {
    bins = List.copyOf(bins);
    curve = List.copyOf(curve);
    marks = List.copyOf(marks);
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no bars");
    }
  }

  /**
   * One bar.
   *
   * @param from its left end
   * @param to its right end
   * @param runs the number of runs in it
   * @param share their share of all runs
   */
  public record Bin(double from, double to, int runs, double share) {

    /** Whether it holds the runs with exactly one number. */
    public boolean isPoint() {
      return from == to;
    }
  }

  /**
   * A point of the curve.
   *
   * @param value the number
   * @param share the share of runs that a bar there would hold
   */
  public record Point(double value, double share) {}

  /**
   * A marked quantile.
   *
   * @param label its words, for example {@code median 1,200}
   * @param probability the share of runs at or below it
   * @param value where it lies
   */
  public record Mark(String label, double probability, double value) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.distribution(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    bins.forEach(
        b ->
            rows.add(
                NumberTable.row(
                    b.isPoint() ? "point" : "bar", b.from(), b.to(), b.runs(), b.share())));
    curve.forEach(p -> rows.add(NumberTable.row("curve", p.value(), p.value(), "", p.share())));
    marks.forEach(
        m -> rows.add(NumberTable.row("quantile", m.value(), m.value(), "", m.probability())));
    return new NumberTable(List.of("part", "from", "to", "runs", "share"), rows);
  }
}
