package org.brinksim.experiment;

import java.util.List;
import org.brinksim.model.event.Event;

/** What became of one run. */
public sealed interface RunResult {

  /** Which run it was. */
  Run run();

  /**
   * A run that reached its horizon.
   *
   * @param run which it was
   * @param parameters the values drawn
   * @param responses the numbers of its end; NaN for what never happened
   * @param series the metrics through time
   * @param events what happened, in order
   */
  record Completed(
      Run run,
      NamedValues parameters,
      NamedValues responses,
      NamedSeries series,
      List<Event> events)
      implements RunResult {

    public Completed {
      events = List.copyOf(events);
    }

    /**
     * A response; NaN for what never happened.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public double response(String name) {
      return responses.get(name);
    }
  }

  /**
   * A run that failed.
   *
   * @param run which it was
   * @param message why, in words
   */
  record Failed(Run run, String message) implements RunResult {}
}
