package org.brinksim.statistics.difference;

import java.util.Arrays;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.resampling.Ranks;

/**
 * Intervals for several numbers at once, from resamples of all of them together.
 *
 * <p>Each interval leaves out the same number of resamples at either of its ends, the greatest at
 * which a share of at least the level of the resamples lies inside all intervals at once.
 */
final class SimultaneousIntervals {

  private SimultaneousIntervals() {}

  /**
   * Puts the intervals together.
   *
   * @param estimates the numbers themselves, which lie in their intervals
   * @param draws the resampled numbers: for each number those of all resamples
   * @param level the confidence level of all intervals together, above 0 and below 1
   */
  static Interval[] of(double[] estimates, double[][] draws, double level) {
    if (draws.length == 0) {
      return new Interval[0];
    }
    double[][] sorted = Arrays.stream(draws).map(double[]::clone).toArray(double[][]::new);
    Arrays.stream(sorted).forEach(Arrays::sort);
    int cut = depth(draws, sorted, level);
    Interval[] intervals = new Interval[draws.length];
    for (int i = 0; i < intervals.length; i++) {
      double low = sorted[i][cut - 1];
      double high = sorted[i][sorted[i].length - cut];
      intervals[i] = new Interval(Math.min(low, estimates[i]), Math.max(high, estimates[i]), level);
    }
    return intervals;
  }

  /** The depth that the share of the resamples reaches in all numbers, at least 1. */
  private static int depth(double[][] draws, double[][] sorted, double level) {
    int resamples = draws[0].length;
    int[] depths = new int[resamples];
    for (int r = 0; r < resamples; r++) {
      depths[r] = resamples;
      for (int i = 0; i < draws.length; i++) {
        int upTo = Ranks.upTo(sorted[i], draws[i][r]);
        int from = resamples - Ranks.below(sorted[i], draws[i][r]);
        depths[r] = Math.min(depths[r], Math.min(upTo, from));
      }
    }
    Arrays.sort(depths);
    int depth = depths[(int) Math.floor(resamples * (1 - level))];
    return Math.min(depth, (resamples + 1) / 2);
  }
}
