package org.brinksim.statistics;

import java.util.Arrays;

/**
 * The interval between two quantiles of resampled estimates, moved so that their mean is the
 * estimate.
 *
 * <p>Squares and maxima of a resample are too large on average, since to the chance in the sample
 * it adds its own; the move takes that out. Where an estimate can only lie in a range, ends are
 * kept within it.
 */
public final class ResampledInterval {

  private ResampledInterval() {}

  /**
   * The interval.
   *
   * @param estimate the estimate from the sample itself
   * @param resamples the estimates from resamples, at least 20; left as they are
   * @param level the confidence level, above 0 and below 1
   * @param least the least value that there can be; may be infinite
   * @param greatest the greatest
   */
  public static Interval of(
      double estimate, double[] resamples, double level, double least, double greatest) {
    Arguments.requireSample(resamples, 20, "resamples");
    Arguments.requireInsideUnit(level, "level");
    double shift = estimate - Arrays.stream(resamples).average().orElseThrow();
    double[] sorted =
        Arrays.stream(resamples)
            .map(it -> Math.max(least, Math.min(greatest, it + shift)))
            .sorted()
            .toArray();
    int out = (int) Math.rint((1 - level) / 2 * resamples.length);
    return new Interval(sorted[out], sorted[resamples.length - 1 - out], level);
  }
}
