package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of responses and metrics that are joined from names of a scenario: the columns of its
 * tables.
 */
public final class ResultNames {

  private ResultNames() {}

  /** The first day of a rung. */
  public static String daysTo(Ladder.Rung rung) {
    return "daysTo." + rung.id();
  }

  /** A number of a force. */
  public static String of(Force force, String number) {
    return force.id() + "." + number;
  }

  /** A number of a side. */
  public static String of(Side side, String number) {
    return side.id() + "." + number;
  }

  /** The first day of an action. */
  public static String firstDay(Actor state, Actor.Action action) {
    return state.id() + "." + action.id() + ".firstDay";
  }

  /** What a state believes or estimates of a proposition. */
  public static String seen(Actor state, String what, String proposition) {
    return state.id() + "." + what + "." + proposition;
  }

  /**
   * The names of all responses that states have: those of their actions, then of what they watch.
   */
  public static List<String> ofState(Scenario scenario, Actor state) {
    List<String> names = new ArrayList<>();
    state.actions().forEach(action -> names.add(firstDay(state, action)));
    if (scenario.intelligence().observers().containsKey(state.id())) {
      for (String proposition : scenario.intelligence().propositions().keySet()) {
        names.add(seen(state, "belief", proposition));
        names.add(seen(state, "estimateError", proposition));
      }
    }
    return names;
  }
}
