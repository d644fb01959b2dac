package org.brinksim.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.brinksim.text.Decimals;

/**
 * The hits that fall on bodies of soldiers, one body after the other: of n soldiers who are each
 * hit at a hazard, Binomial(n, 1 - exp(-hazard)) are.
 *
 * <p>Soldiers are passed in turn until their hazards add up to an exponential number; the one who
 * reaches it is hit, and the next number is drawn. Each is so hit with the probability 1 -
 * exp(-hazard), whatever befell the others, because an exponential waiting time has no memory. A
 * body without a hit costs one comparison, a hit costs one draw.
 */
public final class HitSampler {

  /** Beyond so many expected hits, a draw of their number costs less than a draw for each. */
  private static final double MANY = 20;

  private final UniformRandomProvider random;
  private final ZigguratSampler.Exponential exponential;
  private double untilNext;

  /** The hits that a source of randomness deals. */
  public HitSampler(UniformRandomProvider random) {
    this.random = random;
    this.exponential = ZigguratSampler.Exponential.of(random);
    this.untilNext = exponential.sample();
  }

  /**
   * How many of a body of soldiers are hit.
   *
   * @param n soldiers, at least 0
   * @param hazard the cumulative hazard of each, at least 0
   * @throws IllegalArgumentException when either is not in its range
   */
  public int among(int n, double hazard) {
    double expected = n * hazard;
    if (expected <= untilNext && n >= 0 && hazard >= 0) {
      untilNext -= expected;
      return 0;
    }
    if (n < 0 || !(hazard >= 0)) {
      throw new IllegalArgumentException(
          "n is " + n + " and hazard is " + Decimals.plain(hazard) + "; must both be at least 0");
    }
    if (n == 0) {
      return 0;
    }
    return expected > MANY
        ? CountSampler.binomial(random, n, -Math.expm1(-hazard))
        : some(n, hazard);
  }

  private int some(int n, double hazard) {
    int hit = 0;
    double left = n;
    double perHazard = 1 / hazard;
    double passed = Math.floor(untilNext * perHazard);
    while (passed < left) {
      hit++;
      left -= passed + 1;
      untilNext = exponential.sample();
      passed = Math.floor(untilNext * perHazard);
    }
    untilNext = Math.max(0, untilNext - left * hazard);
    return hit;
  }
}
