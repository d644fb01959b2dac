package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;

/**
 * Quantiles of the beta distribution, which never fall where the probability rises.
 *
 * <p>Newton's method between bounds, on logarithmic scales, leads to a cell of a fixed grid of
 * shares, some 2^-30 of themselves apart. The quantile is interpolated between the two ends of the
 * cell. Which cell it is depends on the probabilities at the grid's points alone, and not on the
 * way to it; and from one point to the next the probability rises by far more than rounding. So
 * rounding does not make one quantile pass another.
 *
 * <p>Shares above one half are found from the other end, as one less a small share, so that both
 * ends keep their digits.
 */
public final class BetaQuantile {

  private static final double HALF = 0.5;

  /** Below any quantile of probabilities and parameters that are allowed. */
  private static final double LEAST = 1e-300;

  /** The distance of neighbouring points of the grid: the last 22 bits of a share. */
  private static final long CELL = 1L << 22;

  /** Newton's steps end when one is smaller than this share of where it is. */
  private static final double CLOSE = 0x1.0p-31;

  private static final int MOST_STEPS = 200;

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
    long bits = Double.doubleToRawLongBits(near()) / CELL * CELL;
    while (!isBelow(share(bits)) && share(bits) > LEAST) {
      bits -= CELL;
    }
    while (isBelow(share(bits + CELL)) && share(bits) < HALF) {
      bits += CELL;
    }
    double from = share(bits);
    double to = share(bits + CELL);
    double part =
        p <= HALF
            ? (p - tails.below(from)) / (tails.below(to) - tails.below(from))
            : (tails.above(from) - q) / (tails.above(from) - tails.above(to));
    return Math.min(HALF, from + (to - from) * Math.max(0, Math.min(1, part)));
  }

  private static double share(long bits) {
    return Double.longBitsToDouble(bits);
  }

  /** Whether a share is below the quantile, from the smaller of the two tails. */
  private boolean isBelow(double x) {
    return p <= HALF ? tails.below(x) < p : tails.above(x) > q;
  }

  /** A share close to the quantile. */
  private double near() {
    double low = LEAST;
    double high = HALF;
    double x = Math.max(low, Math.min(high, start()));
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = x * FastMath.exp(step(x));
      if (isBelow(x)) {
        low = x;
      } else {
        high = x;
      }
      if (Math.abs(next - x) <= CLOSE * x) {
        return Math.max(low, Math.min(high, next));
      }
      // Also where there is no next one, because a tail is too small to be told from 0.
      x = next > low && next < high ? next : Math.sqrt(low * high);
    }
    return x;
  }

  /** Newton's step in the logarithm of the share, towards the logarithm of the smaller tail. */
  private double step(double x) {
    double slope = tails.weight(x) / (1 - x);
    double tail = p <= HALF ? tails.below(x) : tails.above(x);
    return p <= HALF
        ? (FastMath.log(p) - FastMath.log(tail)) * tail / slope
        : (FastMath.log(tail) - FastMath.log(q)) * tail / slope;
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
