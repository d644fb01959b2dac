package org.brinksim.random;

import org.apache.commons.math3.util.FastMath;

/**
 * Standard normal numbers (Box and Muller 1958), each at a place of its own in the stream of a key.
 */
public final class GaussianSampler {

  private GaussianSampler() {}

  /** Number n of the standard normal numbers of a key. */
  public static double sample(long key, long n) {
    double radius = FastMath.sqrt(-2 * FastMath.log(1 - RandomStream.uniform(key, 2 * n)));
    return radius * FastMath.cos(2 * FastMath.PI * RandomStream.uniform(key, 2 * n + 1));
  }
}
