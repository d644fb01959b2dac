package org.brinksim.wording;

import org.brinksim.scenario.Unit;

/** The units of files as people read them: shares of a whole in per cent, areas with a raised 2. */
public final class Units {
  private Units() {}

  /** The unit; per cent where numbers are written so. */
  public static String words(String unit) {
    return Unit.of(unit).map(Unit::words).orElse(unit);
  }

  /** By what a number of the unit is multiplied to be written in {@link #words}. */
  public static double scale(String unit) {
    return Unit.of(unit).filter(Unit::isPercent).isPresent() ? 100 : 1;
  }

  /** The unit as it is said of soldiers, where there is room for no more than a word. */
  public static String spoken(Unit unit) {
    return unit == Unit.PERSONNEL ? "soldiers" : unit.words();
  }
}
