package org.brinksim.wording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.model.event.Event;
import org.brinksim.results.replay.TwinRun;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;

/**
 * Where a run and its twin part, and what the twin is from there, in words.
 *
 * @param scenario the scenario of both
 * @param original what happened in the run as it was, in order
 * @param twin what happened in the twin, in order
 */
public record TwinWords(Scenario scenario, List<Event> original, List<Event> twin) {

  public TwinWords {
    original = List.copyOf(original);
    twin = List.copyOf(twin);
  }

  /** The words on a stored run's twin. */
  public static TwinWords of(TwinRun twin) {
    return new TwinWords(twin.original().scenario(), twin.original().events(), twin.events());
  }

  /** How many events both begin with. */
  public int shared() {
    return Event.shared(original, twin);
  }

  /** The day on which the two part; empty when every event is the same. */
  public OptionalDouble day() {
    int shared = shared();
    return List.of(original, twin).stream()
        .flatMap(events -> at(events, shared).stream())
        .mapToDouble(Event::day)
        .min();
  }

  /** Where the two part, in sentences. */
  public String parting() {
    OptionalDouble day = day();
    if (day.isEmpty()) {
      return "Every event is the same in both: what is changed has nothing to change here.";
    }
    int shared = shared();
    return Template.fill(
        "The first %s events are the same. They part on %s. As it was: %s. In the twin: %s.",
        Numerals.whole(shared),
        Dates.full(Dates.on(scenario.start(), day.getAsDouble())),
        told(at(original, shared)),
        told(at(twin, shared)));
  }

  /** The twin's story from there; nothing where it has no further event. */
  public List<RunStory.Sentence> sentences() {
    List<Event> events = twin.subList(shared(), twin.size());
    return events.isEmpty() ? List.of() : new RunStory(scenario, events).sentences();
  }

  private static Optional<Event> at(List<Event> events, int place) {
    return place < events.size() ? Optional.of(events.get(place)) : Optional.empty();
  }

  private String told(Optional<Event> event) {
    return event.map(new EventSentences(scenario)::dated).orElse("nothing more");
  }
}
