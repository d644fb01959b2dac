package org.brinksim.results.writing;

import org.brinksim.results.Summary;
import org.brinksim.statistics.MeanEstimate;

/**
 * How well the mean of a response is to be known before a design point is run no more.
 *
 * @param least how often a point is run at least
 * @param response the response
 * @param halfWidth half the width of the mean's interval that is wanted, above 0
 * @param ofMean whether that is a share of the mean, and not a number in the response's unit
 */
public record Precision(int least, String response, double halfWidth, boolean ofMean) {

  /** Whether so many values with that mean and deviation are enough. */
  boolean isReached(int n, double mean, double deviation) {
    if (n < 2) {
      return false;
    }
    MeanEstimate estimate = MeanEstimate.of(n, mean, deviation, Summary.LEVEL);
    double half = (estimate.interval().high() - estimate.interval().low()) / 2;
    return half <= (ofMean ? halfWidth * Math.abs(mean) : halfWidth);
  }
}
