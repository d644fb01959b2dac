package org.brinksim.results.attribution;

import org.apache.commons.statistics.descriptive.Mean;
import org.brinksim.results.Summary;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;

/**
 * A part of a difference.
 *
 * @param value the mean over the pairs of runs, in the unit of the response
 * @param interval its 95 % interval, by Student's distribution over the pairs
 * @param changed in how many pairs it is not 0
 */
public record Share(double value, Interval interval, int changed) {

  /** Fewer pairs than these that change prove nothing: 5 have one sign by chance in 1 of 16. */
  private static final int FEWEST = 6;

  /**
   * The share of values for each pair.
   *
   * @param values a value for each pair, at least two
   */
  static Share of(double[] values) {
    MeanEstimate mean = MeanEstimate.of(values, Summary.LEVEL);
    int changed = 0;
    for (double value : values) {
      changed += value == 0 ? 0 : 1;
    }
    return new Share(Mean.of(values).getAsDouble(), mean.interval(), changed);
  }

  /** Whether it can be told from none, by itself. */
  public boolean told() {
    return changed >= FEWEST && !interval.contains(0);
  }
}
