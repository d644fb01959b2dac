package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;
import org.junit.jupiter.api.Test;

/** How actions happen, stand, end, reverse each other, and are told in the log. */
class ActionsTest {

  private static Sketch world() {
    return Sketch.duel(100, 100, 0).ladder("");
  }

  /** An action that happens whenever it can. */
  private static String sure(String id, String more) {
    return "{id: " + id + ", rung: protest, hazardPerDay: 1000" + more + "}";
  }

  private static List<Integer> standing(SteppedRun run, String act, int days) {
    List<Integer> standing = new ArrayList<>();
    for (int day = 0; day <= days; day++) {
      if (run.to(day).act(act).standing()) {
        standing.add(day);
      }
    }
    return standing;
  }

  @Test
  void anActionThatLastsAlwaysHappensOnce() {
    SteppedRun run = world().state("rok", sure("act", "")).start().toEnd();

    assertThat(run.act("rok.act").count()).isEqualTo(1);
    assertThat(run.act("rok.act").first()).isEqualTo(1);
    assertThat(run.act("rok.act").standing()).isTrue();
  }

  /** It stands for three evenings, is gone on the fourth, and can happen again on the one after. */
  @Test
  void anActionThatLastsSomeDaysCanHappenAgain() {
    SteppedRun run = world().state("rok", sure("act", ", lasts: {days: 3}")).start();

    assertThat(standing(run, "rok.act", 10)).containsExactly(1, 2, 3, 5, 6, 7, 9, 10);
    assertThat(run.act("rok.act").count()).isEqualTo(3);
    assertThat(run.act("rok.act").first()).isEqualTo(1);
    assertThat(run.act("rok.act").since()).isEqualTo(9);
    assertThat(run.events(Event.ActEnd.class))
        .containsExactly(
            new Event.ActEnd(4, "rok", "act", "protest", Optional.empty()),
            new Event.ActEnd(8, "rok", "act", "protest", Optional.empty()));
  }

  @Test
  void anActionEndsThoseOfItsStateThatItReverses() {
    SteppedRun run =
        world()
            .state(
                "rok",
                "{id: protest, rung: protest, standingAtStart: true}",
                sure("talk", ", requires: [{daysSince: start, atLeast: 5}], reverses: [protest]"))
            .start();

    assertThat(standing(run, "rok.protest", 8)).containsExactly(0, 1, 2, 3, 4);
    assertThat(run.act("rok.talk").standing()).isTrue();
    assertThat(run.act("rok.talk").first()).isEqualTo(5);
    assertThat(run.events(Event.ActEnd.class))
        .containsExactly(new Event.ActEnd(5, "rok", "protest", "protest", Optional.of("talk")));
  }

  @Test
  void whatIsReversedCanHappenAgain() {
    SteppedRun run =
        world()
            .state(
                "rok",
                sure("protest", ", requires: [{daysSince: start, atMost: 1}]"),
                sure("talk", ", requires: [{daysSince: start, atLeast: 5}], reverses: [protest]"),
                sure(
                    "again",
                    ", requires: [{standing: rok.talk}, {daysSince: rok.talk, atLeast: 2}], reverses: [talk]"))
            .start()
            .toEnd();

    assertThat(run.act("rok.protest").count()).isEqualTo(1);
    assertThat(run.act("rok.talk").count()).isGreaterThan(1);
  }

  @Test
  void whatStandsAtTheStartTakesEffectOnDayZero() {
    SteppedRun run =
        world()
            .state(
                "rok",
                "{id: protest, rung: protest, standingAtStart: true, affects: [dprk], effects: [{flag: said}]}")
            .state("dprk")
            .start();

    assertThat(run.world().flag("said")).isTrue();
    assertThat(run.world().actor("rok").actsTaken()).as("not counted as an act").isZero();
    assertThat(run.world().log().events())
        .containsExactly(
            new Event.Act(0, "rok", "protest", "protest", List.of("dprk"), Optional.empty()),
            new Event.RungChange(0, Optional.of("protest")));
  }

  /**
   * All states decide on one world: the second does not yet see what the first does on that day.
   */
  @Test
  void statesDecideOnTheSameEvening() {
    SteppedRun run =
        world()
            .state("first", sure("act", ""))
            .state("second", sure("answer", ", requires: [{standing: first.act}]"))
            .start();
    SteppedRun reversed =
        world()
            .state("second", sure("answer", ", requires: [{standing: first.act}]"))
            .state("first", sure("act", ""))
            .start();

    assertThat(run.to(5).act("second.answer").first()).isEqualTo(2);
    assertThat(reversed.to(5).act("second.answer").first()).isEqualTo(2);
  }

  @Test
  void theLogTellsAnActsRungItsTargetsAndItsDrivers() {
    SteppedRun run =
        world()
            .item(
                "states",
                "{id: rok, traits: {zeal: 0.123456}, adversaries: [dprk], actions: ["
                    + "{id: act, rung: arms, affects: [dprk, russia], hazardPerDay: 1000, "
                    + "drivers: {trait.zeal: 2, daysSince.start: 0.5, flag.alarm: 1}, requires: [{daysSince: start, atLeast: 4}]}]}")
            .state("dprk")
            .state("russia")
            .item("calendar", "{id: alarm, date: 2, effects: [{flag: alarm}]}")
            .start()
            .to(4);

    Hazard hazard =
        new Hazard(
            1000 * Math.exp(0.123456 * 2 + 4 * 0.5 + 1),
            List.of(
                new Hazard.Term("trait.zeal", 0.123456, 2),
                new Hazard.Term("daysSince.start", 4, 0.5),
                new Hazard.Term("flag.alarm", 1, 1)));
    assertThat(run.events(Event.Act.class))
        .containsExactly(
            new Event.Act(4, "rok", "act", "arms", List.of("dprk", "russia"), Optional.of(hazard)));
  }

  /** Both terms count from what they were when the rate was counted; the third from 0. */
  @Test
  void aHazardHoldsWhereItsDriversAreAtTheirCentres() {
    assertThat(hazardOnDayFour("centredOn: {trait.zeal: 0.25, daysSince.start: 4}"))
        .isEqualTo(1000);
    assertThat(hazardOnDayFour("centredOn: {trait.zeal: -0.25, daysSince.start: 3}"))
        .isEqualTo(1000 * FastMath.exp(2 * 0.5 + 0.5));
    assertThat(hazardOnDayFour("centredOn: {daysSince.start: 3}"))
        .isEqualTo(1000 * FastMath.exp(2 * 0.25 + 0.5));
  }

  private static double hazardOnDayFour(String centres) {
    SteppedRun run =
        world()
            .item(
                "states",
                "{id: rok, traits: {zeal: 0.25}, actions: [{id: act, rung: arms, hazardPerDay: 1000, "
                    + "drivers: {trait.zeal: 2, daysSince.start: 0.5}, "
                    + centres
                    + ", requires: [{daysSince: start, atLeast: 4}]}]}")
            .start()
            .to(4);
    Hazard hazard = run.events(Event.Act.class).get(0).hazard().orElseThrow();
    assertThat(hazard.terms())
        .containsExactly(
            new Hazard.Term("trait.zeal", 0.25, 2), new Hazard.Term("daysSince.start", 4, 0.5));
    return hazard.perDay();
  }
}
