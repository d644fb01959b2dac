package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of any length: days are right to the last one, however the step was written. */
class StepsTest {
  private static final int HORIZON = 20;

  /** Parts of a day and whole days, each written with different numbers of digits. */
  static List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (int part : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 24, 48, 60, 96, 144, 1440}) {
      for (int digits : new int[] {8, 10, 17}) {
        BigDecimal step = BigDecimal.ONE.divide(BigDecimal.valueOf(part), new MathContext(digits));
        steps.add(step.toPlainString());
      }
    }
    steps.addAll(List.of("2", "4", "5", "10", "20", "0.1", "0.2", "6.66666667", "2.857142857"));
    return steps.stream().distinct().toList();
  }

  private static Sketch sketch(String step) {
    return Sketch.duel(100, 100, 0.001)
        .ladder("")
        .with("horizonDays", HORIZON)
        .with("stepDays", step);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void daysAreRightToTheLastOne(String step) {
    Sketch sketch = sketch(step);
    for (int day = 1; day <= HORIZON; day++) {
      sketch = sketch.item("calendar", "{id: day" + day + ", date: " + day + "}");
    }
    sketch =
        sketch
            .item("calendar", "{id: lastDate, date: 2024-11-25}")
            .item("calendar", "{id: drawnLast, date: {value: " + HORIZON + "}}");
    Scenario scenario = sketch.with("start", "2024-11-05").scenario();
    int steps = scenario.steps();

    List<Event> events = sketch.start().toEnd().world().log().events();

    assertThat(scenario.dayOf(steps)).isEqualTo(HORIZON);
    assertThat(scenario.stepDays()).isEqualTo((double) HORIZON / steps);
    for (int day = 1; day <= HORIZON; day++) {
      double stepOfDay = Math.ceil(day * steps / (double) HORIZON - 1e-9);
      assertThat(dayOf(events, "day" + day))
          .as("day %d", day)
          .isEqualTo(scenario.dayOf((int) stepOfDay))
          .isGreaterThanOrEqualTo(day);
    }
    assertThat(Stream.of("lastDate", "drawnLast").map(id -> dayOf(events, id)))
        .containsOnly((double) HORIZON);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void wholeDaysAreWholeWhereADayIsAWholeNumberOfSteps(String step) {
    Scenario scenario = sketch(step).scenario();
    int perDay = scenario.steps() / HORIZON;
    if (perDay * HORIZON == scenario.steps()) {
      for (int day = 0; day <= HORIZON; day++) {
        assertThat(scenario.dayOf(day * perDay)).isEqualTo(day);
      }
    }
    assertThat(
            IntStream.rangeClosed(1, scenario.steps())
                .allMatch(s -> scenario.dayOf(s) > scenario.dayOf(s - 1)))
        .isTrue();
  }

  private static double dayOf(List<Event> events, String what) {
    return events.stream()
        .filter(e -> e instanceof Event.Calendar c && c.event().equals(what))
        .mapToDouble(Event::day)
        .findFirst()
        .orElseThrow(() -> new AssertionError(what + " never happened"));
  }

  @Test
  void aMarchOfWholeDaysTakesThemInStepsOfAThird() {
    assertThat(thirds(3)).isEqualTo(1);
    assertThat(thirds(3000)).isEqualTo(1000);
  }

  private static double thirds(int steps) {
    Element element =
        sketch("1").start().world().forces().get(0).formations().get(0).elements().get(0);
    element.all().halt(element.number());
    double marched = 0;
    for (int i = 0; i < steps; i++) {
      marched = element.all().march(element.number(), 1.0 / 3);
    }
    return marched;
  }

  @Test
  void aStepThatIsNoPartOfTheHorizonIsRefusedWithTheOneThatWasMeant() {
    assertThatThrownBy(() -> sketch("0.333").scenario())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(
            "stepDays   is 0.333; horizonDays (20) must be a whole number of steps."
                + " Maybe write 0.3333333333");
    assertThatThrownBy(() -> sketch("0.7").scenario())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageEndingWith("horizonDays (20) must be a whole number of steps");
    assertThatThrownBy(() -> sketch("40").scenario())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageEndingWith("horizonDays (20) must be a whole number of steps");
  }
}
