package org.brinksim.comparison;

import java.util.Optional;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.difference.ReplicationsNeeded;
import org.brinksim.statistics.difference.ShareDifference;

/**
 * The one number of a response by which its verdict is made.
 *
 * @param baseline its value in the baseline
 * @param other its value in the other
 * @param difference how far apart they are, other minus baseline; for shares at several rungs the
 *     total variation, from 0 to 1
 * @param interval the pointwise 95 % interval of the difference, where it has one
 * @param standardError the standard error of the difference, or of the share that decides last
 * @param pValue the chance of so large a difference, or a larger one, when there is none
 * @param margin the difference that does not matter
 * @param pWithin the chance of so small a difference, or a smaller one, when it is as large as the
 *     margin (two one-sided tests)
 */
public record MainStatistic(
    double baseline,
    double other,
    double difference,
    Optional<Interval> interval,
    double standardError,
    double pValue,
    double margin,
    double pWithin) {

  /** A standard error of an interval of 95 % whose half width is known. */
  static final double HALF_WIDTHS = 1.959963984540054;

  /**
   * The difference of two shares of runs, by which a verdict is made.
   *
   * @param share the difference, with an interval of 95 %
   * @param margin the difference that does not matter, from 0 to 1
   */
  public static MainStatistic of(ShareDifference share, double margin) {
    return new MainStatistic(
        share.a().share(),
        share.b().share(),
        share.estimate(),
        Optional.of(share.interval()),
        share.interval().width() / 2 / HALF_WIDTHS,
        share.pValue(),
        margin,
        share.pValueWithin(margin));
  }

  /**
   * The verdict at {@link Comparison#LEVEL}.
   *
   * @param adjustedP the p-value after the adjustment over its family
   */
  public Verdict verdict(double adjustedP) {
    boolean within = pWithin <= Comparison.LEVEL;
    if (adjustedP <= Comparison.LEVEL) {
      return within ? Verdict.DIFFERENT_WITHIN_MARGIN : Verdict.DIFFERENT;
    }
    return within ? Verdict.SAME : Verdict.UNDECIDED;
  }

  /**
   * How many runs would decide: until the difference is clear of none at all in its family, or
   * until it lies within its margin, whichever comes first.
   *
   * @param n the runs on each side, or pairs, that there are; of two sides the fewer
   * @param family how many statistics are tested together, at least 1
   */
  public ReplicationsNeeded needed(int n, int family) {
    double apart = other - baseline;
    ReplicationsNeeded clear =
        ReplicationsNeeded.of(apart, standardError, n, 0, 1 - Comparison.LEVEL / family);
    if (Math.abs(apart) >= margin) {
      return clear;
    }
    ReplicationsNeeded inside =
        ReplicationsNeeded.of(apart, standardError, n, margin, 1 - 2 * Comparison.LEVEL);
    return clear.replications().orElse(Long.MAX_VALUE)
            < inside.replications().orElse(Long.MAX_VALUE)
        ? clear
        : inside;
  }
}
