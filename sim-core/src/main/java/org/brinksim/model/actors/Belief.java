package org.brinksim.model.actors;

import org.apache.commons.math3.util.FastMath;

/**
 * A belief in a proposition as log-odds: each signal shifts it, silence lets it decay to its prior.
 *
 * <p>The log-odds stay within those of 0.001 and 0.999 (or of the prior, where that is further
 * out), so that no amount of old evidence makes a state deaf to new evidence.
 */
public final class Belief {

  private static final double FURTHEST = FastMath.log(999);

  private final double prior;
  private final double bound;
  private double logOdds;

  /** What is believed before anything was heard. */
  public Belief(double priorProbability) {
    this.prior = FastMath.log(priorProbability / (1 - priorProbability));
    this.bound = Math.max(FURTHEST, Math.abs(prior));
    this.logOdds = prior;
  }

  private Belief(Belief other) {
    this.prior = other.prior;
    this.bound = other.bound;
    this.logOdds = other.logOdds;
  }

  /** The same belief, to go on by itself. */
  Belief copy() {
    return new Belief(this);
  }

  /** Adds evidence: the logarithm of a likelihood ratio. */
  public void shift(double logRatio) {
    logOdds = Math.max(-bound, Math.min(bound, logOdds + logRatio));
  }

  /**
   * Decays towards the prior.
   *
   * @param remaining the share of the distance that is left: 2^(-days/half-life)
   */
  public void decay(double remaining) {
    logOdds = prior + (logOdds - prior) * remaining;
  }

  /** The belief as a probability. */
  public double probability() {
    return 1 / (1 + FastMath.exp(-logOdds));
  }
}
