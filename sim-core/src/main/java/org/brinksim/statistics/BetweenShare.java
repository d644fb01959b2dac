package org.brinksim.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.brinksim.arithmetic.BetaQuantile;

/**
 * The share of a number's variance that lies between groups, and not within them: of nested runs
 * the part that is not known against chance.
 *
 * <p>The groups are a sample of all there could be, each of as many values. From the mean squares
 * between and within groups, {@code MB} and {@code MW}, the share is {@code (MB − MW) / (MB + (n −
 * 1) MW)}, the intraclass correlation of a one-way random-effects analysis of variance. With {@code
 * F = MB/MW} and the quantiles {@code q} of Fisher's distribution the interval's ends are {@code
 * (F/q − 1) / (F/q + n − 1)} (S. R. Searle, Linear Models, 1971; P. E. Shrout and J. L. Fleiss,
 * Intraclass correlations, Psychological Bulletin 86 (1979), 420–428). It is exact for normal
 * values. Share and ends are kept within 0 and 1.
 *
 * @param groups how many groups
 * @param each how many values each has
 * @param share the share
 * @param interval its interval
 */
public record BetweenShare(int groups, int each, double share, Interval interval) {

  /**
   * Estimates the share.
   *
   * @param values group by group as many finite values, at least two groups of two
   * @param level the confidence level, above 0 and below 1
   * @return empty where all values are the same
   */
  public static Optional<BetweenShare> of(double[][] values, double level) {
    Arguments.requireInsideUnit(level, "level");
    Arguments.require(values.length >= 2, "there are %s groups; must be at least 2", values.length);
    int n = values[0].length;
    for (double[] group : values) {
      Arguments.requireSample(group, 2, "a group");
      Arguments.require(
          group.length == n, "groups have %s and %s values; must be as many", n, group.length);
    }
    double mean = Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
    double between = 0;
    double within = 0;
    for (double[] group : values) {
      double own = Arrays.stream(group).average().orElseThrow();
      between += n * (own - mean) * (own - mean);
      within += Arrays.stream(group).map(v -> (v - own) * (v - own)).sum();
    }
    int k = values.length;
    double degreesBetween = k - 1.0;
    double degreesWithin = k * (n - 1.0);
    between /= degreesBetween;
    within /= degreesWithin;
    if (between == 0 && within == 0) {
      return Optional.empty();
    }
    if (within == 0) {
      return Optional.of(new BetweenShare(k, n, 1, new Interval(1, 1, level)));
    }
    double ratio = between / within;
    double tail = (1 - level) / 2;
    return Optional.of(
        new BetweenShare(
            k,
            n,
            share(ratio, n),
            new Interval(
                share(ratio / fisher(degreesBetween, degreesWithin, 1 - tail), n),
                share(ratio / fisher(degreesBetween, degreesWithin, tail), n),
                level)));
  }

  private static double share(double ratio, int n) {
    return Math.max(0, Math.min(1, (ratio - 1) / (ratio + n - 1)));
  }

  /** A quantile of Fisher's distribution, by that of the beta distribution. */
  private static double fisher(double above, double below, double probability) {
    double share = BetaQuantile.of(above / 2, below / 2, probability);
    return below * share / (above * (1 - share));
  }
}
