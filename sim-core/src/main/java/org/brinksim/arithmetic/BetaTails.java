package org.brinksim.arithmetic;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;

/**
 * The probabilities below and above a share x under the beta distribution with α = a and β = b: the
 * regularized incomplete beta function, by its continued fraction (NIST Digital Library of
 * Mathematical Functions, 8.17.22).
 */
final class BetaTails implements QuantileSearch.Tails {

  private static final double PRECISION = 0x1.0p-52;

  /** Far more than the roots of the largest a and b need. */
  private static final int MOST_TERMS = 100_000;

  private static final double TINY = 1e-300;

  private final double a;
  private final double b;
  private final double logBeta;

  BetaTails(double a, double b) {
    this.a = a;
    this.b = b;
    this.logBeta = Beta.logBeta(a, b);
  }

  /** The logarithm of the beta function of a and b. */
  double logBeta() {
    return logBeta;
  }

  /** The probability of less than x, a share above 0 and at most about one half. */
  @Override
  public double below(double x) {
    return isLow(x) ? low(x) : 1 - high(x);
  }

  /** The probability of more than x, a share above 0 and at most about one half. */
  @Override
  public double above(double x) {
    return isLow(x) ? 1 - low(x) : high(x);
  }

  @Override
  public double slope(double x) {
    return weight(x) / (1 - x);
  }

  /** The density at x times x·(1 − x). */
  double weight(double x) {
    return FastMath.exp(a * FastMath.log(x) + b * FastMath.log1p(-x) - logBeta);
  }

  /** Whether the fraction for what lies below converges fast; otherwise that for what is above. */
  private boolean isLow(double x) {
    return x <= (a + 1) / (a + b + 2);
  }

  private double low(double x) {
    return weight(x) / a * fraction(a, b, x);
  }

  private double high(double x) {
    return weight(x) / b * fraction(b, a, 1 - x);
  }

  /** By Lentz's method, from the front to where a term changes nothing. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= c * d;
      if (Math.abs(c * d - 1) <= PRECISION) {
        return value;
      }
    }
    throw new ArithmeticException("the incomplete beta function did not converge");
  }

  /** A divisor is never 0. */
  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
