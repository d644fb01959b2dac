package org.brinksim.reports.chart;

import java.time.LocalDate;
import org.brinksim.text.Decimals;

/**
 * The axis of time: days of the run, with their dates.
 *
 * @param start the date of day 0
 * @param days the last day shown, above 0
 */
public record TimeAxis(LocalDate start, double days) {
  public TimeAxis {
    if (!(days > 0 && days < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the time axis ends on day " + Decimals.plain(days) + "; must be above 0");
    }
  }
}
