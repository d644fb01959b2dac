package org.brinksim.statistics;

import java.util.Optional;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.arithmetic.StandardNormal;

/**
 * Spearman's rank correlation of two numbers of each replication, with an interval.
 *
 * <p>It is Pearson's correlation of the ranks, equal values sharing the mean of their ranks: 1 when
 * one number always rises with the other, −1 when it always falls, near 0 when neither, as between
 * independent numbers, but also where one first rises and then falls with the other.
 *
 * <p>The interval is {@code tanh(atanh r ± z sqrt((1 + r²/2) / (n − 3)))}: Fisher's transformation
 * with the variance of D. G. Bonett and T. A. Wright, Sample size requirements for estimating
 * Pearson, Kendall and Spearman correlations, Psychometrika 65 (2000), 23–28, as {@code ci.spear}
 * of the R package statpsych computes it. It is meant for {@code |r|} up to about 0.95; for {@code
 * |r| = 1} it is a point. Where many values tie the true correlation is that of the tied ranks.
 *
 * @param coefficient the correlation, from −1 to 1
 * @param n the number of pairs, at least 4
 * @param interval the interval for the correlation
 */
public record RankCorrelation(double coefficient, int n, Interval interval) {

  /** With fewer pairs the interval's variance is not defined. */
  public static final int LEAST_PAIRS = 4;

  /**
   * Estimates a correlation.
   *
   * @param a the first number of each pair, at least four of them; infinite ones are ranked as such
   * @param b the second number of each pair, in the same order
   * @param level the confidence level, above 0 and below 1
   * @return empty when all values of {@code a}, or all of {@code b}, are the same
   */
  public static Optional<RankCorrelation> of(double[] a, double[] b, double level) {
    requirePairs(a, b);
    Arguments.requireInsideUnit(level, "level");
    double r =
        new SpearmansCorrelation(new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE))
            .correlation(a, b);
    return Double.isNaN(r)
        ? Optional.empty()
        : Optional.of(interval(Math.max(-1, Math.min(1, r)), a.length, level));
  }

  /**
   * A correlation that was found by other means, as one of that many pairs.
   *
   * @param r the correlation, from −1 to 1
   * @param n the number of pairs that it is as sure as
   * @param level the confidence level, above 0 and below 1
   */
  public static RankCorrelation of(double r, int n, double level) {
    Arguments.require(r >= -1 && r <= 1, "r is %s; must be from -1 to 1", r);
    Arguments.require(n >= LEAST_PAIRS, "n is %s; must be at least %s", n, LEAST_PAIRS);
    Arguments.requireInsideUnit(level, "level");
    return interval(r, n, level);
  }

  private static RankCorrelation interval(double r, int n, double level) {
    double z = -StandardNormal.quantile((1 - level) / 2);
    double half = z * Math.sqrt((1 + r * r / 2) / (n - 3));
    double centre = 0.5 * (FastMath.log1p(r) - FastMath.log1p(-r));
    Interval interval =
        new Interval(FastMath.tanh(centre - half), FastMath.tanh(centre + half), level);
    return new RankCorrelation(r, n, interval);
  }

  private static void requirePairs(double[] a, double[] b) {
    Arguments.require(
        a.length == b.length, "a has length %s and b %s; must be the same", a.length, b.length);
    Arguments.require(
        a.length >= LEAST_PAIRS, "a has length %s; must be at least %s", a.length, LEAST_PAIRS);
    for (int i = 0; i < a.length; i++) {
      Arguments.require(
          !Double.isNaN(a[i]) && !Double.isNaN(b[i]),
          "pair %s is (%s, %s); neither may be missing. Leave out such pairs first.",
          i,
          a[i],
          b[i]);
    }
  }
}
