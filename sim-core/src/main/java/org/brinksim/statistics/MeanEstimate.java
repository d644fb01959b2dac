package org.brinksim.statistics;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.brinksim.arithmetic.StudentDistribution;

/**
 * The mean of a response over independent replications, with a two-sided Student-t interval.
 *
 * <p>With sample standard deviation {@code s} the half-width is {@code t(1 - (1 - level)/2, n - 1)
 * * s / sqrt(n)}. It is exact for normal values and, by the central limit theorem, good for many
 * replications of nearly anything; for few replications of a strongly skewed response it covers
 * less often than it says. The values must be independent: one per replication, never several from
 * inside one run.
 *
 * @param n the number of values, at least 2
 * @param mean the sample mean, in the unit of the response
 * @param standardDeviation the sample standard deviation (divisor {@code n - 1}), in the same unit
 * @param interval the interval for the expected value
 */
public record MeanEstimate(int n, double mean, double standardDeviation, Interval interval) {

  /**
   * Estimates the mean.
   *
   * @param values one finite value per replication, at least two of them
   * @param level the confidence level, above 0 and below 1
   */
  public static MeanEstimate of(double[] values, double level) {
    Arguments.requireSample(values, 2, "values");
    return ofFirst(values.length, values, level);
  }

  /** Estimates the mean of the first {@code n} values of a sample that was checked before. */
  static MeanEstimate ofFirst(int n, double[] values, double level) {
    double mean = Mean.ofRange(values, 0, n).getAsDouble();
    double deviation = StandardDeviation.ofRange(values, 0, n).getAsDouble();
    return of(n, mean, deviation, level);
  }

  /**
   * The estimate from what a sample's values add up to.
   *
   * @param n the number of values, at least 2
   * @param mean the sample mean
   * @param deviation the sample standard deviation
   * @param level the confidence level, above 0 and below 1
   */
  public static MeanEstimate of(int n, double mean, double deviation, double level) {
    Arguments.require(n >= 2, "n is %s; must be at least 2", n);
    Arguments.requireInsideUnit(level, "level");
    double student = new StudentDistribution(n - 1.0).exceededWith((1 - level) / 2);
    double half = student * deviation / Math.sqrt(n);
    return new MeanEstimate(n, mean, deviation, new Interval(mean - half, mean + half, level));
  }

  /**
   * An estimate of which the mean and its interval were kept: the deviation is what made it as wide
   * as it is.
   *
   * @param n the number of values, at least 2
   * @param mean the sample mean
   * @param interval Student's interval for the expected value
   */
  public static MeanEstimate of(int n, double mean, Interval interval) {
    Arguments.require(n >= 2, "n is %s; must be at least 2", n);
    double student = new StudentDistribution(n - 1.0).exceededWith((1 - interval.level()) / 2);
    return new MeanEstimate(n, mean, interval.width() / 2 / student * Math.sqrt(n), interval);
  }

  /** Half the width of the interval, in the unit of the response. */
  public double halfWidth() {
    return interval.width() / 2;
  }
}
