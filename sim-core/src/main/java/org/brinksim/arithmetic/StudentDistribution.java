package org.brinksim.arithmetic;

/**
 * Student's distribution. With ν degrees of freedom, t²/(ν + t²) follows the beta distribution with
 * α = 1/2 and β = ν/2.
 *
 * @param degreesOfFreedom ν, at least 0.2 and at most two million
 */
public record StudentDistribution(double degreesOfFreedom) {

  private static final double HALF = 0.5;

  /** The probability of more than {@code t}, with all its digits also far above 0. */
  public double above(double t) {
    if (t < 0) {
      return 1 - above(-t);
    }
    double square = t * t;
    if (square == 0) {
      return HALF;
    }
    double half = degreesOfFreedom / 2;
    return square <= degreesOfFreedom
        ? new BetaTails(HALF, half).above(square / (degreesOfFreedom + square)) / 2
        : new BetaTails(half, HALF).below(1 / (1 + square / degreesOfFreedom)) / 2;
  }

  /**
   * The number that a draw is above with a given probability.
   *
   * @param q the probability, above 0 and below 1
   */
  public double exceededWith(double q) {
    if (q > HALF) {
      return -exceededWith(1 - q);
    }
    double odds = BetaQuantile.odds(HALF, degreesOfFreedom / 2, 1 - 2 * q, 2 * q);
    return Math.sqrt(degreesOfFreedom * odds);
  }
}
