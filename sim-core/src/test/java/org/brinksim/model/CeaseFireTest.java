package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cease fire of N days is N days without a shot, whoever brings it about. */
class CeaseFireTest {

  private static final String TRUCE = "effects: [{ceaseFireDays: 5}]";

  /** So much fire that some fall every day. */
  private static Sketch fighting() {
    return Sketch.duel(2000, 2000, 0.02).combat("substepsPerDay: 1").days(20).ladder("");
  }

  private static List<Integer> quietDays(SteppedRun run) {
    double[] casualties = run.toEnd().course("east.casualties");
    List<Integer> quiet = new ArrayList<>();
    for (int day = 1; day < casualties.length; day++) {
      if (casualties[day] == casualties[day - 1]) {
        quiet.add(day);
      }
    }
    return quiet;
  }

  @Test
  void withoutOneTheFightingNeverStops() {
    assertThat(quietDays(fighting().start())).isEmpty();
  }

  @Test
  void anEventInTheMorningStopsThatDayAndTheNextFour() {
    SteppedRun run = fighting().item("calendar", "{id: truce, date: 7, " + TRUCE + "}").start();

    assertThat(quietDays(run)).containsExactly(7, 8, 9, 10, 11);
    assertThat(
            run.world().log().events().stream()
                .filter(e -> e instanceof Event.CeaseFire || e instanceof Event.CeaseFireEnd))
        .containsExactly(
            new Event.CeaseFire(7, Optional.empty(), "truce", 5), new Event.CeaseFireEnd(11));
  }

  @Test
  void anActInTheEveningStopsTheNextFive() {
    SteppedRun run =
        fighting()
            .state(
                "mediator",
                "{id: truce, rung: talks, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: 7}], "
                    + TRUCE
                    + "}")
            .start();

    assertThat(run.to(7).act("mediator.truce").first()).isEqualTo(7);
    assertThat(quietDays(run)).containsExactly(8, 9, 10, 11, 12);
    assertThat(run.events(Event.CeaseFire.class).get(0))
        .isEqualTo(new Event.CeaseFire(7, Optional.of("mediator"), "truce", 5));
  }

  @Test
  void oneThatStandsAtTheStartHoldsFromTheFirstDay() {
    SteppedRun run =
        fighting()
            .state("mediator", "{id: truce, rung: talks, standingAtStart: true, " + TRUCE + "}")
            .start();

    assertThat(quietDays(run)).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void aSecondOneDoesNotAddToTheFirst() {
    SteppedRun run =
        fighting()
            .item("calendar", "{id: truce, date: 7, " + TRUCE + "}")
            .item("calendar", "{id: another, date: 9, " + TRUCE + "}")
            .start();

    assertThat(quietDays(run)).containsExactly(7, 8, 9, 10, 11, 12, 13);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 2.5})
  void itsLengthDoesNotDependOnTheStep(double step) {
    SteppedRun run =
        Sketch.duel(40_000, 40_000, 0.02)
            .with("stepDays", step)
            .combat("substepsPerDay: 10", "elementSize: 4000")
            .days(20)
            .item("calendar", "{id: truce, date: 5, " + TRUCE + "}")
            .start();
    double[] casualties = run.toEnd().course("east.casualties");
    int quiet = 0;
    for (int t = 1; t < casualties.length; t++) {
      quiet += casualties[t] == casualties[t - 1] ? 1 : 0;
    }

    assertThat(quiet).isEqualTo((int) Math.round(5 / step));
  }

  @Test
  void nobodyIsEngagedAndNobodyAttacksWhileItHolds() {
    SteppedRun run =
        Sketch.hex("RRRR", "RRRR", "BBBB", "BBBB")
            .combat("attackRatio: 1")
            .postures("attack", "hold")
            .force("east", "red", "lethality: 1, fires: 0", Sketch.inLine("brigade", 2000))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
            .item("calendar", "{id: truce, date: 1, " + TRUCE + "}")
            .start();
    assertThat(run.now("east.engaged")).isPositive();

    assertThat(run.to(5).now("east.engaged")).isZero();
    assertThat(run.response("red.areaChange")).isZero();
    assertThat(run.to(8).response("red.areaChange")).isPositive();
  }
}
