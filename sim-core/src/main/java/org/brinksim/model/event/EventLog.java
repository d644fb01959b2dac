package org.brinksim.model.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The events of a run, in the order in which they happened. */
public final class EventLog {

  private final boolean detailed;
  private final List<Event> events = new ArrayList<>();

  /**
   * An empty log.
   *
   * @param detailed whether to keep what happens to single elements
   */
  public EventLog(boolean detailed) {
    this.detailed = detailed;
  }

  /** A log of the same events, to go on by itself. */
  public EventLog copy() {
    EventLog copy = new EventLog(detailed);
    copy.events.addAll(events);
    return copy;
  }

  /** Whether what happens to single elements is kept. */
  public boolean detailed() {
    return detailed;
  }

  /** Adds an event. */
  public void add(Event event) {
    if (detailed || event.kind() != EventKind.ELEMENT_BREAK) {
      events.add(event);
    }
  }

  /** The events so far. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }
}
