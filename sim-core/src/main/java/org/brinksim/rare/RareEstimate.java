package org.brinksim.rare;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;

/**
 * The probability of a rare rung, from independent groups of runs.
 *
 * @param probability the mean of the groups' estimates, which is unbiased
 * @param interval where the groups' estimates differ, Student's interval of their mean on a
 *     logarithmic scale: the mean times and divided by e^(t·s/(m·√n)), with t the quantile of n − 1
 *     degrees of freedom, m the mean and s the standard deviation of n groups; where all are 0 or
 *     all are 1, Wilson's of as many plain runs as there were at first
 * @param groups the groups
 * @param runs how many runs there were at first, in all groups
 * @param runsWorth what it took, in runs to the horizon
 * @param plainRuns how many plain runs would make the estimate as exact: p(1 − p) over the variance
 *     of the mean; NaN where all groups say the same
 */
public record RareEstimate(
    double probability,
    Interval interval,
    List<GroupEstimate> groups,
    int runs,
    double runsWorth,
    double plainRuns) {

  private static final double LEVEL = 0.95;

  public RareEstimate {
    groups = List.copyOf(groups);
  }

  /**
   * The estimate of some groups.
   *
   * @param groups at least two
   * @param plan what they were run by
   * @param horizon the steps of a whole run
   */
  static RareEstimate of(List<GroupEstimate> groups, SplittingPlan plan, int horizon) {
    double[] each = groups.stream().mapToDouble(GroupEstimate::probability).toArray();
    MeanEstimate mean = MeanEstimate.of(each, LEVEL);
    double p = mean.mean();
    double worth =
        groups.stream().mapToLong(GroupEstimate::steps).sum() / (double) Math.max(1, horizon);
    if (mean.standardDeviation() == 0) {
      int successes = (int) Math.round(p * plan.runs());
      Interval plain = Proportion.of(successes, plan.runs(), LEVEL).interval();
      return new RareEstimate(p, plain, groups, plan.runs(), worth, Double.NaN);
    }
    double factor = FastMath.exp(mean.halfWidth() / p);
    Interval interval = new Interval(p / factor, Math.min(1, p * factor), LEVEL);
    double error = mean.standardDeviation() / Math.sqrt(groups.size());
    return new RareEstimate(p, interval, groups, plan.runs(), worth, p * (1 - p) / (error * error));
  }

  /** How often cheaper it was than plain runs that are as exact; NaN where that is not known. */
  public double gain() {
    return plainRuns / runsWorth;
  }

  /** How many groups were left without any run on the way. */
  public int extinct() {
    return (int) groups.stream().filter(group -> group.probability() == 0).count();
  }

  /** How many levels a group went through, in the mean. */
  public double levels() {
    return groups.stream().mapToInt(GroupEstimate::levels).average().orElseThrow();
  }

  /** How many draws of the parameters are left among the runs that reached the rung. */
  public int ancestors() {
    return groups.stream().mapToInt(GroupEstimate::ancestors).sum();
  }
}
