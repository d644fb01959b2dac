package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;

/**
 * Quantiles of the gamma distribution with rate 1, which never fall where the probability rises.
 * They are found by {@link QuantileSearch}.
 */
public final class GammaQuantile {
  private static final double HALF = 0.5;

  /** Below any quantile of probabilities and shapes that are allowed. */
  private static final double LEAST = 1e-300;

  /** The negative logarithm of 2^-53, the smallest probability above a quantile. */
  private static final double FURTHEST = 53 * FastMath.log(2);

  private GammaQuantile() {}

  /**
   * The number that a draw stays below with a given probability.
   *
   * @param shape the shape a, which is also the mean, from 0.5 to two million
   * @param p the probability, from 0 to 1 − 2^-53
   */
  public static double of(double shape, double p) {
    if (p <= 0) {
      return 0;
    }
    GammaTails tails = new GammaTails(shape);
    return new QuantileSearch(tails, LEAST, bound(shape), p, 1 - p).from(start(tails, shape, p));
  }

  /**
   * No quantile of a probability of at most 1 − 2^-53 is above this: a + √(2at) + t with t = 53·ln
   * 2.
   *
   * <p>By Chernoff's bound a gamma number passes it with a probability of at most e^(−t), since
   * −ln(1 − λ) − λ is at most λ²/(2(1 − λ)).
   *
   * @param shape the shape a
   */
  public static double bound(double shape) {
    return shape + FastMath.sqrt(2 * shape * FURTHEST) + FURTHEST;
  }

  /** The cube root is nearly normal (Wilson and Hilferty); near 0 the distribution is a power. */
  private static double start(GammaTails tails, double shape, double p) {
    double z = p <= HALF ? StandardNormal.quantile(p) : -StandardNormal.quantile(1 - p);
    double root = 1 - 1 / (9 * shape) + z / (3 * FastMath.sqrt(shape));
    double power = FastMath.exp((FastMath.log(p) + tails.logGammaOfNext()) / shape);
    return root > HALF ? shape * root * root * root : power;
  }
}
