package org.brinksim.model.intelligence;

/**
 * A belief in a proposition as log-odds: each signal shifts it, silence lets it decay to its prior.
 *
 * <p>The log-odds stay within those of 0.001 and 0.999 (or of the prior, where that is further
 * out), so that no amount of old evidence makes a state deaf to new evidence.
 */
final class Belief {

  private static final double FURTHEST = Math.log(999);

  private final double prior;
  private final double bound;
  private double logOdds;

  Belief(double priorProbability) {
    this.prior = Math.log(priorProbability / (1 - priorProbability));
    this.bound = Math.max(FURTHEST, Math.abs(prior));
    this.logOdds = prior;
  }

  /** Adds evidence: the logarithm of a likelihood ratio. */
  void shift(double logRatio) {
    logOdds = Math.max(-bound, Math.min(bound, logOdds + logRatio));
  }

  /** Decays for some days towards the prior. */
  void decay(double days, double halfLifeDays) {
    logOdds = prior + (logOdds - prior) * Math.pow(2, -days / halfLifeDays);
  }

  double probability() {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
