package org.brinksim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * A quantile of a response over independent replications, with an interval that assumes no
 * distribution.
 *
 * <p>The value interpolates linearly between the ordered values around position {@code 1 + (n - 1)
 * p}: definition 7 of Hyndman and Fan, the default of R and of NumPy. The interval runs between two
 * ordered values; see {@link RankInterval}.
 *
 * @param n the number of values, at least 1
 * @param probability the probability of the quantile, above 0 and below 1: 0.5 for the median
 * @param value the estimate, in the unit of the response
 * @param interval the values at the ranks, with the level asked for; empty when the sample is too
 *     small for that level
 * @param ranks the ranks of the interval's ends and its exact coverage; empty with the interval
 */
public record QuantileEstimate(
    int n,
    double probability,
    double value,
    Optional<Interval> interval,
    Optional<RankInterval> ranks) {

  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /**
   * Estimates one quantile. For several of one sample {@link #all} sorts only once.
   *
   * @param values one finite value per replication, at least one, in any order; left as they are
   * @param probability the probability of the quantile, above 0 and below 1
   * @param level the confidence level, above 0 and below 1
   */
  public static QuantileEstimate of(double[] values, double probability, double level) {
    return all(values, new double[] {probability}, level).get(0);
  }

  /**
   * Estimates several quantiles of one sample.
   *
   * @param values one finite value per replication, at least one, in any order; left as they are
   * @param probabilities the probabilities of the quantiles, each above 0 and below 1, in any order
   * @param level the confidence level of each interval by itself, above 0 and below 1
   * @return one estimate per probability, in the order of the probabilities
   */
  public static List<QuantileEstimate> all(double[] values, double[] probabilities, double level) {
    return censored(values, 0, probabilities, level);
  }

  /**
   * Estimates several quantiles of one sample of which some values are known only to lie beyond all
   * others: days that runs never reached.
   *
   * @param values the finite values that were observed, in any order; left as they are
   * @param beyond the number of values that lie beyond all of those, at least 0; together at least
   *     one
   * @param probabilities the probabilities of the quantiles, each above 0 and below 1, in any order
   * @param level the confidence level of each interval by itself, above 0 and below 1
   * @return one estimate per probability, in the order of the probabilities; its value, or an end
   *     of its interval, is infinite where it is, or is interpolated towards, a value beyond
   */
  public static List<QuantileEstimate> censored(
      double[] values, int beyond, double[] probabilities, double level) {
    Arguments.require(beyond >= 0, "beyond is %s; must be at least 0", beyond);
    Arguments.requireSample(values, beyond == 0 ? 1 : 0, "values");
    double[] sorted = Arrays.copyOf(values, values.length + beyond);
    Arrays.fill(sorted, values.length, sorted.length, Double.POSITIVE_INFINITY);
    Arrays.sort(sorted);
    return Arrays.stream(probabilities)
        .mapToObj(probability -> ofSorted(sorted, probability, level))
        .toList();
  }

  private static QuantileEstimate ofSorted(double[] sorted, double probability, double level) {
    int n = sorted.length;
    Optional<RankInterval> ranks = RankInterval.shortest(n, probability, level);
    return new QuantileEstimate(
        n,
        probability,
        value(sorted, probability),
        ranks.map(r -> new Interval(sorted[r.lower() - 1], sorted[r.upper() - 1], level)),
        ranks);
  }

  /**
   * The position of a quantile among the values in ascending order, counted from 0: {@code (n - 1)
   * p}. What lies between two values is interpolated.
   *
   * @param n the number of values, at least 1
   * @param probability the probability of the quantile, from 0 to 1
   */
  public static double position(int n, double probability) {
    return QUANTILE.evaluate(n, i -> i, probability);
  }

  /**
   * A quantile of values that are in ascending order already.
   *
   * @param sorted at least one value, none of them NaN; positive infinity for what lies beyond all
   * @param probability the probability of the quantile, from 0 to 1
   */
  public static double value(double[] sorted, double probability) {
    double index = position(sorted.length, probability);
    // Interpolating between two infinities would give no number.
    return Double.isInfinite(sorted[(int) Math.ceil(index)])
        ? Double.POSITIVE_INFINITY
        : QUANTILE.evaluate(sorted.length, i -> sorted[i], probability);
  }

  /** The distance between the quartiles of a sample in ascending order. */
  static double interquartileRange(double[] sorted) {
    double[] quartiles = QUANTILE.evaluate(sorted.length, i -> sorted[i], 0.25, 0.75);
    return quartiles[1] - quartiles[0];
  }
}
