package org.brinksim.results;

import java.util.List;
import java.util.Set;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;

/**
 * How much of what runs give is kept in the tables; that each run has a row is beyond question.
 *
 * @param series the metrics whose days are kept: {@value #ALL}, {@value #NONE}, or names
 * @param events the events that are kept: {@value #ALL}, {@value #NONE}, or {@value #ACTS}, those
 *     by which states begin and end what they do, and what is changed by hand
 */
public record Kept(List<String> series, String events) {

  public static final String ALL = "all";
  public static final String NONE = "none";
  public static final String ACTS = "acts";

  /** Everything. */
  public static final Kept EVERYTHING = new Kept(List.of(ALL), ALL);

  private static final Set<EventKind> KINDS_OF_ACTS =
      Set.of(EventKind.ACT, EventKind.ACT_END, EventKind.INTERVENTION, EventKind.SETTING);

  public Kept {
    series = List.copyOf(series);
  }

  /** Whether the days of a metric are kept. */
  public boolean keepsSeries(String metric) {
    return keepsAllSeries() || series.contains(metric);
  }

  /** Whether the days of every metric are kept. */
  public boolean keepsAllSeries() {
    return series.equals(EVERYTHING.series);
  }

  /** Whether every event is kept. */
  public boolean keepsAllEvents() {
    return events.equals(ALL);
  }

  /** The events of a run that are kept, in order: an event's number in its tables counts these. */
  public List<Event> of(List<Event> all) {
    return keepsAllEvents()
        ? all
        : all.stream()
            .filter(event -> events.equals(ACTS) && KINDS_OF_ACTS.contains(event.kind()))
            .toList();
  }
}
