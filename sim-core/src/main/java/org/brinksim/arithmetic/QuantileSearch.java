package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;

/**
 * The search for a quantile of a distribution of numbers above 0, which never falls where the
 * probability rises.
 *
 * <p>Newton's method between bounds, on logarithmic scales, leads to a cell of a fixed grid of
 * numbers, some 2^-30 of themselves apart. The quantile is interpolated between the two ends of the
 * cell. Which cell it is depends on the probabilities at the grid's points alone, and not on the
 * way to it; and from one point to the next the probability rises by far more than rounding. So
 * rounding does not make one quantile pass another.
 */
final class QuantileSearch {
  private static final double HALF = 0.5;

  /** The distance of neighbouring points of the grid: the last 22 bits of a number. */
  private static final long CELL = 1L << 22;

  /** Newton's steps end when one is smaller than this share of where it is. */
  private static final double CLOSE = 0x1.0p-31;

  private static final int MOST_STEPS = 200;

  private final Tails tails;
  private final double least;
  private final double most;
  private final double p;
  private final double q;

  /** The probabilities on both sides of a number. */
  interface Tails {
    /** The probability of less than x. */
    double below(double x);

    /** The probability of more than x. */
    double above(double x);

    /** The density at x times x: by how much the probability rises with the logarithm of x. */
    double slope(double x);
  }

  /**
   * A search.
   *
   * @param tails the distribution
   * @param least a number above 0, below the quantile
   * @param most a number that the quantile does not pass
   * @param p the probability of less than the quantile
   * @param q one less that probability, told apart for its digits
   */
  QuantileSearch(Tails tails, double least, double most, double p, double q) {
    this.tails = tails;
    this.least = least;
    this.most = most;
    this.p = p;
    this.q = q;
  }

  /**
   * The quantile.
   *
   * @param start a guess; it moves the time that is needed, and no digit of what is found
   */
  double from(double start) {
    long bits = Double.doubleToRawLongBits(near(start)) / CELL * CELL;
    while (!isBelow(number(bits)) && number(bits) > least) {
      bits -= CELL;
    }
    while (isBelow(number(bits + CELL)) && number(bits) < most) {
      bits += CELL;
    }
    double from = number(bits);
    double to = number(bits + CELL);
    double part =
        p <= HALF
            ? (p - tails.below(from)) / (tails.below(to) - tails.below(from))
            : (tails.above(from) - q) / (tails.above(from) - tails.above(to));
    return Math.min(most, from + (to - from) * Math.max(0, Math.min(1, part)));
  }

  private static double number(long bits) {
    return Double.longBitsToDouble(bits);
  }

  /** Whether a number is below the quantile, from the smaller of the two tails. */
  private boolean isBelow(double x) {
    return p <= HALF ? tails.below(x) < p : tails.above(x) > q;
  }

  /** A number close to the quantile. */
  private double near(double start) {
    double low = least;
    double high = most;
    double x = Math.max(low, Math.min(high, start));
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

  /** Newton's step in the logarithm of the number, towards the logarithm of the smaller tail. */
  private double step(double x) {
    double slope = tails.slope(x);
    double tail = p <= HALF ? tails.below(x) : tails.above(x);
    return p <= HALF
        ? (FastMath.log(p) - FastMath.log(tail)) * tail / slope
        : (FastMath.log(tail) - FastMath.log(q)) * tail / slope;
  }
}
