package org.brinksim.statistics.resampling;

/**
 * A way to draw what the differences of counts would be if the samples were exchanged at random, as
 * they may be when A and B are alike.
 *
 * <p>Differences are whole numbers, B less A, multiplied so that samples of any size compare; a
 * statistic of them is compared without rounding.
 */
@FunctionalInterface
public interface ShuffledCounts {

  /**
   * Draws the next exchange.
   *
   * @param differences receives one number for each category
   */
  void next(long[] differences);
}
