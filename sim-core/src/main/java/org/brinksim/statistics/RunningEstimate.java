package org.brinksim.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The mean and its interval after the first replications, at growing numbers of them: the curve of
 * a convergence chart.
 *
 * <p>Each interval is that of a sample fixed in size. Stopping the first time that an interval
 * looks narrow or clear of a value makes it cover less often than its level.
 *
 * @param estimates the estimates in order of their {@code n}; the last is of all values
 */
public record RunningEstimate(List<MeanEstimate> estimates) {

  /** Keeps its own copy of the estimates. */
  public RunningEstimate {
    estimates = List.copyOf(estimates);
  }

  /**
   * Estimates the mean after 2 to {@code n} replications.
   *
   * @param valuesInReplicationOrder one finite value per replication, at least two of them
   * @param level the confidence level of each interval by itself, above 0 and below 1
   * @param points the greatest number of estimates, at least 2; they lie evenly on a logarithmic
   *     scale, fewer where that would repeat a number of replications, and at every number from 2
   *     where they suffice for that
   */
  public static RunningEstimate of(double[] valuesInReplicationOrder, double level, int points) {
    Arguments.requireSample(valuesInReplicationOrder, 2, "valuesInReplicationOrder");
    Arguments.require(points >= 2, "points is %s; must be at least 2", points);
    return new RunningEstimate(
        sizes(valuesInReplicationOrder.length, points)
            .mapToObj(k -> MeanEstimate.ofFirst(k, valuesInReplicationOrder, level))
            .toList());
  }

  private static IntStream sizes(int n, int points) {
    if (n - 1 <= points) {
      return IntStream.rangeClosed(2, n);
    }
    return IntStream.range(0, points)
        .map(i -> (int) Math.round(2 * FastMath.pow(n / 2.0, i / (points - 1.0))))
        .distinct();
  }
}
