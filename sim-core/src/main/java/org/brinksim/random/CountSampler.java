package org.brinksim.random;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.text.Decimals;

/**
 * Exact draws of whole numbers, without an object for each draw.
 *
 * <p>The method is chosen by regime: trial by trial for a few, inversion by sequential search where
 * few events are expected, transformed rejection (BTRS, Hörmann 1993) beyond.
 */
public final class CountSampler {

  private static final double REJECTION_FROM_MEAN = 10;

  /**
   * More than this come with a probability below 1e-28 where the mean is below 10. A search that
   * rounding has left with a rest of u stops there, and not at n.
   */
  private static final int SEARCHED_MOST = 64;

  /** Up to so many trials it is quicker to make them one by one. */
  private static final int FEW_TRIALS = 12;

  private static final double HALF_LOG_TWO_PI = 0.5 * FastMath.log(2 * Math.PI);

  private CountSampler() {}

  /**
   * The number of successes in {@code n} trials of probability {@code p} each.
   *
   * @param random the source of randomness
   * @param n trials, at least 0
   * @param p probability, from 0 to 1
   */
  public static int binomial(UniformRandomProvider random, int n, double p) {
    if (n < 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "n is " + n + " and p is " + Decimals.plain(p) + "; must be n >= 0 and 0 <= p <= 1");
    }
    if (n == 0 || p == 0) {
      return 0;
    }
    if (p == 1) {
      return n;
    }
    if (n <= FEW_TRIALS) {
      return trials(random, n, p);
    }
    return p <= 0.5 ? upToHalf(random, n, p) : n - upToHalf(random, n, 1 - p);
  }

  private static int trials(UniformRandomProvider random, int n, double p) {
    int successes = 0;
    for (int i = 0; i < n; i++) {
      successes += random.nextDouble() < p ? 1 : 0;
    }
    return successes;
  }

  private static int upToHalf(UniformRandomProvider random, int n, double p) {
    return n * p < REJECTION_FROM_MEAN
        ? search(random.nextDouble(), n, p / (1 - p), FastMath.exp(n * FastMath.log1p(-p)))
        : transformedRejection(random, n, p);
  }

  /** Inversion: walks up the probabilities from that of 0 until the uniform number is used up. */
  private static int search(double uniform, int n, double odds, double probabilityOfNone) {
    double u = uniform;
    if (u < probabilityOfNone) {
      return 0;
    }
    double probability = probabilityOfNone;
    int most = Math.min(n, SEARCHED_MOST);
    int k = 0;
    while (u >= probability && k < most) {
      u -= probability;
      k++;
      probability *= odds * (n - k + 1) / k;
    }
    return k;
  }

  /**
   * Hörmann, W. (1993), The generation of binomial random variates, Journal of Statistical
   * Computation and Simulation 46: algorithm BTRS, for n·p of at least 10.
   */
  private static int transformedRejection(UniformRandomProvider random, int n, double p) {
    double spread = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = n * p + 0.5;
    double accepted = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    double odds = p / (1 - p);
    double mode = Math.floor((n + 1.0) * p);
    while (true) {
      double v = random.nextDouble();
      double u = random.nextDouble() - 0.5;
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + centre);
      if (us >= 0.07 && v <= accepted) {
        return (int) k;
      }
      if (k >= 0
          && k <= n
          && FastMath.log(v * alpha / (a / (us * us) + b)) <= logRatio(n, odds, mode, k)) {
        return (int) k;
      }
    }
  }

  /** The logarithm of the probability of k over that of the mode. */
  private static double logRatio(int n, double odds, double mode, double k) {
    return (mode + 0.5) * FastMath.log((mode + 1) / (odds * (n - mode + 1)))
        + (n + 1.0) * FastMath.log((n - mode + 1) / (n - k + 1))
        + (k + 0.5) * FastMath.log(odds * (n - k + 1) / (k + 1))
        + stirling(mode)
        + stirling(n - mode)
        - stirling(k)
        - stirling(n - k);
  }

  /** What Stirling's formula for log k! leaves out, as a series in 1/(k+1). */
  private static double stirling(double k) {
    if (k < 10) {
      int whole = (int) k;
      double logFactorial = 0;
      for (int i = 2; i <= whole; i++) {
        logFactorial += FastMath.log(i);
      }
      return logFactorial - (HALF_LOG_TWO_PI + (k + 0.5) * FastMath.log(k + 1) - (k + 1));
    }
    double inverse = 1 / (k + 1);
    double square = inverse * inverse;
    return (1.0 / 12 - (1.0 / 360 - square / 1260) * square) * inverse;
  }
}
