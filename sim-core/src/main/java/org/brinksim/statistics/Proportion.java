package org.brinksim.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * The share of replications in which something happened, with the Wilson score interval.
 *
 * <p>The interval holds every probability {@code p} for which the share lies within {@code z
 * sqrt(p(1 - p)/n)} of {@code p}. Unlike the share plus and minus its standard error it stays
 * inside [0, 1] and says something when nothing or everything happened.
 *
 * @param successes the number of replications in which it happened, from 0 to {@code n}
 * @param n the number of replications, at least 1
 * @param share {@code successes / n}
 * @param interval the interval for the probability
 */
public record Proportion(int successes, int n, double share, Interval interval) {

  /**
   * Estimates a probability.
   *
   * @param successes the number of replications in which it happened, from 0 to {@code n}
   * @param n the number of replications, at least 1
   * @param level the confidence level, above 0 and below 1
   */
  public static Proportion of(int successes, int n, double level) {
    Arguments.require(n >= 1, "n is %s; must be at least 1", n);
    Arguments.require(
        successes >= 0 && successes <= n,
        "successes is %s; must be at least 0 and at most n, which is %s",
        successes,
        n);
    Arguments.requireInsideUnit(level, "level");
    ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(n, successes, level);
    // Exact at the two ends, where rounding leaves a trace.
    double low = successes == 0 ? 0 : wilson.getLowerBound();
    double high = successes == n ? 1 : wilson.getUpperBound();
    return new Proportion(successes, n, (double) successes / n, new Interval(low, high, level));
  }
}
