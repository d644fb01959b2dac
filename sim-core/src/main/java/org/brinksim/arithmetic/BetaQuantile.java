package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;

/**
 * Quantiles of the beta distribution, which never fall where the probability rises.
 *
 * <p>They are found by {@link QuantileSearch}. Shares above one half are found from the other end,
 * as one less a small share, so that both ends keep their digits.
 */
public final class BetaQuantile {

  private static final double HALF = 0.5;

  /** Below any quantile of probabilities and parameters that are allowed. */
  private static final double LEAST = 1e-300;

  private final BetaTails tails;
  private final double a;
  private final double b;
  private final double p;
  private final double q;

  private BetaQuantile(BetaTails tails, double a, double b, double p, double q) {
    this.tails = tails;
    this.a = a;
    this.b = b;
    this.p = p;
    this.q = q;
  }

  /**
   * The share that a draw stays below with a given probability.
   *
   * @param a the parameter α, from 0.1 to a million
   * @param b the parameter β, likewise
   * @param p the probability, from 0 to 1
   */
  public static double of(double a, double b, double p) {
    double small = fromTheNearerEnd(a, b, p, 1 - p);
    return small >= 0 ? small : 1 + small;
  }

  /**
   * The odds x/(1 − x) of the quantile x.
   *
   * @param q one less the probability, told apart for its digits
   */
  static double odds(double a, double b, double p, double q) {
    double small = fromTheNearerEnd(a, b, p, q);
    return small >= 0 ? small / (1 - small) : (1 + small) / -small;
  }

  /** The quantile when it is at most one half; otherwise the quantile less 1, below 0. */
  private static double fromTheNearerEnd(double a, double b, double p, double q) {
    BetaTails tails = new BetaTails(a, b);
    if (p <= 0) {
      return 0;
    }
    if (p <= HALF ? p <= tails.below(HALF) : q >= tails.above(HALF)) {
      return new BetaQuantile(tails, a, b, p, q).small();
    }
    return q <= 0 ? -Double.MIN_VALUE : -new BetaQuantile(new BetaTails(b, a), b, a, q, p).small();
  }

  private double small() {
    return new QuantileSearch(tails, LEAST, HALF, p, q).from(start());
  }

  /**
   * Near 0 the distribution is a power of x; with both parameters above 1 the odds are log-normal.
   */
  private double start() {
    if (a < 1 || b < 1) {
      return FastMath.exp((FastMath.log(p * a) + tails.logBeta()) / a);
    }
    double z = p <= HALF ? StandardNormal.quantile(p) : -StandardNormal.quantile(q);
    double odds = (a - HALF) / (b - HALF) * FastMath.exp(z * Math.sqrt(1 / a + 1 / b));
    return odds / (1 + odds);
  }
}
