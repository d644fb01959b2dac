package org.brinksim.model.politics;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of guard: an action that is otherwise certain happens as soon as its guard holds. */
class GuardTest {

  /**
   * What the guards see: {@code rival} protests on day 3 for five days and sets the flag {@code
   * said} on day 6; an event on day 4 clears nothing but moves red to hold. West loses 30 in 1000 a
   * day by area fire.
   */
  private static double firstDay(String guards) {
    return Sketch.hex("RRRR", "BBBB")
        .postures("hold", "hold")
        .combat("elementSize: 1000", "attackRatio: 100")
        .ladder(", battlefield: [{rung: protest, when: {quantity: west.casualties, above: 60}}]")
        .item(
            "forces",
            "{id: east, side: red, nation: rival, lethality: 0, fires: 30, formations: ["
                + Sketch.inLine("brigade", 4000)
                + "]}")
        .item(
            "forces",
            "{id: west, side: blue, nation: home, lethality: 0, fires: 0, formations: ["
                + Sketch.inLine("brigade", 4000)
                + "]}")
        .with(
            "intelligence",
            "{propositions: {there: {force: east, quantity: present, prior: 0.5, halfLifeDays: 30}}, observers: {home: "
                + "{signalsPerDay: 1, noisePerDay: 0.5, estimateError: 0.1}}}")
        .item(
            "states",
            "{id: home, adversaries: [rival], actions: [{id: act, rung: talks, hazardPerDay: 100000, requires: ["
                + guards
                + "]}]}")
        .item(
            "states",
            "{id: rival, actions: [{id: protest, rung: protest, hazardPerDay: 100000, lasts: {days: 5}, "
                + "requires: [{daysSince: start, atLeast: 3, atMost: 3}]}, {id: arm, rung: arms, hazardPerDay: 100000, "
                + "requires: [{daysSince: start, atLeast: 6}], effects: [{flag: said}]}]}")
        .item("calendar", "{id: unsay, date: 20, effects: [{clear: said}]}")
        .start()
        .toEnd()
        .response("home.act.firstDay");
  }

  /** What is done on an evening is seen on the next. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{daysSince: start, atLeast: 12} | 12",
        "{flag: said} | 7",
        "{flag: said, atLeast: 1} | 7",
        "{daysSince: start, atLeast: 10}, {flag: said, atMost: 0} | 20",
        "{standing: rival.protest} | 4",
        "{daysSince: start, atLeast: 5}, {standing: rival.protest, atMost: 0} | 9",
        "{daysSince: rival.protest, atLeast: 10} | 13",
        "{daysSince: rival.protest, atMost: 100} | 4",
        "{acts: rival, atLeast: 2} | 7",
        "{acts: others, atLeast: 1} | 4",
        "{rung: rival, atLeast: 2} | 7",
        "{rung: adversaries, atLeast: 1} | 4",
        "{rung: any, atLeast: 2} | 7",
        "{daysSince: start, atLeast: 4}, {rung: adversaries, atMost: 0} | NaN",
        "{daysSince: start, atLeast: 4, atMost: 4.5} | 4",
        "{flag: said}, {standing: rival.protest} | 7",
        "{flag: said}, {standing: rival.protest, atMost: 0} | 9"
      })
  void theActionHappensAsSoonAsItsGuardsHold(String guards, Double day) {
    assertThat((Double) firstDay(guards)).isEqualTo(day);
  }

  @Test
  void guardsOnLossesBeliefsAndEstimatesFollowTheirDrivers() {
    // 3 % a day: 10 % are lost on day 4, 60 soldiers on day 1.
    assertThat(firstDay("{casualties: own, atLeast: 0.1}")).isEqualTo(4);
    assertThat(firstDay("{casualties: west, atLeast: 0.1}")).isEqualTo(4);
    assertThat(firstDay("{rung: battlefield, atLeast: 1}")).isEqualTo(2);
    assertThat(firstDay("{belief: there, atLeast: 0.5}")).isEqualTo(1);
    assertThat(firstDay("{belief: there, atLeast: 0.99}")).isBetween(2.0, 15.0);
    assertThat(firstDay("{estimate: there, atLeast: 1}")).isBetween(1.0, 8.0);
    assertThat(firstDay("{areaLost: blue, atMost: 0}")).isEqualTo(1);
    assertThat(firstDay("{areaLost: blue, atLeast: 0.1}")).isNaN();
  }

  /** An action that has not happened has no age, neither small nor great. */
  @Test
  void theAgeOfWhatNeverHappenedHoldsNoGuard() {
    SteppedRun run =
        Sketch.duel(1, 1, 0)
            .ladder("")
            .state("rival", "{id: act, rung: arms}")
            .state(
                "home",
                "{id: young, rung: talks, hazardPerDay: 1000, requires: [{daysSince: rival.act, atMost: 5}]}",
                "{id: old, rung: talks, hazardPerDay: 1000, requires: [{daysSince: rival.act, atLeast: 0}]}")
            .start()
            .toEnd();

    assertThat(run.act("home.young").count()).isZero();
    assertThat(run.act("home.old").count()).isZero();
  }
}
