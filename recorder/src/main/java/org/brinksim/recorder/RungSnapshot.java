package org.brinksim.recorder;

import java.util.List;

/**
 * A rung of the ladder as it was at the end of a step.
 *
 * @param stands whether it stands
 * @param states the places in the scenario of the states that have a standing action on it
 * @param byOther whether the fighting or an event alone holds it, and no state
 */
public record RungSnapshot(boolean stands, List<Integer> states, boolean byOther) {
  public RungSnapshot {
    states = List.copyOf(states);
  }
}
