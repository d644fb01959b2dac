package org.brinksim.results.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.brinksim.statistics.MeanEstimate;

/**
 * What is known of a column of which not every number is held: added row by row, in their order.
 */
final class Tally {

  private final Mean mean = Mean.create();
  private final StandardDeviation deviation = StandardDeviation.create();
  private final Map<Double, Integer> counts = new HashMap<>();
  private final boolean counted;
  private int present;

  /**
   * A column without numbers.
   *
   * @param counted whether to count how often it has each number; for columns of few numbers
   */
  Tally(boolean counted) {
    this.counted = counted;
  }

  /** Adds the number of the next row; NaN for none. */
  void add(double number) {
    if (!Double.isNaN(number)) {
      present++;
      mean.accept(number);
      deviation.accept(number);
      if (counted) {
        counts.merge(number, 1, Integer::sum);
      }
    }
  }

  /** In how many rows there is a number. */
  int present() {
    return present;
  }

  /** In how many rows there is a certain number. */
  int count(double number) {
    return counts.getOrDefault(number, 0);
  }

  /** The mean of the numbers; there must be two. */
  MeanEstimate mean(double level) {
    return MeanEstimate.of(present, mean.getAsDouble(), deviation.getAsDouble(), level);
  }
}
