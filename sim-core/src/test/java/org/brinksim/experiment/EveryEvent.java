package org.brinksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;

/** Events of every kind that there is. */
public final class EveryEvent {

  private EveryEvent() {}

  /** One event of each kind and of each of its forms, with a text wherever one can stand. */
  public static List<Event> of(String text) {
    Hazard hazard =
        new Hazard(
            Double.MIN_VALUE,
            List.of(new Hazard.Term(text, -1.5e300, 1 / 3.0), new Hazard.Term("x", 0, 2)));
    List<Event> events =
        new ArrayList<>(
            List.of(
                new Event.Arrival(0.5, text, text, Integer.MAX_VALUE),
                new Event.Commitment(0.5, text, text, 0.712, true),
                new Event.Commitment(0.5, text, text, 0, false),
                new Event.ElementBreak(0.5, text, text),
                new Event.Act(0, text, text, text, List.of(), Optional.empty()),
                new Event.Act(0.5, text, text, text, List.of("a", "b"), Optional.of(hazard)),
                new Event.Act(
                    0.5, text, text, text, List.of("a"), Optional.of(new Hazard(1, List.of()))),
                new Event.Act(0.5, text, text, text, List.of("a"), new ActCause.Forced()),
                new Event.Act(0.5, text, text, text, List.of("a"), new ActCause.Joint("a." + text)),
                new Event.ActEnd(0.5, text, text, text, Optional.empty()),
                new Event.ActEnd(0.5, text, text, text, Optional.of(text)),
                new Event.Calendar(0.5, text),
                new Event.Outcome(0.5, text, 0),
                new Event.RungChange(0.5, Optional.empty()),
                new Event.RungChange(0.5, Optional.of(text)),
                new Event.CeaseFire(0.5, Optional.of(text), text, 7.25),
                new Event.CeaseFire(0.5, Optional.empty(), text, 7.25),
                new Event.CeaseFireEnd(0.5),
                new Event.Departure(0.5, text),
                new Event.Redeployment(0.5, text, text, 7),
                new Event.Relief(0.5, text, text, Optional.empty()),
                new Event.Relief(0.5, text, text, Optional.of(text)),
                new Event.Intervention(
                    0.5, Optional.of(text), text, Event.Intervention.Kind.STRUCK),
                new Event.Intervention(0.5, Optional.empty(), text, Event.Intervention.Kind.STRUCK),
                new Event.Intervention(
                    0.5, Optional.of(text), text, Event.Intervention.Kind.STANDING),
                new Event.Setting(0.5, text, -1.5e-300)));
    List<Class<?>> missing = new ArrayList<>(Arrays.asList(Event.class.getPermittedSubclasses()));
    events.forEach(event -> missing.remove(event.getClass()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no example of " + missing + ": add one here");
    }
    return events;
  }
}
