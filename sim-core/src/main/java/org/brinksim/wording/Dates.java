package org.brinksim.wording;

import java.time.LocalDate;
import java.util.List;

/**
 * Dates in English words.
 *
 * <p>The month names are written out here: the root locale of the JDK has none, and those of its
 * English locales differ between releases.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** The date in full: {@code 5 November 2024}. */
  public static String full(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
  }

  /** Day and month, short: {@code 5 Nov}. */
  public static String dayAndMonth(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date).substring(0, 3);
  }

  /** The date, short: {@code 5 Nov 2024}. */
  public static String brief(LocalDate date) {
    return dayAndMonth(date) + " " + date.getYear();
  }

  /** The date of a day of the run. */
  public static LocalDate on(LocalDate start, double day) {
    return start.plusDays((long) Math.floor(day));
  }

  private static String month(LocalDate date) {
    return MONTHS.get(date.getMonthValue() - 1);
  }
}
