package org.brinksim.arithmetic;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The probabilities below and above a number x under the gamma distribution with shape a and rate
 * 1: the regularized incomplete gamma functions, by the series below a + 1 and by the continued
 * fraction above it (NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2).
 */
final class GammaTails implements QuantileSearch.Tails {
  private static final double PRECISION = 0x1.0p-53;

  /** Far more than the roots of the largest shape need. */
  private static final int MOST_TERMS = 100_000;

  private static final double TINY = 1e-300;

  /** From this shape on Stirling's series has all digits. */
  private static final double LARGE = 16;

  /** Factors of 1/a, 1/a³, 1/a⁵ and so on in Stirling's series of the logarithm of Γ(a + 1). */
  private static final double[] STIRLING = {
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360_360.0
  };

  private final double a;

  /** The logarithm of Γ(a + 1), for a large shape only what Stirling's first terms leave of it. */
  private final double rest;

  GammaTails(double a) {
    this.a = a;
    this.rest = a < LARGE ? logGammaOfNext() : stirling(a);
  }

  /** The logarithm of Γ(a + 1). */
  double logGammaOfNext() {
    return Gamma.logGamma(a + 1);
  }

  private static double stirling(double a) {
    double sum = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      sum = sum / (a * a) + STIRLING[k];
    }
    return sum / a;
  }

  @Override
  public double below(double x) {
    return x < a + 1 ? low(x) : 1 - high(x);
  }

  @Override
  public double above(double x) {
    return x < a + 1 ? 1 - low(x) : high(x);
  }

  @Override
  public double slope(double x) {
    return a * power(x);
  }

  /** x^a·e^(−x)/Γ(a + 1), with all digits where x and a are large and alike. */
  private double power(double x) {
    if (a < LARGE) {
      return FastMath.exp(a * FastMath.log(x) - x - rest);
    }
    double away = (x - a) / a;
    double log = away < -0.5 ? FastMath.log(x / a) : FastMath.log1p(away);
    return FastMath.exp(-a * (away - log) - rest) / FastMath.sqrt(2 * FastMath.PI * a);
  }

  private double low(double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n <= MOST_TERMS; n++) {
      term *= x / (a + n);
      sum += term;
      if (term <= PRECISION * sum) {
        return power(x) * sum;
      }
    }
    throw new ArithmeticException("the incomplete gamma function did not converge");
  }

  /** By Lentz's method, from the front to where a term changes nothing. */
  private double high(double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n <= MOST_TERMS; n++) {
      double factor = -n * (n - a);
      b += 2;
      d = 1 / away(factor * d + b);
      c = away(b + factor / c);
      value *= c * d;
      if (Math.abs(c * d - 1) <= 2 * PRECISION) {
        return a * power(x) * value;
      }
    }
    throw new ArithmeticException("the incomplete gamma function did not converge");
  }

  /** A divisor is never 0. */
  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
