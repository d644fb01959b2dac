package org.brinksim.arithmetic;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from the beta distribution by the algorithms BB, where both parameters are above 1, and BC,
 * where one is not, of R. C. H. Cheng, Generating beta variates with nonintegral shape parameters,
 * Communications of the ACM 21 (1978), 317–322.
 */
public final class BetaSampler {

  private static final double LOG_FOUR = FastMath.log(4);
  private static final double ONE_PLUS_LOG_FIVE = 1 + FastMath.log(5);

  private final UniformRandomProvider random;
  private final double first;
  private final double smaller;
  private final double larger;
  private final double sum;

  /** Cheng's β: the odds are tried as a power of those of a uniform number. */
  private final double power;

  /**
   * A sampler.
   *
   * @param random the source of its randomness
   * @param a the parameter α, above 0
   * @param b the parameter β, above 0
   */
  public BetaSampler(UniformRandomProvider random, double a, double b) {
    this.random = random;
    this.first = a;
    this.smaller = Math.min(a, b);
    this.larger = Math.max(a, b);
    this.sum = a + b;
    this.power = smaller > 1 ? Math.sqrt((sum - 2) / (2 * smaller * larger - sum)) : 1 / smaller;
  }

  /** The next draw, from 0 to 1. */
  public double sample() {
    return smaller > 1 ? bothAboveOne() : oneAtMostOne();
  }

  /** Algorithm BB. */
  private double bothAboveOne() {
    double gamma = smaller + 1 / power;
    while (true) {
      double u1 = random.nextDouble();
      double u2 = random.nextDouble();
      double v = power * (FastMath.log(u1) - FastMath.log1p(-u1));
      double w = smaller * FastMath.exp(v);
      double z = u1 * u1 * u2;
      double r = gamma * v - LOG_FOUR;
      double s = smaller + r - w;
      double t = FastMath.log(z);
      if (s + ONE_PLUS_LOG_FIVE >= 5 * z
          || s >= t
          || r + sum * (FastMath.log(sum) - FastMath.log(larger + w)) >= t) {
        return share(first == smaller, w, larger);
      }
    }
  }

  /** Algorithm BC. */
  private double oneAtMostOne() {
    double delta = 1 + larger - smaller;
    double k1 = delta * (0.0138889 + 0.0416667 * smaller) / (larger * power - 0.777778);
    double k2 = 0.25 + (0.5 + 0.25 / delta) * smaller;
    while (true) {
      double u1 = random.nextDouble();
      double u2 = random.nextDouble();
      double y = u1 * u2;
      double z = u1 * y;
      if (u1 < 0.5 && 0.25 * u2 + z - y >= k1) {
        continue;
      }
      double v = power * (FastMath.log(u1) - FastMath.log1p(-u1));
      double w = larger * FastMath.exp(v);
      boolean surely = u1 >= 0.5 && z <= 0.25;
      boolean never = u1 >= 0.5 && !surely && z >= k2;
      if (surely
          || !never
              && sum * (FastMath.log(sum) - FastMath.log(smaller + w) + v) - LOG_FOUR
                  >= FastMath.log(z)) {
        return share(first == larger, w, smaller);
      }
    }
  }

  /** The share of w in the sum of both, or that of the other. */
  private static double share(boolean own, double w, double other) {
    if (Double.isInfinite(w)) {
      return own ? 1 : 0;
    }
    return own ? w / (other + w) : other / (other + w);
  }
}
