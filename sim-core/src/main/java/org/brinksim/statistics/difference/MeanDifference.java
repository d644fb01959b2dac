package org.brinksim.statistics.difference;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.brinksim.arithmetic.StudentDistribution;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.PairedDifference;

/**
 * The difference of two means, B less A, with Student's interval and tests.
 *
 * <p>Independent samples are compared as Welch did (Biometrika 34:28-35, 1947), without assuming
 * equal variances: with {@code v = s^2/n} of each sample the standard error is {@code sqrt(vA +
 * vB)}, and the degrees of freedom are {@code (vA + vB)^2 / (vA^2/(nA - 1) + vB^2/(nB - 1))}. Pairs
 * are compared by the mean of their differences, with {@code n - 1} degrees of freedom.
 *
 * <p>Where nothing varies the standard error is 0, and the interval is a point. The p-value of a
 * difference is then that of exchanging the samples: of {@code n} pairs with one and the same
 * difference {@code 2/2^n}, of independent samples {@code 2/C(nA + nB, nA)}. Two values of each
 * prove nothing, however equal they are.
 *
 * @param paired whether the samples are pairs
 * @param nA the number of values of A, at least 2
 * @param nB the number of values of B, at least 2
 * @param estimate the mean of B less the mean of A, in the unit of the values
 * @param standardError the standard error of the estimate, in the same unit
 * @param degreesOfFreedom the degrees of freedom of Student's distribution, at least 1
 * @param pValue of the two-sided test that the expected values are equal, from 0 to 1
 * @param interval the interval for the difference of the expected values
 */
public record MeanDifference(
    boolean paired,
    int nA,
    int nB,
    double estimate,
    double standardError,
    double degreesOfFreedom,
    double pValue,
    Interval interval) {

  /**
   * Compares independent samples.
   *
   * @param a the baseline, at least two finite values
   * @param b the other sample, at least two finite values
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static MeanDifference independent(double[] a, double[] b, double level) {
    Arguments.requireSample(a, 2, "a");
    Arguments.requireSample(b, 2, "b");
    Arguments.requireInsideUnit(level, "level");
    double estimate = Mean.of(b).getAsDouble() - Mean.of(a).getAsDouble();
    double shareA = Variance.of(a).getAsDouble() / a.length;
    double shareB = Variance.of(b).getAsDouble() / b.length;
    double error = Math.sqrt(shareA + shareB);
    double degrees =
        error > 0 ? welch(shareA, a.length, shareB, b.length) : a.length + b.length - 2.0;
    StudentDistribution student = new StudentDistribution(degrees);
    double half = student.exceededWith((1 - level) / 2) * error;
    return new MeanDifference(
        false,
        a.length,
        b.length,
        estimate,
        error,
        degrees,
        twoSided(
            estimate,
            error,
            student,
            -CombinatoricsUtils.binomialCoefficientLog(a.length + b.length, a.length)),
        new Interval(estimate - half, estimate + half, level));
  }

  /**
   * Compares independent samples of which mean and standard deviation are known, as {@link
   * #independent(double[], double[], double)} does.
   *
   * @param a the mean of the baseline, of at least two values that are not all equal
   * @param b the mean of the other sample, likewise
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static MeanDifference independent(MeanEstimate a, MeanEstimate b, double level) {
    Arguments.requireInsideUnit(level, "level");
    double varianceA = a.standardDeviation() * a.standardDeviation();
    double varianceB = b.standardDeviation() * b.standardDeviation();
    Arguments.require(
        varianceA > 0 && varianceB > 0,
        "the variances are %s and %s; must be above 0",
        varianceA,
        varianceB);
    double estimate = b.mean() - a.mean();
    double error = Math.sqrt(varianceA / a.n() + varianceB / b.n());
    double degrees = welch(varianceA / a.n(), a.n(), varianceB / b.n(), b.n());
    StudentDistribution student = new StudentDistribution(degrees);
    double half = student.exceededWith((1 - level) / 2) * error;
    return new MeanDifference(
        false,
        a.n(),
        b.n(),
        estimate,
        error,
        degrees,
        twoSided(estimate, error, student, 0),
        new Interval(estimate - half, estimate + half, level));
  }

  /** The degrees of freedom, from the share of each sample in the squared standard error. */
  private static double welch(double shareA, int nA, double shareB, int nB) {
    double partA = shareA / (shareA + shareB);
    double partB = shareB / (shareA + shareB);
    return 1 / (partA * partA / (nA - 1) + partB * partB / (nB - 1));
  }

  /**
   * Compares pairs.
   *
   * @param a the baseline, one finite value per replication, at least two of them
   * @param b the other values, of the same replications in the same order
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static MeanDifference paired(double[] a, double[] b, double level) {
    MeanEstimate difference = PairedDifference.of(b, a, level).difference();
    int n = difference.n();
    double error = difference.standardDeviation() / Math.sqrt(n);
    return new MeanDifference(
        true,
        n,
        n,
        difference.mean(),
        error,
        n - 1.0,
        twoSided(difference.mean(), error, new StudentDistribution(n - 1.0), -n * FastMath.log(2)),
        difference.interval());
  }

  /**
   * The p-value against no difference.
   *
   * @param logOfRarest the logarithm of the probability of the most extreme exchange in one
   *     direction
   */
  private static double twoSided(
      double estimate, double error, StudentDistribution student, double logOfRarest) {
    if (error == 0) {
      return estimate == 0 ? 1 : Math.min(1, 2 * FastMath.exp(logOfRarest));
    }
    return Math.min(1, 2 * student.above(Math.abs(estimate) / error));
  }

  /**
   * The p-value of the test that the difference of the expected values lies within a margin: the
   * larger of those of two one-sided tests (Schuirmann 1987, J Pharmacokinet Biopharm 15:657-680).
   * It is at most {@code alpha} exactly when the interval of level {@code 1 - 2 alpha} lies between
   * {@code -margin} and {@code margin}.
   *
   * @param margin the margin in the unit of the values, at least 0; within one of 0 lies nothing
   * @return from 0 to 1; at least 0.5 when the estimate is not inside
   */
  public double pValueWithin(double margin) {
    Arguments.requireMargin(margin);
    if (standardError == 0) {
      return Math.abs(estimate) < margin ? 0 : 1;
    }
    double inside = (margin - Math.abs(estimate)) / standardError;
    return new StudentDistribution(degreesOfFreedom).above(inside);
  }
}
