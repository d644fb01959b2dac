package org.brinksim.scenario.intervention;

import java.util.List;

/**
 * Interventions as a user asks for them, before anybody knows whether they can be.
 *
 * @param without what is not to be: STATE.ACTION, STATE.ACTION@DAY, or an event of the calendar
 * @param with what is to be: STATE.ACTION@DAY
 * @param changes numbers that are to change
 */
public record AskedInterventions(List<String> without, List<String> with, List<Change> changes) {

  /** None. */
  public static final AskedInterventions NONE =
      new AskedInterventions(List.of(), List.of(), List.of());

  public AskedInterventions {
    without = List.copyOf(without);
    with = List.copyOf(with);
    changes = List.copyOf(changes);
  }

  /**
   * A number that is to change.
   *
   * @param fromDay the day
   * @param setting the parameter and its value: NAME=VALUE; empty where none was given
   */
  public record Change(String fromDay, String setting) {

    /** A day for which it was not said what changes. */
    public static Change missing(String fromDay) {
      return new Change(fromDay, "");
    }
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return without.isEmpty() && with.isEmpty() && changes.isEmpty();
  }
}
