package org.brinksim.experiment;

import java.util.List;
import org.brinksim.model.event.Event;

/** What became of one replication. */
public sealed interface RunResult {

  /** The replication's number, from 0. */
  int replication();

  /**
   * A replication that ran to its horizon.
   *
   * @param replication its number
   * @param parameters the values drawn, in the order of declaration
   * @param responses the responses in their fixed order; NaN for what never happened
   * @param series the metrics in their fixed order, each through time; NaN where it had no value
   * @param events what happened, in order
   */
  record Completed(
      int replication, double[] parameters, double[] responses, float[] series, List<Event> events)
      implements RunResult {}

  /**
   * A replication that failed.
   *
   * @param replication its number
   * @param message why, in words
   */
  record Failed(int replication, String message) implements RunResult {}
}
