package org.brinksim.results.effects;

import java.util.List;
import org.brinksim.statistics.Interval;

/**
 * A number with the ends of its 95 % interval, which holds for it alone.
 *
 * @param value the number
 * @param interval the two ends
 */
public record Estimate(double value, List<Double> interval) {

  public Estimate {
    interval = List.copyOf(interval);
  }

  static Estimate of(double value, Interval interval) {
    return new Estimate(value, List.of(interval.low(), interval.high()));
  }

  /** The lower end. */
  public double low() {
    return interval.get(0);
  }

  /** The upper end. */
  public double high() {
    return interval.get(1);
  }

  /** Whether the interval leaves 0 out. */
  public boolean excludesZero() {
    return low() > 0 || high() < 0;
  }
}
