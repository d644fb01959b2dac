package org.brinksim.statistics.sensitivity;

import java.util.List;

/**
 * A box in the space of inputs, in which cases are frequent.
 *
 * @param ranges the ranges of the inputs that it restricts
 * @param runs how many runs are in it
 * @param cases how many of them are cases
 * @param coverage the share of all cases that are in it
 * @param density the share of its runs that are cases
 * @param mass the share of all runs that are in it
 */
public record Box(
    List<Range> ranges, int runs, int cases, double coverage, double density, double mass) {

  public Box {
    ranges = List.copyOf(ranges);
  }

  /**
   * A range of an input.
   *
   * @param input its place
   * @param low the least value inside; negative infinity where it is not restricted below
   * @param high the greatest value inside; infinity where it is not restricted above
   * @param quasiP how often chance would bring as many cases into the box if it were as dense as it
   *     is without this restriction (B. P. Bryant and R. J. Lempert, Thinking inside the box,
   *     Technological Forecasting and Social Change 77 (2010), 34–49); not corrected for the
   *     search, and NaN in a trajectory
   */
  public record Range(int input, double low, double high, double quasiP) {

    /** Whether a value is in it. */
    public boolean contains(double value) {
      return low <= value && value <= high;
    }
  }
}
