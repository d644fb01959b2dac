package org.brinksim.statistics;

/**
 * A closed confidence interval.
 *
 * @param low the lower end, in the unit of what is estimated
 * @param high the upper end, not below {@code low}
 * @param level the confidence level asked for, above 0 and below 1, for example 0.95
 */
public record Interval(double low, double high, double level) {

  /** Refuses ends that are NaN or the wrong way round, and a level outside (0, 1). */
  public Interval {
    Arguments.require(low <= high, "the interval from %s to %s is not one", low, high);
    Arguments.requireInsideUnit(level, "level");
  }

  /** Whether a value lies inside, the ends included; false for NaN. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The distance between the ends, in the unit of what is estimated. */
  public double width() {
    return high - low;
  }
}
