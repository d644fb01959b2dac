package org.brinksim.model.measure;

import java.util.Arrays;
import java.util.List;
import org.brinksim.model.world.World;

/**
 * The metrics of a run through time: one value for each metric and recorded day, day 0 first.
 *
 * <p>Values are kept as 32-bit numbers: whole numbers up to 16 million are exact.
 */
public final class MetricSeries {

  private final List<Metric> metrics;
  private final int days;
  private final float[] values;
  private int recorded;

  /**
   * An empty recording.
   *
   * @param metrics what is recorded
   * @param days how many times: the steps and the start
   */
  public MetricSeries(List<Metric> metrics, int days) {
    this.metrics = metrics;
    this.days = days;
    this.values = new float[metrics.size() * days];
    Arrays.fill(values, Float.NaN);
  }

  private MetricSeries(MetricSeries other) {
    this.metrics = other.metrics;
    this.days = other.days;
    this.values = other.values.clone();
    this.recorded = other.recorded;
  }

  /** The same recording, to go on by itself. */
  public MetricSeries copy() {
    return new MetricSeries(this);
  }

  /** Records the world as it is now. */
  public void record(World world) {
    for (int m = 0; m < metrics.size(); m++) {
      values[m * days + recorded] = metrics.get(m).read(world);
    }
    recorded++;
  }

  /** How many times have been recorded. */
  public int recorded() {
    return recorded;
  }

  /**
   * The value of a metric (by its place in the list) at a recorded time, 0 for the start; NaN where
   * it had none.
   */
  public double value(int metric, int time) {
    return values[metric * days + time];
  }

  /** All values, metric by metric, each through time; not to be changed. */
  public float[] values() {
    return values;
  }

  /** The place of a metric in the list. */
  public int indexOf(String name) {
    for (int m = 0; m < metrics.size(); m++) {
      if (metrics.get(m).name().equals(name)) {
        return m;
      }
    }
    throw new IllegalArgumentException("no metric named " + name + " is recorded");
  }
}
