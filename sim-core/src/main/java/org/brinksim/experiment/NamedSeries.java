package org.brinksim.experiment;

import java.util.Arrays;

/**
 * The metrics of a run through time, as recorded: with 32 bits, NaN where one has no value. Two are
 * equal when their names are and every bit of their numbers.
 */
public final class NamedSeries {

  private final ResultColumns metrics;
  private final int times;
  private final float[] values;

  /**
   * Numbers with their names.
   *
   * @param layout the metrics, and how many times each was recorded
   * @param values metric by metric, each through time; kept, and not to be changed
   * @throws IllegalArgumentException when there are more or fewer numbers
   */
  public NamedSeries(ResultLayout layout, float... values) {
    if (values.length != layout.seriesSize()) {
      throw new IllegalArgumentException(
          values.length
              + " values are given; must be "
              + layout.seriesSize()
              + ", "
              + layout.times()
              + " for each of the "
              + layout.metrics());
    }
    this.metrics = layout.metrics();
    this.times = layout.times();
    this.values = values;
  }

  /** Their names. */
  public ResultColumns metrics() {
    return metrics;
  }

  /**
   * The value of a metric at a recorded time.
   *
   * @param metric its name
   * @param time 0 for the start, then the number of the step
   * @throws IllegalArgumentException when there is no such metric
   */
  public float get(String metric, int time) {
    return get(metrics.place(metric), time);
  }

  /** The value of the metric at a place, from 0, at a recorded time. */
  public float get(int place, int time) {
    return values[place * times + time];
  }

  /**
   * The values of a metric through time.
   *
   * @throws IllegalArgumentException when there is no such metric
   */
  public float[] of(String metric) {
    int from = metrics.place(metric) * times;
    return Arrays.copyOfRange(values, from, from + times);
  }

  /** All values, metric by metric, each through time. */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedSeries series
        && series.metrics.equals(metrics)
        && Arrays.equals(series.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return metrics + " at " + times + " times";
  }
}
