package org.brinksim.scenario;

import java.util.function.IntToDoubleFunction;

/**
 * A metric through one run.
 *
 * @param times how often it was recorded: the steps and the start
 * @param stepDays days between two times
 * @param value its value at a time, from 0 for the start; NaN where it has none
 * @param day the day of a time
 */
public record Course(
    int times, double stepDays, IntToDoubleFunction value, IntToDoubleFunction day) {

  /** Its value at a time; NaN where it has none. */
  public double at(int time) {
    return value.applyAsDouble(time);
  }

  /** The sum of its values from a time on, those that it has not left out; NaN for none at all. */
  public double sum(int from) {
    double sum = present(from) > 0 ? 0 : Double.NaN;
    for (int t = from; t < times; t++) {
      double now = at(t);
      sum += Double.isNaN(now) ? 0 : now;
    }
    return sum;
  }

  /** How many times from a time on it has a value. */
  public int present(int from) {
    int present = 0;
    for (int t = from; t < times; t++) {
      present += Double.isNaN(at(t)) ? 0 : 1;
    }
    return present;
  }

  /**
   * The first day on which it is past a number; NaN for none. The number is rounded to 32 bits, as
   * what was recorded is, so that a value equal to it is not past it.
   *
   * @param above whether past is above, otherwise it is below
   */
  public double firstDay(double bound, boolean above) {
    int sign = above ? 1 : -1;
    for (int t = 0; t < times; t++) {
      if (sign * at(t) > sign * (float) bound) {
        return day.applyAsDouble(t);
      }
    }
    return Double.NaN;
  }
}
