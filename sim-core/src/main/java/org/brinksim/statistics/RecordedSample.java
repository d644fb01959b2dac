package org.brinksim.statistics;

import java.util.Arrays;

/**
 * What was recorded of a quantity at one time over many runs, with 32 bits each: its mean and
 * quantiles, as tables and charts through time show them.
 */
public final class RecordedSample {

  private final float[] sorted;

  private RecordedSample(float[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The sample of some values.
   *
   * @param values one for each run, in any order, NaN where a run has none; left as they are
   */
  public static RecordedSample of(float[] values) {
    float[] present = new float[values.length];
    int n = 0;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        present[n++] = value;
      }
    }
    float[] sorted = Arrays.copyOf(present, n);
    Arrays.sort(sorted);
    return new RecordedSample(sorted);
  }

  /** How many runs have a value. */
  public int size() {
    return sorted.length;
  }

  /** The mean of the values, added up from the least to the greatest; NaN when there is none. */
  public float mean() {
    double sum = 0;
    for (float value : sorted) {
      sum += value;
    }
    return (float) (sum / sorted.length);
  }

  /**
   * A quantile, interpolated between order statistics (Hyndman and Fan 1996, definition 7).
   *
   * @param probability from 0 to 1
   * @throws IllegalArgumentException when there is no value, or the probability is another
   */
  public float quantile(double probability) {
    Arguments.require(sorted.length > 0, "a sample without values has no quantile");
    Arguments.require(
        probability >= 0 && probability <= 1,
        "probability is %s; must be from 0 to 1",
        probability);
    double position = (sorted.length - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return (float) (sorted[below] + (position - below) * ((double) sorted[above] - sorted[below]));
  }

  /** In how many runs the value is a certain one. */
  public int count(float value) {
    int count = 0;
    for (float each : sorted) {
      count += each == value ? 1 : 0;
    }
    return count;
  }
}
