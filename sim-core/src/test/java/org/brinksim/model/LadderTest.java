package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.brinksim.model.event.Event;
import org.junit.jupiter.api.Test;

/**
 * What stands on the ladder, and how the index of past acts fades. Rungs: talks -1, protest 1, arms
 * 2.
 */
class LadderTest {

  private static final double EXACT = 1e-9;

  private static Sketch world() {
    return Sketch.duel(100, 100, 0).ladder("");
  }

  private static String act(String id, String rung, int day, String more) {
    return "{id: %s, rung: %s, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: %d}]%s}"
        .formatted(id, rung, day, more);
  }

  /**
   * Weight 12 on day 5 with a half-life of 10 days: 6 on day 15; another of weight 4 adds to it.
   */
  @Test
  void anActsWeightHalvesWithEveryHalfLife() {
    SteppedRun run =
        world().state("rok", act("arm", "arms", 5, ""), act("protest", "protest", 15, "")).start();

    assertThat(run.to(4).now("index")).isZero();
    assertThat(run.to(5).now("index")).isCloseTo(12, within(EXACT));
    assertThat(run.to(14).now("index")).isCloseTo(12 * Math.pow(2, -0.9), within(EXACT));
    assertThat(run.to(15).now("index")).isCloseTo(6 + 4, within(EXACT));
    assertThat(run.to(25).now("index")).isCloseTo(3 + 2, within(EXACT));
  }

  @Test
  void aDeEscalatingActLowersTheIndex() {
    SteppedRun run =
        world().state("rok", act("arm", "arms", 5, ""), act("talk", "talks", 5, "")).start();

    assertThat(run.to(5).now("index")).isCloseTo(12 - 2, within(EXACT));
  }

  @Test
  void theHighestStandingRungIsTheOneThatCounts() {
    SteppedRun run =
        world()
            .state(
                "rok",
                act("talk", "talks", 2, ""),
                act("protest", "protest", 4, ", lasts: {days: 10}"),
                act("arm", "arms", 6, ", lasts: {days: 3}"))
            .state("usa", act("talk", "talks", 20, ""))
            .days(16)
            .start();

    assertThat(run.now("rung")).isNaN();
    assertThat(run.to(2).now("rung")).isEqualTo(-1);
    assertThat(run.to(4).now("rung")).isEqualTo(1);
    assertThat(run.to(6).now("rung")).isEqualTo(2);
    assertThat(run.now("rung.political")).isEqualTo(1);
    assertThat(run.now("rung.military")).isEqualTo(2);
    assertThat(run.now("rok.rung")).isEqualTo(2);
    assertThat(run.now("usa.rung")).isNaN();
    // The arms end on the evening of day 9, and begin again on day 10.
    assertThat(run.to(9).now("rung")).isEqualTo(1);
    assertThat(run.now("rung.military")).isNaN();
    assertThat(run.now("peakRung")).isEqualTo(2);
    assertThat(run.response("daysTo.protest")).isEqualTo(4);
    assertThat(run.response("daysTo.arms")).isEqualTo(6);
    assertThat(run.to(10).now("rung")).isEqualTo(2);
  }

  @Test
  void theLogFollowsTheStandingRung() {
    SteppedRun run =
        world()
            .state("rok", act("arm", "arms", 6, ", lasts: {days: 30}"))
            .item("calendar", "{id: vote, date: 3, effects: [{reach: protest}]}")
            .start()
            .toEnd();

    assertThat(run.events(Event.RungChange.class))
        .containsExactly(
            new Event.RungChange(3, Optional.of("protest")),
            new Event.RungChange(6, Optional.of("arms")));
    assertThat(run.response("finalRung")).isEqualTo(2);
    assertThat(run.response("peakRung")).isEqualTo(2);
  }

  @Test
  void theLogSaysWhenNothingStandsAnyMore() {
    SteppedRun run =
        world()
            .state(
                "rok",
                act("arm", "arms", 6, ", lasts: {days: 3}")
                    .replace("}]", "}, {daysSince: start, atMost: 6}]"))
            .start()
            .toEnd();

    assertThat(run.events(Event.RungChange.class))
        .containsExactly(
            new Event.RungChange(6, Optional.of("arms")),
            new Event.RungChange(9, Optional.empty()));
    assertThat(run.response("finalRung")).isNaN();
    assertThat(run.response("peakRung")).isEqualTo(2);
  }

  @Test
  void aRungThatAnEventReachesStandsForGoodAndCountsOnce() {
    SteppedRun run =
        world()
            .item("calendar", "{id: vote, date: 3, effects: [{reach: protest}]}")
            .item("calendar", "{id: again, date: 13, effects: [{reach: protest}]}")
            .start();

    assertThat(run.to(3).now("index")).isCloseTo(4, within(EXACT));
    assertThat(run.to(13).now("index")).isCloseTo(2, within(EXACT));
    assertThat(run.toEnd().now("rung")).isEqualTo(1);
  }

  /**
   * The arms rung stands while more than 50 are engaged; a cease fire of days 4 to 8 suspends it.
   */
  @Test
  void theBattlefieldHoldsARungWhileItsConditionHolds() {
    SteppedRun run =
        Sketch.duel(100, 100, 0)
            .ladder(", battlefield: [{rung: arms, when: {quantity: east.engaged, above: 50}}]")
            .item("calendar", "{id: truce, date: 4, effects: [{ceaseFireDays: 5}]}")
            .start();

    assertThat(run.now("rung")).isEqualTo(2);
    assertThat(run.now("index")).isCloseTo(12, within(EXACT));
    assertThat(run.to(3).now("index")).as("no older while it stands").isCloseTo(12, within(EXACT));
    assertThat(run.to(4).now("rung")).isNaN();
    assertThat(run.to(8).now("index")).isCloseTo(12 * Math.pow(2, -0.5), within(EXACT));
    assertThat(run.to(9).now("rung")).isEqualTo(2);
    assertThat(run.now("index")).as("counted once").isCloseTo(12, within(EXACT));
    assertThat(run.response("daysTo.arms")).isZero();
  }

  @Test
  void aQuantityThatJustReachesItsThresholdHoldsNoRung() {
    SteppedRun run =
        Sketch.duel(100, 100, 0)
            .ladder(", battlefield: [{rung: arms, when: {quantity: east.engaged, above: 100}}]")
            .start();

    assertThat(run.now("rung")).isNaN();
  }

  /** Acts and the fighting count under each scale; only the selected one is called index. */
  @Test
  void theIndexIsKeptUnderEachScale() {
    SteppedRun run = underScales("grave", "").start();

    assertThat(run.to(5).now("index")).isCloseTo(12 + 4, within(EXACT));
    assertThat(run.now("index.mild")).isCloseTo(-1 + 3, within(EXACT));
    assertThat(run.to(15).now("index")).isCloseTo(6 + 4, within(EXACT));
    assertThat(run.now("index.mild")).isCloseTo(-0.5 + 3, within(EXACT));
    assertThat(run.response("peakIndex")).isCloseTo(16, within(EXACT));
    assertThat(run.response("peakIndex.mild")).isCloseTo(3, within(EXACT));
    assertThat(run.response("finalIndex.mild")).isCloseTo(2.5, within(EXACT));
  }

  /** Nobody reads the index here: another scale is another reading of the same run. */
  @Test
  void aRunIsScoredUnderAnotherScaleAsIfThatHadBeenSelected() {
    SteppedRun grave = underScales("grave", "").start();
    SteppedRun mild = underScales("mild", "").start();

    for (int day = 0; day <= 20; day++) {
      assertThat(grave.to(day).now("index.mild")).isEqualTo(mild.to(day).now("index"));
      assertThat(mild.now("index.grave")).isEqualTo(grave.now("index"));
    }
    assertThat(grave.response("peakIndex.mild")).isEqualTo(mild.response("peakIndex"));
    assertThat(grave.response("finalIndex.mild")).isEqualTo(mild.response("finalIndex"));
  }

  /**
   * e^(3·16) times 1e-12 a day is certain, e^(3·4) times it is not: talks follow the arms of day 5
   * under the grave scale, and nothing under the mild one.
   */
  @Test
  void driversReadTheSelectedScale() {
    String talks =
        "{id: talk, rung: talks, hazardPerDay: 1e-12, drivers: {index: 3}, lasts: {days: 1}}";

    assertThat(underScales("grave", talks).start().to(4).now("index"))
        .as("read by a driver on the same day, before the fighting was looked at")
        .isCloseTo(4, within(EXACT));
    assertThat(underScales("grave", talks).start().toEnd().response("usa.talk.firstDay"))
        .isEqualTo(6);
    assertThat(underScales("mild", talks).start().toEnd().response("usa.talk.firstDay")).isNaN();
  }

  /** Arms on day 5, and a battlefield that holds protest throughout. */
  private static Sketch underScales(String selected, String more) {
    return Sketch.duel(100, 100, 0)
        .with(
            "ladder",
            ("{halfLifeDays: 10, scale: %s, scales: {grave: {name: Grave, source: invented}, "
                    + "mild: {name: Mild, source: invented}}, rungs: ["
                    + "{id: talks, level: -1, weights: {grave: -2, mild: -2}, channel: political}, "
                    + "{id: protest, level: 1, weights: {grave: 4, mild: 3}, channel: political}, "
                    + "{id: arms, level: 2, weights: {mild: -1, grave: 12}, channel: military}], "
                    + "battlefield: [{rung: protest, when: {quantity: east.engaged, above: 0}}]}")
                .formatted(selected))
        .days(20)
        .state("rok", act("arm", "arms", 5, ""))
        .state("usa", more.isEmpty() ? new String[0] : new String[] {more});
  }

  @Test
  void whatStandsAtTheStartCountsFromDayZero() {
    SteppedRun run = world().state("rok", "{id: arm, rung: arms, standingAtStart: true}").start();

    assertThat(run.now("rung")).isEqualTo(2);
    assertThat(run.now("index")).isCloseTo(12, within(EXACT));
    assertThat(run.to(10).now("index")).isCloseTo(6, within(EXACT));
    assertThat(run.response("rok.arm.firstDay")).isZero();
  }
}
