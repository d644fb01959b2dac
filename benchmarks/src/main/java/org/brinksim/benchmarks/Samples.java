package org.brinksim.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.brinksim.text.Template;

/** What came out of measuring one thing several times. */
final class Samples {

  private final double[] inOrder;

  /**
   * Measurements.
   *
   * @param inOrder at least one, in the order in which they were made
   */
  Samples(double... inOrder) {
    this.inOrder = inOrder.clone();
  }

  /** The middle one; of an even number the mean of the two in the middle. */
  double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The smallest one. */
  double least() {
    return sorted()[0];
  }

  /** The largest one. */
  double most() {
    return sorted()[inOrder.length - 1];
  }

  /**
   * Each measurement over the one of another thing that was made in the same round: what the
   * machine did beside it falls on both.
   */
  Samples over(Samples other) {
    double[] ratios = new double[inOrder.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = inOrder[i] / other.inOrder[i];
    }
    return new Samples(ratios);
  }

  /** Each measurement, turned into another number. */
  Samples map(DoubleUnaryOperator change) {
    return new Samples(Arrays.stream(inOrder).map(change).toArray());
  }

  /**
   * The median, and in brackets the smallest and the largest; of a single measurement itself.
   *
   * @param format how a number is written
   */
  String text(String format) {
    String middle = Template.fill(format, median());
    return inOrder.length == 1
        ? middle
        : middle + Template.fill(" (" + format + " to " + format + ")", least(), most());
  }

  private double[] sorted() {
    double[] sorted = inOrder.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
