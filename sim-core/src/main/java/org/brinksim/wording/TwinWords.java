package org.brinksim.wording;

import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.brinksim.results.replay.TwinRun;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;

/**
 * Where a run and its twin part, and what the twin is from there, in words.
 *
 * @param twin the twin
 */
public record TwinWords(TwinRun twin) {

  /** Where the two part, in sentences. */
  public String parting() {
    int shared = twin.shared();
    Optional<Event> was = at(twin.original().events(), shared);
    Optional<Event> is = at(twin.events(), shared);
    if (was.isEmpty() && is.isEmpty()) {
      return "Every event is the same in both: what is changed has nothing to change here.";
    }
    double day =
        Math.min(
            was.map(Event::day).orElse(Double.POSITIVE_INFINITY),
            is.map(Event::day).orElse(Double.POSITIVE_INFINITY));
    Scenario scenario = twin.original().scenario();
    return Template.fill(
        "The first %s events are the same. They part on %s. As it was: %s. In the twin: %s.",
        Numerals.whole(shared), Dates.full(Dates.on(scenario.start(), day)), told(was), told(is));
  }

  /** The twin's story from there; nothing where it has no further event. */
  public List<RunStory.Sentence> sentences() {
    List<Event> events = twin.events().subList(twin.shared(), twin.events().size());
    return events.isEmpty()
        ? List.of()
        : new RunStory(twin.original().scenario(), events).sentences();
  }

  private static Optional<Event> at(List<Event> events, int place) {
    return place < events.size() ? Optional.of(events.get(place)) : Optional.empty();
  }

  private String told(Optional<Event> event) {
    return event.map(new EventSentences(twin.original().scenario())::dated).orElse("nothing more");
  }
}
