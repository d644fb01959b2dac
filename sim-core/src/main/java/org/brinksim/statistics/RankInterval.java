package org.brinksim.statistics;

import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Two ranks of an ordered sample between whose values a quantile lies with a known probability,
 * whatever the distribution.
 *
 * <p>Of {@code n} independent values the number below the quantile {@code p} of a continuous
 * distribution is binomial {@code B(n, p)}, and the quantile lies between the values of rank {@code
 * r} and {@code s} exactly when that number is at least {@code r} and at most {@code s - 1}. Where
 * values tie, the coverage is at least the one stated.
 *
 * @param lower the rank of the lower end, from 1 for the smallest value
 * @param upper the rank of the upper end, at most the size of the sample
 * @param coverage the exact probability that the quantile lies between the two, at least the level
 *     asked for
 */
public record RankInterval(int lower, int upper, double coverage) {

  /**
   * Finds the ranks that are closest together among those with coverage of at least {@code level};
   * of equally close ones the lowest.
   *
   * <p>The binomial probabilities rise to their mode and then fall, so the most probable run of
   * {@code m} neighbouring numbers grows out of the most probable run of {@code m - 1} on the side
   * where the next probability is greater. The search starts at the mode and takes about {@code 4
   * sqrt(n p (1 - p))} steps.
   *
   * @param n the size of the sample, at least 1
   * @param probability the probability of the quantile, above 0 and below 1
   * @param level the least coverage, above 0 and below 1
   * @return empty when even the smallest and the greatest value enclose the quantile too rarely
   */
  public static Optional<RankInterval> shortest(int n, double probability, double level) {
    Arguments.require(n >= 1, "n is %s; must be at least 1", n);
    Arguments.requireInsideUnit(probability, "probability");
    Arguments.requireInsideUnit(level, "level");
    if (n == 1) {
      return Optional.empty();
    }
    BinomialDistribution below = new BinomialDistribution(null, n, probability);
    int from = (int) Math.min(n - 1.0, Math.max(1, Math.floor((n + 1.0) * probability)));
    int to = from;
    double coverage = below.probability(from);
    while (coverage < level && (from > 1 || to < n - 1)) {
      double left = from > 1 ? below.probability(from - 1) : -1;
      double right = to < n - 1 ? below.probability(to + 1) : -1;
      coverage += Math.max(left, right);
      from -= left >= right ? 1 : 0;
      to += left >= right ? 0 : 1;
    }
    return coverage < level
        ? Optional.empty()
        : Optional.of(lowest(below, from, to, coverage, level));
  }

  /** Moves a run of numbers down for as long as it keeps the coverage. */
  private static RankInterval lowest(
      BinomialDistribution below, int from, int to, double coverage, double level) {
    int down = 0;
    double kept = coverage;
    double next = coverage;
    while (next >= level) {
      kept = next;
      down++;
      next =
          from - down >= 1
              ? kept - below.probability(to - down + 1) + below.probability(from - down)
              : 0;
    }
    return new RankInterval(from - down + 1, to - down + 2, kept);
  }
}
