package org.brinksim.statistics.difference;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.brinksim.statistics.Arguments;

/**
 * Holm's adjustment of the p-values of a family of tests (Scand J Stat 6:65-70, 1979).
 *
 * <p>With the p-values in ascending order, {@code p(1)} to {@code p(m)}, the adjusted one is {@code
 * max over j <= i of min(1, (m - j + 1) p(j))}. A test whose adjusted p-value is at most {@code
 * alpha} is rejected; the probability that any true hypothesis is rejected is then at most {@code
 * alpha}, however the tests depend on each other.
 */
public final class HolmAdjustment {

  private HolmAdjustment() {}

  /**
   * Adjusts the p-values of one family.
   *
   * @param pValues from 0 to 1 each, none for an empty family; left as they are
   * @return the adjusted p-values, in the order of the p-values
   */
  public static double[] adjusted(double... pValues) {
    for (int i = 0; i < pValues.length; i++) {
      Arguments.require(
          pValues[i] >= 0 && pValues[i] <= 1,
          "pValues[%s] is %s; must be from 0 to 1",
          i,
          pValues[i]);
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double greatest = 0;
    for (int step = 0; step < order.length; step++) {
      int i = order[step];
      greatest = Math.max(greatest, Math.min(1, (order.length - step) * pValues[i]));
      adjusted[i] = greatest;
    }
    return adjusted;
  }
}
