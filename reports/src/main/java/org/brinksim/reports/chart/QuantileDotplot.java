package org.brinksim.reports.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a number of a run takes which values, as fifty dots that can be counted: each stands
 * for one run in fifty, at a quantile of the runs, and dots that would overlap stand on each other.
 *
 * <p>Readers decide better with such dots than with intervals or densities: Kay, Kola, Hullman and
 * Munson, <i>When (ish) is My Bus?</i>, CHI 2016; Fernandes, Walls, Munson, Hullman and Kay,
 * <i>Uncertainty Displays Using Quantile Dotplots or CDFs Improve Transit Decision-Making</i>, CHI
 * 2018.
 *
 * @param heading its words
 * @param values the axis of the number
 * @param tone what its colour means
 * @param width the diameter of a dot, in the unit of the axis; above 0
 * @param dots the dots, from the lowest value; fewer than {@link #DOTS} where some runs have no
 *     value
 */
public record QuantileDotplot(Heading heading, Axis values, Tone tone, double width, List<Dot> dots)
    implements Chart {

  /** The number of dots that stand for all runs. */
  public static final int DOTS = 50;

  public QuantileDotplot {
    dots = List.copyOf(dots);
    if (dots.isEmpty() || dots.size() > DOTS) {
      throw new IllegalArgumentException(
          "chart " + heading.name() + " has " + dots.size() + " dots; must be 1 to " + DOTS);
    }
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the dots of chart " + heading.name() + " must be wider than 0");
    }
  }

  /**
   * One run in fifty.
   *
   * @param probability the share of all runs at which it lies: 0.01, 0.03, up to 0.99
   * @param value the number of the run there
   * @param at where it is drawn: the middle of its stack, at most half a dot from the value
   * @param level its place in the stack, from 0
   */
  public record Dot(double probability, double value, double at, int level) {}

  /**
   * The values of the dots: those that runs had at 1, 3, 5 and so on to 99 % of the runs in order.
   *
   * @param sorted the values of the runs, from the lowest; at least one
   */
  public static double[] values(double[] sorted) {
    double[] values = new double[DOTS];
    for (int i = 0; i < DOTS; i++) {
      int rank = (int) Math.ceil((2L * i + 1) * sorted.length / (2.0 * DOTS));
      values[i] = sorted[Math.max(1, rank) - 1];
    }
    return values;
  }

  /** The number of dots in the highest stack. */
  public int highest() {
    return 1 + dots.stream().mapToInt(Dot::level).max().orElseThrow();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.quantileDotplot(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of("dot", "share", "value", "at", "level"),
        IntStream.range(0, dots.size()).mapToObj(this::row).toList());
  }

  private List<String> row(int number) {
    Dot dot = dots.get(number);
    return NumberTable.row(number + 1, dot.probability(), dot.value(), dot.at(), dot.level());
  }
}
