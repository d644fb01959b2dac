package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.troops.ForceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors on a force's numbers: their delay, their ramp, and their end with what brought them. */
class ScalingTest {

  private static Sketch force() {
    return Sketch.mixed()
        .ladder("")
        .item(
            "forces",
            "{id: east, side: red, lethality: 0.02, fires: 4, supply: 0.8, commands: [{id: own, integrationDays: 40}], formations: ["
                + Sketch.formation(
                    "unit",
                    100,
                    "{onDay: 0, personnel: 100, training: 0.2, status: training}",
                    "trainingDays: 30")
                + "]}")
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));
  }

  private static Sketch act(String effect, String more) {
    return force()
        .state(
            "donor",
            "{id: help, rung: arms, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: 3}], effects: ["
                + effect
                + "]"
                + more
                + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "lethality, 0.02",
    "fires, 4",
    "supply, 0.8",
    "trainingDays, 1",
    "integrationDays, 1"
  })
  void everyNumberOfTheVocabularyIsScaled(String target, double before) {
    SteppedRun run = act("{scale: east." + target + ", by: 1.5}", "").start();

    assertThat(number(run.to(3).force("east"), target)).isEqualTo(before);
    assertThat(number(run.to(4).force("east"), target)).isCloseTo(1.5 * before, within(1e-12));
  }

  private static double number(ForceState force, String target) {
    return switch (target) {
      case "lethality" -> force.lethality();
      case "fires" -> force.fires();
      case "supply" -> force.supply();
      case "trainingDays" -> force.trainingTimeFactor();
      default -> force.integrationTimeFactor();
    };
  }

  /** Decided on day 3, begun after 5 days, full after 10 more: 1 on day 8, 2 on day 18. */
  @Test
  void aScalingBeginsAfterItsDelayAndGrowsAlongItsRamp() {
    SteppedRun run = act("{scale: east.fires, by: 2, afterDays: 5, rampDays: 10}", "").start();

    assertThat(run.to(8).force("east").fires()).isEqualTo(4);
    assertThat(run.to(9).force("east").fires()).isCloseTo(4.4, within(1e-12));
    assertThat(run.to(13).force("east").fires()).isCloseTo(6, within(1e-12));
    assertThat(run.to(18).force("east").fires()).isCloseTo(8, within(1e-12));
    assertThat(run.to(25).force("east").fires()).isCloseTo(8, within(1e-12));
  }

  @Test
  void scalingsOfOneNumberMultiply() {
    SteppedRun run =
        act(
                "{scale: east.fires, by: 2}, {scale: east.fires, by: 0.5}, {scale: east.fires, by: 3}",
                "")
            .start()
            .to(4);

    assertThat(run.force("east").fires()).isCloseTo(12, within(1e-12));
  }

  @Test
  void aScalingEndsWithItsAction() {
    SteppedRun run = act("{scale: east.fires, by: 2}", ", lasts: {days: 5}").days(8).start();

    // Days 4 to 8 are five days of it.
    assertThat(run.to(4).force("east").fires()).isEqualTo(8);
    assertThat(run.to(8).force("east").fires()).isEqualTo(8);
    assertThat(run.act("donor.help").standing()).isFalse();
  }

  @Test
  void aScalingThatIsReversedIsGoneTheNextDay() {
    SteppedRun run =
        force()
            .state(
                "donor",
                "{id: help, rung: arms, standingAtStart: true, effects: [{scale: east.fires, by: 2}]}",
                "{id: stop, rung: talks, hazardPerDay: 1000, requires: [{daysSince: start, atLeast: 6}], reverses: [help]}")
            .start();

    assertThat(run.to(1).force("east").fires()).isEqualTo(8);
    assertThat(run.to(6).force("east").fires()).isEqualTo(8);
    assertThat(run.to(7).force("east").fires()).isEqualTo(4);
  }

  @Test
  void aScalingOfTheCalendarHoldsFromItsDayOnForGood() {
    SteppedRun run =
        force()
            .item("calendar", "{id: winter, date: 6, effects: [{scale: east.supply, by: 0.5}]}")
            .start();

    assertThat(run.to(5).force("east").supply()).isEqualTo(0.8);
    assertThat(run.to(6).force("east").supply()).isEqualTo(0.4);
    assertThat(run.toEnd().force("east").supply()).isEqualTo(0.4);
  }

  /** Twice the training time from day 4 on, half the integration time. */
  @Test
  void trainingAndIntegrationTimesAreStretched() {
    SteppedRun run =
        act("{scale: east.trainingDays, by: 2}, {scale: east.integrationDays, by: 0.5}", "")
            .start()
            .to(13);

    assertThat(run.now("east.training"))
        .isCloseTo(1 - 0.8 * Math.exp(-3 / 30.0 - 10 / 60.0), within(1e-9));
    assertThat(run.now("east.integration"))
        .isCloseTo(1 - Math.exp(-3 / 40.0 - 10 / 20.0), within(1e-9));
  }

  /** Supply is a factor on power from the morning on which it changes. */
  @Test
  void suppliesReachTheGuns() {
    SteppedRun run =
        force()
            .item("calendar", "{id: winter, date: 6, effects: [{scale: east.supply, by: 0.5}]}")
            .start();
    double before = run.to(5).elements("east").get(0).quality();
    double after = run.to(6).elements("east").get(0).quality();

    // Training plays no part here (untrainedQuality 1), nor friction (0).
    assertThat(before).isCloseTo(0.8, within(1e-12));
    assertThat(after).isCloseTo(0.4, within(1e-12));
  }
}
