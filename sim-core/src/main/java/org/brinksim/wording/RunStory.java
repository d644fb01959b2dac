package org.brinksim.wording;

import java.time.LocalDate;
import java.util.List;
import org.brinksim.model.event.Event;
import org.brinksim.results.replay.Replay;
import org.brinksim.scenario.Scenario;

/**
 * What happened in a run as a story: dated sentences, in order, that give the reasons for acts.
 *
 * @param scenario the scenario of the run
 * @param events what happened, in order
 */
public record RunStory(Scenario scenario, List<Event> events) {

  public RunStory {
    events = List.copyOf(events);
  }

  /** The story of a run that was run again. */
  public static RunStory of(Replay replay) {
    return new RunStory(replay.scenario(), replay.events());
  }

  /**
   * A sentence of the story.
   *
   * @param date when it happened
   * @param words what happened, and why
   * @param events how many events it tells of, at least 1
   */
  public record Sentence(LocalDate date, String words, int events) {

    /** The date in words. */
    public String day() {
      return Dates.brief(date);
    }
  }

  /**
   * The sentences: what happens to several formations of a force on one day is told once, and an
   * event of the calendar with what came of it.
   */
  public List<Sentence> sentences() {
    return new EventSentences(scenario)
        .all(events).stream()
            .map(told -> new Sentence(told.date(), told.sentence(), told.events().size()))
            .toList();
  }

  /** A sentence for each event by itself, in their order. */
  public List<String> oneByOne() {
    EventSentences sentences = new EventSentences(scenario);
    return events.stream().map(sentences::of).toList();
  }
}
