package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.document.problem.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an action changes holds while it stands; daily numbers keep their fractions; plans stay
 * plans.
 */
class StandingEffectsTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";
  private static final String CAMP = "{onDay: 0, personnel: 1000, training: 0.1, status: training}";

  private static Sketch camp(String more) {
    return Sketch.mixed()
        .ladder("")
        .force("east", "red", NO_FIRE, Sketch.formation("unit", 1000, CAMP, more))
        .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100));
  }

  private static String standing(String id, String effects, int days) {
    return "{id: %s, rung: protest, standingAtStart: true, effects: [%s], lasts: {days: %d}}"
        .formatted(id, effects, days);
  }

  @Test
  void anOrderEndsWithItsAction() {
    SteppedRun run =
        camp("commitment: {readiness: 0.9, personnelPerDay: 100, transitDays: 1}")
            .state("east", standing("order", "{commit: east}", 3))
            .start();

    assertThat(run.to(3).now("east.committed")).isEqualTo(300);
    assertThat(run.to(20).now("east.committed")).isEqualTo(300);
  }

  @Test
  void ofTwoDenialsTheLatestThatStillStandsCounts() {
    SteppedRun run =
        camp("")
            .with("intelligence", "{denial: {east: 0.2}}")
            .state(
                "east",
                standing("long", "{deny: east, to: 0.5}", 9),
                standing("short", "{deny: east, to: 0.8}", 4))
            .start();

    assertThat(run.to(3).world().actor("east").denial()).isEqualTo(0.8);
    assertThat(run.to(4).world().actor("east").denial()).isEqualTo(0.5);
    assertThat(run.to(9).world().actor("east").denial()).isEqualTo(0.2);
  }

  @Test
  void aCapAndConcealmentEndWithTheirAction() {
    SteppedRun run =
        camp("")
            .with("intelligence", "{concealment: {east: 0.1}}")
            .state(
                "east",
                standing("care", "{capCommitment: east, at: 0.3}, {conceal: east, to: 0.9}", 5))
            .start();

    assertThat(run.to(4).world().force("east").cap()).isEqualTo(0.3);
    assertThat(run.world().force("east").concealment()).isEqualTo(0.9);
    assertThat(run.to(5).world().force("east").cap()).isEqualTo(1);
    assertThat(run.world().force("east").concealment()).isEqualTo(0.1);
  }

  @ParameterizedTest
  @CsvSource({"1.5, 10, 15", "0.7, 10, 7", "2.9, 10, 29", "0.25, 8, 2"})
  void aFractionOfAnElementADayIsNotLost(double perDay, int days, int sent) {
    SteppedRun run =
        camp("commitment: {readiness: 0, personnelPerDay: " + 20 * perDay + ", transitDays: 1}")
            .combat("elementSize: 20")
            .start();

    assertThat(run.to(days).now("east.committed")).isEqualTo(20.0 * sent);
  }

  @Test
  void tenTenthsOfADayMakeADay() {
    SteppedRun run =
        camp("commitment: {readiness: 0, personnelPerDay: 100, transitDays: 1}")
            .with("stepDays", 0.1)
            .start();

    assertThat(run.to(5).now("east.committed")).isEqualTo(500);
    assertThat(run.world().day()).isEqualTo(5.0);
  }

  @Test
  void aFurtherContingentDoesNotReplaceTheExpectedRest() {
    String waves =
        "{onDay: 0, personnel: 600, training: 1, status: reserve}, "
            + "{onDay: 10, fillTo: establishment, training: 1, status: reserve}";
    SteppedRun run =
        Sketch.mixed()
            .ladder("")
            .force("east", "red", NO_FIRE, Sketch.formation("unit", 1000, waves, ""))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100))
            .item(
                "calendar",
                "{id: more, date: 5, effects: [{wave: east.unit, personnel: 250, training: 1}]}")
            .start();

    assertThat(run.to(9).now("east.arrived")).isEqualTo(850);
    assertThat(run.to(10).now("east.arrived")).isEqualTo(1250);
  }

  @Test
  void areaFireLeavesWithThoseWhoLeave() {
    SteppedRun run =
        Sketch.mixed()
            .ladder("")
            .combat("elementSize: 10")
            .force("east", "red", "lethality: 0, fires: 4", Sketch.inLine("unit", 1000))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 1000))
            .item("calendar", "{id: recall, date: 5, effects: [{withdraw: east, overDays: 20}]}")
            .start();

    assertThat(run.to(4).world().force("east").fires()).isEqualTo(4);
    assertThat(run.to(15).world().force("east").fires()).isCloseTo(2, within(0.1));
    assertThat(run.to(26).world().force("east").fires()).isZero();
  }

  @Test
  void moreArrivalsByEffectsThanAnyArmyAreRefused() {
    Sketch sketch =
        Sketch.duel(10, 10, 0)
            .ladder("")
            .combat("elementSize: 1000000")
            .item(
                "calendar",
                "{id: flood, date: 2, effects: ["
                    + "{wave: east.brigade, personnel: 1000000000, training: 1}, "
                    + "{wave: east.brigade, personnel: 1000000000, training: 1}, "
                    + "{wave: east.brigade, personnel: 1000000000, training: 1}]}");

    assertThatThrownBy(sketch::scenario)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(
            "combat   is asked to move about 3000000020 soldiers; at most 100000000."
                + " Maybe a number of personnel has too many digits");
  }

  @Test
  void moreStepsThanAComputerCanRecordAreRefused() {
    assertThatThrownBy(() -> Sketch.duel(10, 10, 0.1).with("stepDays", 0.0001).scenario())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(
            "stepDays   makes 300000 steps of the horizon; at most 40000."
                + " Maybe combat.substepsPerDay is what should be finer");
  }

  @Test
  void morePeopleThanAnyArmyAreRefused() {
    assertThatThrownBy(
            () -> Sketch.duel(2_000_000_000, 10, 0.1).combat("elementSize: 1000000").scenario())
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(
            "combat   is asked to move about 2000000010 soldiers; at most 100000000."
                + " Maybe a number of personnel has too many digits");
  }
}
