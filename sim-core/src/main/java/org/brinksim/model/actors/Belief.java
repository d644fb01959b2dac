package org.brinksim.model.actors;

import org.apache.commons.math3.util.FastMath;

/**
 * A belief in a proposition, as the exact filter of a hidden Markov chain: the proposition switches
 * between true and false at known rates, and signals that come at known rates tell of it.
 *
 * <p>Between signals the probability goes to the share of time on which the proposition is true in
 * the long run. What is heard in a step then moves the odds by Bayes' rule, and silence lowers
 * them. It is kept as log-odds, so that neither end is rounded away.
 */
public final class Belief {

  private final double prior;
  private final double kept;
  private double logOdds;

  /**
   * A belief on day 0.
   *
   * @param prior the share of time on which the proposition is true in the long run
   * @param kept what is left of the distance to it after a step: 2^(-days/half-life)
   * @param atStart what is believed on day 0
   */
  public Belief(double prior, double kept, double atStart) {
    this.prior = prior;
    this.kept = kept;
    this.logOdds = FastMath.log(atStart / (1 - atStart));
  }

  private Belief(Belief other) {
    this.prior = other.prior;
    this.kept = other.kept;
    this.logOdds = other.logOdds;
  }

  /** The same belief, to go on by itself. */
  Belief copy() {
    return new Belief(this);
  }

  /**
   * A step passes, in which the truth may have changed; not so where it stays as it is for ever.
   */
  public void pass() {
    if (kept == 1) {
      return;
    }
    double yes = probability();
    double no = doubt();
    logOdds =
        FastMath.log((yes * kept + prior * (1 - kept)) / (no * kept + (1 - prior) * (1 - kept)));
  }

  /**
   * What was heard in a step: the logarithm of the ratio of two Poisson probabilities of it.
   *
   * @param signals how many signals came, genuine and false ones, which look alike
   * @param genuine how many genuine ones come in a step on average while the proposition is true
   * @param noise how many false ones come in a step on average, be it true or not
   */
  public void hear(int signals, double genuine, double noise) {
    if (signals > 0 && genuine > 0) {
      logOdds =
          noise > 0
              ? logOdds + signals * (FastMath.log(genuine + noise) - FastMath.log(noise))
              : Double.POSITIVE_INFINITY;
    }
    logOdds -= genuine;
  }

  /**
   * It approaches another probability in a straight line.
   *
   * @param yes the other probability
   * @param no what that leaves of 1, as exact near 1 as near 0
   * @param share how much of the way it goes, from 0 to 1
   */
  void approach(double yes, double no, double share) {
    logOdds =
        FastMath.log(
            ((1 - share) * probability() + share * yes) / ((1 - share) * doubt() + share * no));
  }

  /** What the belief leaves of 1, as exact near 1 as near 0. */
  double doubt() {
    return 1 / (1 + FastMath.exp(logOdds));
  }

  /** The belief as a probability. */
  public double probability() {
    return 1 / (1 + FastMath.exp(-logOdds));
  }
}
