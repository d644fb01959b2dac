package org.brinksim.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Pearson's test of draws against the distribution that they should have, with neighbouring values
 * put together until 20 draws are expected among them.
 */
public final class ChiSquare {

  private static final double LEAST_EXPECTED = 20;

  private ChiSquare() {}

  /**
   * How likely it is that right draws lie as far from their distribution as these.
   *
   * @param draws how many to make
   * @param drawn makes one
   * @param law what it should follow
   * @return from 0 to 1; 1 as well when all draws fall in one bin, as they should
   */
  public static double probability(int draws, IntSupplier drawn, DiscreteDistribution law) {
    int low = law.inverseCumulativeProbability(1e-12);
    int high = law.inverseSurvivalProbability(1e-12);
    long[] counts = new long[high - low + 3];
    for (int i = 0; i < draws; i++) {
      int k = drawn.getAsInt();
      counts[Math.max(0, Math.min(counts.length - 1, k - low + 1))]++;
    }
    List<Double> expected = new ArrayList<>();
    List<Long> observed = new ArrayList<>();
    double waiting = draws * law.cumulativeProbability(low - 1);
    long seen = counts[0];
    for (int k = low; k <= high; k++) {
      waiting += draws * law.probability(k);
      seen += counts[k - low + 1];
      if (waiting >= LEAST_EXPECTED) {
        expected.add(waiting);
        observed.add(seen);
        waiting = 0;
        seen = 0;
      }
    }
    int last = expected.size() - 1;
    expected.set(last, expected.get(last) + waiting + draws * law.survivalProbability(high));
    observed.set(last, observed.get(last) + seen + counts[counts.length - 1]);
    return last == 0 ? (observed.get(0) == draws ? 1 : 0) : probability(expected, observed);
  }

  private static double probability(List<Double> expected, List<Long> observed) {
    return ChiSquareTest.withDefaults()
        .test(
            expected.stream().mapToDouble(Double::doubleValue).toArray(),
            observed.stream().mapToLong(Long::longValue).toArray())
        .getPValue();
  }
}
