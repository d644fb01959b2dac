package org.brinksim.model.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.FormationState;
import org.brinksim.scenario.Posture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effects that have no test class of their own, brought about by an event on day 5. */
class EffectsTest {

  private static Sketch on5(String effects) {
    String camp =
        Sketch.formation(
            "unit",
            1000,
            "{onDay: 0, total: 400, training: 0.5, status: training}",
            "count: 2, commitment: {readiness: 1, personnelPerDay: 1000, transitDays: 2}");
    return Sketch.mixed()
        .ladder("")
        .item(
            "forces",
            "{id: east, side: red, lethality: 0, fires: 0, commands: [{id: own, integrationDays: 40}], formations: ["
                + camp
                + "]}")
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
        .with(
            "intelligence",
            "{propositions: {}, observers: {}, concealment: {east: 0.4}, denial: {east: 0.3}}")
        .state("east")
        .item("calendar", "{id: event, date: 5, effects: [" + effects + "]}");
  }

  @Test
  void flagsAreSetAndCleared() {
    SteppedRun run =
        on5("{flag: one}, {flag: two}, {clear: one}")
            .item("calendar", "{id: later, date: 8, effects: [{clear: two}]}")
            .start();

    assertThat(run.to(4).world().flag("two")).isFalse();
    assertThat(run.to(5).world().flag("two")).isTrue();
    assertThat(run.world().flag("one")).isFalse();
    assertThat(run.to(8).world().flag("two")).isFalse();
  }

  @Test
  void concealmentAndDenialChange() {
    SteppedRun run = on5("{conceal: east, to: 0.9}, {deny: east, to: 0}").start();

    assertThat(run.to(4).force("east").concealment()).isEqualTo(0.4);
    assertThat(run.world().actor("east").denial()).isEqualTo(0.3);
    assertThat(run.to(5).force("east").concealment()).isEqualTo(0.9);
    assertThat(run.world().actor("east").denial()).isZero();
  }

  @Test
  void postureChanges() {
    SteppedRun run = on5("{posture: red, to: withdraw}").start();

    assertThat(run.to(4).world().side("red").posture()).isEqualTo(Posture.ATTACK);
    assertThat(run.to(5).world().side("red").posture()).isEqualTo(Posture.WITHDRAW);
    assertThat(run.world().side("blue").posture()).isEqualTo(Posture.ATTACK);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 6", "12, 17"})
  void aWaveComesAfterItsDaysAndIsSharedAmongFormationsAlike(int afterDays, int day) {
    SteppedRun run =
        on5("{wave: east.unit, personnel: 301, afterDays: " + afterDays + ", training: 0.25}")
            .start();

    assertThat(run.to(day - 1).now("east.present")).isEqualTo(400);
    assertThat(run.to(day).now("east.present")).isEqualTo(701);
    assertThat(run.force("east").formations())
        .extracting(FormationState::inElements)
        .containsExactly(350, 351);
    Element last =
        run.formation("east.unit-2")
            .elements()
            .get(run.formation("east.unit-2").elements().size() - 1);
    assertThat(last.training()).isEqualTo(0.25);
    assertThat(last.status()).isEqualTo(ElementStatus.TRAINING);
    // Nothing on arrival, and a step of growth on that day.
    assertThat(last.integration()).isBetween(0.0, 1 - Math.exp(-1 / 40.0) + 1e-12);
  }

  @Test
  void aWaveDoesWhatItsStatusSays() {
    SteppedRun run =
        on5("{wave: east.unit, personnel: 200, training: 1, status: line}").start().to(5);

    assertThat(run.count("east", ElementStatus.LINE)).isEqualTo(2);
    assertThat(run.now("east.engaged")).isEqualTo(200);
    assertThat(run.now("east.committed")).isEqualTo(200);
  }

  @Test
  void effectsOfOneEventComeInTheirOrder() {
    SteppedRun run = on5("{posture: red, to: hold}, {posture: red, to: withdraw}").start().to(5);

    assertThat(run.world().side("red").posture()).isEqualTo(Posture.WITHDRAW);
  }

  @Test
  void aRungIsReached() {
    SteppedRun run = on5("{reach: arms}").start();

    assertThat(run.to(4).now("rung")).isNaN();
    assertThat(run.to(5).now("rung")).isEqualTo(2);
  }

  @Test
  void anOrderBringsThoseInCampToTheLine() {
    SteppedRun run = on5("{commit: east}").start();

    assertThat(run.to(5).count("east", ElementStatus.TRANSIT)).isEqualTo(4);
    assertThat(run.to(7).now("east.engaged")).isEqualTo(400);
  }
}
