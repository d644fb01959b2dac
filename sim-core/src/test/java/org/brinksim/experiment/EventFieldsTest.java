package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFieldsTest {

  static List<Event> events() {
    return EveryEvent.of("a \"name\", – 漢字");
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsMadeAgainOfItsFields(Event event) {
    assertThat(EventFields.of(event).event()).isEqualTo(event);
  }

  @Test
  void everyKindOfEventHasATagAndAKeyOfItsOwn() {
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::tag)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::key)).doesNotHaveDuplicates();
    assertThat(events().stream().map(Event::kind).distinct())
        .containsExactlyInAnyOrder(EventKind.values())
        .hasSameSizeAs(Event.class.getPermittedSubclasses());
  }

  /** An amount is there where a kind has a unit for it, and nowhere else. */
  @ParameterizedTest
  @MethodSource("events")
  void amountsHaveUnits(Event event) {
    assertThat(Double.isNaN(EventFields.of(event).amount()))
        .isEqualTo(event.kind().unit().isEmpty());
  }

  private static EventFields fields(EventKind kind, double amount, String cause, Hazard hazard) {
    return new EventFields(
        kind, 1, "who", "what", "", "", amount, cause, Optional.ofNullable(hazard));
  }

  static Stream<EventFields> impossible() {
    Hazard hazard = new Hazard(1, List.of());
    return Stream.of(
        fields(EventKind.ARRIVAL, 1.5, "", null),
        fields(EventKind.ARRIVAL, -1, "", null),
        fields(EventKind.ARRIVAL, Double.NaN, "", null),
        fields(EventKind.ARRIVAL, 3e9, "", null),
        fields(EventKind.CEASE_FIRE, Double.POSITIVE_INFINITY, "", null),
        fields(EventKind.COMMITMENT, 0.5, "fear", null),
        fields(EventKind.ACT, Double.NaN, "hazard", null),
        fields(EventKind.ACT, Double.NaN, "start", hazard),
        fields(EventKind.ACT, Double.NaN, "forced", hazard),
        fields(EventKind.ACT, Double.NaN, "usa.sanctions", hazard),
        fields(EventKind.ACT, Double.NaN, "fear", null),
        fields(EventKind.INTERVENTION, Double.NaN, "fear", null),
        fields(EventKind.SETTING, Double.NaN, "", null),
        fields(EventKind.ACT_END, Double.NaN, "", null));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void fieldsThatNoEventHasAreRefused(EventFields fields) {
    assertThatThrownBy(fields::event).isInstanceOf(IllegalArgumentException.class);
  }
}
