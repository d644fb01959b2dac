package org.brinksim.wording;

import org.brinksim.scenario.Response;

/** The units of files as people read them: shares of a whole in per cent, areas with a raised 2. */
public final class Units {
  private Units() {}

  /** The unit; per cent where numbers are written so. */
  public static String words(String unit) {
    return switch (unit) {
      case "fraction", "probability" -> "%";
      case "fraction per day" -> "% per day";
      case "fraction days", "probability days" -> "% × days";
      case "km2" -> "km²";
      case "km2 days" -> "km² × days";
      case "personnel days", "elements days", "level days", "severity days" ->
          unit.replace(" days", " × days");
      case Response.YES_OR_NO -> "% of runs";
      default -> unit;
    };
  }

  /** By what a number of the unit is multiplied to be written in {@link #words}. */
  public static double scale(String unit) {
    return words(unit).startsWith("%") ? 100 : 1;
  }
}
