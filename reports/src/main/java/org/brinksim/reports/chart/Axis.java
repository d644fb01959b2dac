package org.brinksim.reports.chart;

import org.brinksim.text.Decimals;

/**
 * An axis of numbers.
 *
 * @param label the quantity in plain words
 * @param unit its unit; {@code %} for a share, whose numbers are fractions between 0 and 1 and are
 *     written as per cent
 * @param from the lowest number shown
 * @param to the highest number shown, above {@code from}
 */
public record Axis(String label, String unit, double from, double to) {
  public Axis {
    if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
      throw new IllegalArgumentException(
          "axis \""
              + label
              + "\" from "
              + Decimals.plain(from)
              + " to "
              + Decimals.plain(to)
              + "; must be finite and rising");
    }
  }

  /** An axis of shares, from 0 to 100 %. */
  public static Axis shares(String label) {
    return new Axis(label, "%", 0, 1);
  }

  /** Whether the numbers are fractions that are written as per cent. */
  public boolean isShare() {
    return unit.equals("%");
  }

  /** The label with its unit in brackets, where it has one. */
  public String caption() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
