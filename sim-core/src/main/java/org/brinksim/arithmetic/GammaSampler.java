package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from the gamma distribution with scale 1, by the method of G. Marsaglia and W. W. Tsang, A
 * simple method for generating gamma variables, ACM Transactions on Mathematical Software 26
 * (2000), 363–372.
 */
public final class GammaSampler {

  private final UniformRandomProvider random;
  private final double d;
  private final double c;

  /**
   * A sampler.
   *
   * @param random the source of its randomness
   * @param shape the shape, at least 1
   */
  public GammaSampler(UniformRandomProvider random, double shape) {
    if (!(shape >= 1)) {
      throw new IllegalArgumentException("the shape must be at least 1");
    }
    this.random = random;
    this.d = shape - 1 / 3.0;
    this.c = 1 / Math.sqrt(9 * d);
  }

  /** The next draw. */
  public double sample() {
    while (true) {
      double x = StandardNormal.draw(random);
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double logU = FastMath.log(random.nextDouble());
        if (logU < 0.5 * x * x + d - d * v + d * FastMath.log(v)) {
          return d * v;
        }
      }
    }
  }
}
