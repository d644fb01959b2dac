package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.event.Event;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A force that is ordered out of the theatre goes evenly, those behind the line first. */
class WithdrawalTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";

  private static Sketch guests(String waves, String more) {
    return Sketch.mixed()
        .ladder("")
        .force("guests", "red", NO_FIRE, Sketch.formation("unit", 1000, waves, more))
        .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100));
  }

  private static Sketch inLine() {
    return guests("{onDay: 0, personnel: 1000, training: 1, status: line}", "");
  }

  private static Sketch recalled(Sketch sketch, int day, double overDays) {
    return sketch.item(
        "calendar",
        "{id: recall, date: "
            + day
            + ", effects: [{withdraw: guests, overDays: "
            + overDays
            + "}]}");
  }

  @Test
  void aForceLeavesEvenlyOverItsDays() {
    SteppedRun run = recalled(inLine().combat("elementSize: 10"), 5, 20).start();

    for (int day = 0; day <= 20; day++) {
      assertThat(run.to(5 + day).now("guests.withdrawn")).isCloseTo(50.0 * day, within(10.0));
    }
    assertThat(run.now("guests.present")).isZero();
  }

  /** With ten elements over forty days one goes every fourth day: not one a day. */
  @Test
  void largeElementsLeaveEvenlyToo() {
    SteppedRun run = recalled(inLine(), 5, 40).days(60).start();

    for (int day = 0; day <= 40; day++) {
      assertThat(run.to(5 + day).now("guests.withdrawn")).isCloseTo(25.0 * day, within(51.0));
    }
    assertThat(run.now("guests.withdrawn")).isEqualTo(1000);
  }

  @Test
  void atOnceIsTheSameDayForAnEventAndTheNextForAnAct() {
    assertThat(recalled(inLine(), 5, 0).start().to(5).now("guests.withdrawn")).isEqualTo(1000);

    SteppedRun run =
        inLine()
            .state(
                "home",
                "{id: recall, rung: talks, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: 5}], effects: [{withdraw: guests}]}")
            .start();
    assertThat(run.to(5).now("guests.present")).isEqualTo(1000);
    assertThat(run.to(6).now("guests.present")).isZero();
    assertThat(run.toEnd().events(Event.Departure.class))
        .containsExactly(new Event.Departure(6, "guests"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 7.5, 10})
  void theLogSaysOnceThatItHasLeft(double overDays) {
    SteppedRun run = recalled(inLine(), 5, overDays).start().toEnd();

    assertThat(run.events(Event.Departure.class))
        .containsExactly(new Event.Departure(5 + Math.ceil(overDays), "guests"));
  }

  @Test
  void thoseBehindTheLineGoFirst() {
    String waves =
        "{onDay: 0, personnel: 500, training: 1, status: line}, {onDay: 0, personnel: 200, training: 1, status: training}, "
            + "{onDay: 4, personnel: 300, training: 1, status: transit}";
    String rule =
        "commitment: {readiness: 1, maxFraction: 0.5, personnelPerDay: 100, transitDays: 30}";
    SteppedRun run = recalled(guests(waves, rule), 5, 10).start();

    assertThat(run.to(5).count("guests", ElementStatus.LINE)).isEqualTo(5);
    assertThat(run.to(10).count("guests", ElementStatus.LINE)).isEqualTo(5);
    assertThat(
            run.count("guests", ElementStatus.TRANSIT)
                + run.count("guests", ElementStatus.TRAINING))
        .isZero();
    assertThat(run.to(12).count("guests", ElementStatus.LINE)).isEqualTo(3);
    assertThat(run.world().ground().inLine(0)).isEqualTo(3);
  }

  @Test
  void nobodyArrivesOrIsCommittedAfterTheOrder() {
    String waves =
        "{onDay: 0, personnel: 500, training: 1, status: training}, {onDay: 8, personnel: 500, training: 1, status: line}";
    SteppedRun run =
        recalled(guests(waves, ""), 5, 20)
            .item(
                "calendar",
                "{id: order, date: 6, effects: [{commit: guests}, {wave: guests.unit, personnel: 100, training: 1}]}")
            .start()
            .toEnd();

    assertThat(run.now("guests.arrived")).isEqualTo(500);
    assertThat(run.now("guests.committed")).isZero();
    assertThat(run.now("guests.withdrawn")).isEqualTo(500);
  }

  @Test
  void aSecondOrderChangesNothing() {
    SteppedRun run =
        recalled(inLine(), 5, 10)
            .item("calendar", "{id: again, date: 7, effects: [{withdraw: guests, overDays: 100}]}")
            .start();

    assertThat(run.to(15).now("guests.withdrawn")).isEqualTo(1000);
  }

  @Test
  void thePoolAndThoseWhoRecoverLeaveInTheEnd() {
    Sketch sketch =
        Sketch.mixed()
            .combat(
                "casualties: {killedShare: 0, capturedWhenBroken: 0, returnShare: 1, returnDays: 12}")
            .force(
                "guests",
                "red",
                NO_FIRE,
                Sketch.formation(
                    "unit",
                    1000,
                    "{onDay: 0, personnel: 1000, training: 1, status: line}",
                    "replacements: {pool: 50, perDay: 0}"))
            .force("west", "blue", "lethality: 0, fires: 50", Sketch.inLine("brigade", 100));
    SteppedRun run = recalled(sketch, 5, 4).days(40).start().to(8);
    assertThat(run.formation("guests.unit").pool()).isEqualTo(50);

    run.to(9);
    int convalescent = run.force("guests").account().convalescent();
    assertThat(run.now("guests.present")).isZero();
    assertThat(convalescent).isPositive();
    assertThat(run.now("guests.withdrawn")).isEqualTo(1050 - convalescent);
    assertThat(run.toEnd().now("guests.withdrawn")).isEqualTo(1050);
  }
}
