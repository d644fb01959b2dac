package org.brinksim.statistics.difference;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.resampling.Ranks;

/**
 * The probability that a value of B is greater than one of A, where equal values count as half:
 * Vargha and Delaney's A (J Educ Behav Stat 25:101-132, 2000), an effect size from 0 to 1 that
 * needs no unit.
 *
 * <p>It is 0.5 where neither tends to be greater, and the Mann-Whitney statistic divided by {@code
 * nA nB}. Its standard error comes from the placements, the share of the other sample that lies
 * below a value (half of it where equal), as Brunner and Munzel's does (Biom J 42:17-25, 2000):
 * {@code var(placements in A)/nB + var(placements in B)/nA}. In pairs the two placements of a pair
 * vary together, and the standard error is that of their sum.
 *
 * <p>The interval is Wilson's with the number of trials that would give that standard error, {@code
 * A (1 - A) / se^2}. Where nothing varies, as in samples that do not overlap, it is the size of the
 * smaller sample.
 *
 * @param paired whether the samples are pairs
 * @param nA the number of values of A, at least 2
 * @param nB the number of values of B, at least 2
 * @param estimate the share of pairs of values with the greater in B, from 0 to 1
 * @param standardError the standard error of the estimate
 * @param interval the interval for the probability
 */
public record StochasticSuperiority(
    boolean paired, int nA, int nB, double estimate, double standardError, Interval interval) {

  /**
   * Compares independent samples.
   *
   * @param a the baseline, at least two finite values
   * @param b the other sample, at least two finite values
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static StochasticSuperiority independent(double[] a, double[] b, double level) {
    Arguments.requireSample(a, 2, "a");
    Arguments.requireSample(b, 2, "b");
    double[] ofA = placements(a, b);
    double[] ofB = placements(b, a);
    double variance =
        Variance.of(ofA).getAsDouble() / a.length + Variance.of(ofB).getAsDouble() / b.length;
    return of(false, ofA, ofB, variance, level);
  }

  /**
   * Compares samples that are pairs. What is estimated is the same, the probability for any value
   * of B and any of A; it is known better, or worse.
   *
   * @param a the baseline, one finite value per replication, at least two of them
   * @param b the other values, of the same replications in the same order
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static StochasticSuperiority paired(double[] a, double[] b, double level) {
    Arguments.requirePairs(a, b, 2);
    double[] ofA = placements(a, b);
    double[] ofB = placements(b, a);
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> ofB[i] - ofA[i]);
    return of(true, ofA, ofB, Variance.of(differences).getAsDouble() / a.length, level);
  }

  /** The share of the others that lies below each value, with half of those equal to it. */
  private static double[] placements(double[] values, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double[] placements = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = Ranks.below(sorted, values[i]);
      int upTo = Ranks.upTo(sorted, values[i]);
      placements[i] = (below + upTo) / (2.0 * others.length);
    }
    return placements;
  }

  private static StochasticSuperiority of(
      boolean paired, double[] ofA, double[] ofB, double variance, double level) {
    Arguments.requireInsideUnit(level, "level");
    double estimate = Mean.of(ofB).getAsDouble();
    double n =
        variance > 0 ? estimate * (1 - estimate) / variance : Math.min(ofA.length, ofB.length);
    ScoreInterval wilson = ScoreInterval.of(estimate, n, NewcombeInterval.z(level));
    return new StochasticSuperiority(
        paired,
        ofA.length,
        ofB.length,
        estimate,
        Math.sqrt(variance),
        new Interval(wilson.low(), wilson.high(), level));
  }
}
