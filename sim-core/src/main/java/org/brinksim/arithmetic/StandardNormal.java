package org.brinksim.arithmetic;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class StandardNormal {

  private static final double ROOT_OF_TWO = Math.sqrt(2);

  /** So far from one half a probability counts as one of the middle. */
  private static final double MIDDLE = 0.425;

  /** The root of the logarithm of a probability from which the far tail begins. */
  private static final double FAR = 5;

  /** The least p is divided into steps of this size by a draw's 52 bits. */
  private static final double STEP = 0x1.0p-53;

  // Coefficients of Wichura's PPND16, the highest power first.
  private static final double[] MIDDLE_ABOVE = {
    2.5090809287301226727e+3,
    3.3430575583588128105e+4,
    6.7265770927008700853e+4,
    4.5921953931549871457e+4,
    1.3731693765509461125e+4,
    1.9715909503065514427e+3,
    1.3314166789178437745e+2,
    3.3871328727963666080
  };
  private static final double[] MIDDLE_BELOW = {
    5.2264952788528545610e+3,
    2.8729085735721942674e+4,
    3.9307895800092710610e+4,
    2.1213794301586595867e+4,
    5.3941960214247511077e+3,
    6.8718700749205790830e+2,
    4.2313330701600911252e+1,
    1
  };
  private static final double[] NEAR_ABOVE = {
    7.74545014278341407640e-4,
    2.27238449892691845833e-2,
    2.41780725177450611770e-1,
    1.27045825245236838258,
    3.64784832476320460504,
    5.76949722146069140550,
    4.63033784615654529590,
    1.42343711074968357734
  };
  private static final double[] NEAR_BELOW = {
    1.05075007164441684324e-9,
    5.47593808499534494600e-4,
    1.51986665636164571966e-2,
    1.48103976427480074590e-1,
    6.89767334985100004550e-1,
    1.67638483018380384940,
    2.05319162663775882187,
    1
  };
  private static final double[] FAR_ABOVE = {
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    1.24266094738807843860e-3,
    2.65321895265761230930e-2,
    2.96560571828504891230e-1,
    1.78482653991729133580,
    5.46378491116411436990,
    6.65790464350110377720
  };
  private static final double[] FAR_BELOW = {
    2.04426310338993978564e-15,
    1.42151175831644588870e-7,
    1.84631831751005468180e-5,
    7.86869131145613259100e-4,
    1.48753612908506148525e-2,
    1.36929880922735805310e-1,
    5.99832206555887937690e-1,
    1
  };

  private StandardNormal() {}

  /**
   * The number that a draw stays below with a given probability: the rational approximations
   * PPND16, exact to about 16 digits, of M. J. Wichura, Algorithm AS 241, Applied Statistics 37
   * (1988), 477–484.
   *
   * @param p the probability, above 0 and below 1
   */
  public static double quantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= MIDDLE) {
      double r = MIDDLE * MIDDLE - q * q;
      return q * ratio(MIDDLE_ABOVE, MIDDLE_BELOW, r);
    }
    double r = Math.sqrt(-FastMath.log(q < 0 ? p : 1 - p));
    double size =
        r <= FAR ? ratio(NEAR_ABOVE, NEAR_BELOW, r - 1.6) : ratio(FAR_ABOVE, FAR_BELOW, r - FAR);
    return q < 0 ? -size : size;
  }

  private static double ratio(double[] above, double[] below, double x) {
    double numerator = above[0];
    double denominator = below[0];
    for (int i = 1; i < above.length; i++) {
      numerator = numerator * x + above[i];
      denominator = denominator * x + below[i];
    }
    return numerator / denominator;
  }

  /** The probability of a draw of at most {@code x}, with all its digits also far below 0. */
  public static double below(double x) {
    return Erf.erfc(-x / ROOT_OF_TWO) / 2;
  }

  /** The probability of a draw above {@code x}, with all its digits also far above 0. */
  public static double above(double x) {
    return below(-x);
  }

  /**
   * A draw: the quantile of 52 random bits in one half of the distribution, and a bit for which.
   *
   * @param random the source of its randomness; one of its numbers is taken
   */
  public static double draw(UniformRandomProvider random) {
    long bits = random.nextLong();
    double size = quantile(((bits >>> 12) + 0.5) * STEP);
    return (bits & 1) == 0 ? size : -size;
  }
}
