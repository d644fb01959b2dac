package org.brinksim.recorder;

import java.util.List;
import java.util.OptionalInt;

/**
 * A state as it was at the end of a step.
 *
 * @param level the level of its highest standing action; empty when none stands
 * @param standing the names of its standing actions, in the order of the scenario
 * @param beliefs its belief in each proposition, in the order of the scenario; NaN when it does not
 *     watch
 * @param estimates its estimate of each proposition's size in soldiers; NaN for none
 */
public record ActorSnapshot(
    OptionalInt level, List<String> standing, List<Double> beliefs, List<Double> estimates) {
  public ActorSnapshot {
    standing = List.copyOf(standing);
    beliefs = List.copyOf(beliefs);
    estimates = List.copyOf(estimates);
  }
}
