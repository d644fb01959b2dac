package org.brinksim.statistics.difference;

import java.util.Optional;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;

/**
 * The difference of two shares, B less A, with Newcombe's interval and an exact test.
 *
 * <p>The interval is method 10 of each of Newcombe's papers of 1998: of 17:873-890 of Statistics in
 * Medicine for independent samples, of 17:2635-2650 for pairs. It keeps to what shares can be, and
 * says something where nothing or everything happened. The test is Fisher's for independent samples
 * and McNemar's for pairs, both with mid-p. Interval and test are different methods: at the edge
 * one may exclude 0 where the other does not.
 *
 * @param a the share of the baseline, with its own interval
 * @param b the share of the other sample, with its own interval
 * @param pairs the counts of the pairs; empty when the samples are independent
 * @param estimate the share of B less the share of A, from -1 to 1
 * @param interval the interval for the difference of the probabilities
 * @param pValue of the two-sided test that the probabilities are equal, from 0 to 1
 */
public record ShareDifference(
    Proportion a,
    Proportion b,
    Optional<PairedCounts> pairs,
    double estimate,
    Interval interval,
    double pValue) {

  /**
   * Compares independent samples.
   *
   * @param successesA the number of runs of A in which it happened, from 0 to {@code nA}
   * @param nA the number of runs of A, at least 1
   * @param successesB the number of runs of B in which it happened, from 0 to {@code nB}
   * @param nB the number of runs of B, at least 1
   * @param level the confidence level of the intervals, above 0 and below 1
   */
  public static ShareDifference independent(
      int successesA, int nA, int successesB, int nB, double level) {
    Proportion a = Proportion.of(successesA, nA, level);
    Proportion b = Proportion.of(successesB, nB, level);
    return new ShareDifference(
        a,
        b,
        Optional.empty(),
        b.share() - a.share(),
        NewcombeInterval.independent(successesA, nA, successesB, nB).at(level),
        MidP.fisher(successesA, nA, successesB, nB));
  }

  /**
   * Compares pairs.
   *
   * @param pairs the counts of the pairs
   * @param level the confidence level of the intervals, above 0 and below 1
   */
  public static ShareDifference paired(PairedCounts pairs, double level) {
    return new ShareDifference(
        pairs.a(level),
        pairs.b(level),
        Optional.of(pairs),
        (pairs.onlyB() - pairs.onlyA()) / (double) pairs.n(),
        NewcombeInterval.paired(pairs).at(level),
        MidP.mcNemar(pairs));
  }

  /**
   * The p-value of the test that the difference of the probabilities lies within a margin: the
   * larger of those of two one-sided tests.
   *
   * <p>For independent samples it is the smallest {@code alpha} at which the interval of level
   * {@code 1 - 2 alpha} lies between {@code -margin} and {@code margin}; where the estimate itself
   * does not, one less that of the test that it is outside. For pairs it is that of Tango's score
   * test (Statist Med 17:891-908, 1998), which holds its level where pairs hardly differ. Both stay
   * clear of the margin by half of what one run changes in the difference.
   *
   * @param margin the margin, at least 0: 0.02 for two points; within one of 0 lies nothing
   * @return from 0 to 1; at least 0.5 when the estimate is not inside
   */
  public double pValueWithin(double margin) {
    Arguments.requireMargin(margin);
    return pairs.isPresent()
        ? TangoScore.pValueWithin(pairs.get(), margin)
        : NewcombeInterval.independent(a.successes(), a.n(), b.successes(), b.n())
            .pValueWithin(margin);
  }
}
