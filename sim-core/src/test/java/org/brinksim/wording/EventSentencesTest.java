package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.EveryEvent;
import org.brinksim.model.event.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of events whose names the scenario does not know: they are told all the same. */
class EventSentencesTest {
  private static final EventSentences SENTENCES = new EventSentences(Border.with().scenario());

  static List<Event> events() {
    return EveryEvent.of("north-wind");
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyKindOfEventIsTold(Event event) {
    assertThat(SENTENCES.dated(event))
        .matches("1 Mar: \\S.{7,}")
        .doesNotContain("null", "Optional", "[", "Event");
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsToldByItselfAsAmongOthers(Event event) {
    List<EventSentences.Telling> all = SENTENCES.all(List.of(event));

    assertThat(all).extracting(EventSentences.Telling::event).containsExactly(event);
    assertThat(all)
        .extracting(EventSentences.Telling::words)
        .containsExactly(SENTENCES.dated(event));
  }
}
