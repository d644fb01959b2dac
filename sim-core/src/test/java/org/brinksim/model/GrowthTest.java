package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training, integration and cohesion approach 1 exponentially, whatever the length of a step. */
class GrowthTest {

  private static final double EXACT = 1e-9;

  private static Sketch camp(String training, String more) {
    String wave = "{onDay: 0, personnel: 100, training: " + training + ", status: training}";
    return Sketch.mixed()
        .item(
            "forces",
            "{id: camp, side: red, lethality: 0, fires: 0, commands: [{id: host, integrationDays: 40}], formations: ["
                + Sketch.formation("unit", 100, wave, more)
                + "]}")
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 1, 2})
  void trainingApproachesOneWithItsTime(double step) {
    SteppedRun run = camp("0.3", "trainingDays: 25").with("stepDays", step).start().to(20);

    assertThat(run.now("camp.training")).isCloseTo(1 - 0.7 * Math.exp(-20 / 25.0), within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2})
  void integrationUnderACommandGrowsFromNothingWithItsTime(double step) {
    SteppedRun run = camp("1", "").with("stepDays", step).start();
    assertThat(run.now("camp.integration")).isZero();

    assertThat(run.to(20).now("camp.integration"))
        .isCloseTo(1 - Math.exp(-20 / 40.0), within(EXACT));
  }

  @Test
  void withoutACommandIntegrationIsFull() {
    assertThat(Sketch.duel(100, 100, 0).start().to(5).now("east.integration")).isEqualTo(1);
  }

  @Test
  void withoutATrainingTimeTrainingStays() {
    assertThat(camp("0.3", "").start().to(20).now("camp.training")).isCloseTo(0.3, within(EXACT));
  }

  @Test
  void inContactTrainingGrowsByExperienceAndNotByDrill() {
    String waves = "{onDay: 0, personnel: 100, training: 0.3, status: line}";
    Sketch sketch =
        Sketch.mixed()
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                Sketch.formation("unit", 100, waves, "trainingDays: 5, experienceDays: 50"))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));

    assertThat(sketch.start().to(20).now("east.training"))
        .isCloseTo(1 - 0.7 * Math.exp(-20 / 50.0), within(EXACT));
  }

  @Test
  void inReserveTheyDrillAndInTheLineWithoutAnEnemyTheyDoNot() {
    String line = "{onDay: 0, personnel: 200, training: 0.3, status: line}";
    Sketch sketch =
        Sketch.mixed()
            .with("theatre", "{type: mixed, lineCapacity: {red: 100}}")
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                Sketch.formation("unit", 200, line, "trainingDays: 5, experienceDays: 50"))
            .force(
                "west",
                "blue",
                "lethality: 0, fires: 0",
                Sketch.formation(
                    "unit", 100, "{onDay: 25, personnel: 1, training: 1, status: line}", ""));
    SteppedRun run = sketch.start().to(20);

    assertThat(run.elements("east"))
        .extracting(Element::status)
        .containsExactly(ElementStatus.LINE, ElementStatus.RESERVE);
    assertThat(run.elements("east").get(0).training()).isCloseTo(0.3, within(EXACT));
    assertThat(run.elements("east").get(1).training())
        .isCloseTo(1 - 0.7 * Math.exp(-20 / 5.0), within(EXACT));
  }

  /** Loss of a share s of the establishment costs sensitivity times s of cohesion. */
  @Test
  void cohesionFallsWithLossAndRecoversOutOfContact() {
    Sketch sketch =
        Sketch.duel(100, 100, 0.05)
            .combat("cohesion: {lossSensitivity: 0.5, recoveryDays: 20, minimum: 0}")
            .item("calendar", "{id: truce, date: 11, effects: [{ceaseFireDays: 15}]}");
    SteppedRun run = sketch.start().to(10);
    Element element = run.elements("east").get(0);
    double lost = 1 - element.strength() / 100.0;
    double then = element.cohesion();

    assertThat(lost).isPositive();
    assertThat(then).isCloseTo(1 - 0.5 * lost, within(EXACT));
    // Contact is known from the last exchange, so the first day of rest is the one after the last
    // shot.
    assertThat(run.to(11).elements("east").get(0).cohesion()).isEqualTo(then);
    assertThat(run.to(21).elements("east").get(0).cohesion())
        .isCloseTo(1 - (1 - then) * Math.exp(-10 / 20.0), within(EXACT));
  }

  /** M = (e + (1 - e) t)(1 - f (1 - i)) k s: each factor enters the power of an element. */
  @Test
  void qualityIsTheProductOfTrainingIntegrationCohesionAndSupply() {
    String wave = "{onDay: 0, personnel: 50, training: 0.6, integration: 0.25, status: line}";
    Sketch sketch =
        Sketch.mixed()
            .combat("untrainedQuality: 0.4", "frictionLoss: 0.2")
            .item(
                "forces",
                "{id: guests, side: red, lethality: 0.02, fires: 0, supply: 0.8, commands: [{id: a, integrationDays: 40}, "
                    + "{id: b, integrationDays: 40, frictionLoss: 0.5}], formations: ["
                    + Sketch.formation("first", 50, wave, "")
                    + ", "
                    + Sketch.formation("second", 50, wave, "")
                    + "]}")
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));
    SteppedRun run = sketch.start();
    double trained = 0.4 + 0.6 * 0.6;

    assertThat(run.elements("guests").get(0).power())
        .isCloseTo(50 * 0.02 * trained * (1 - 0.2 * 0.75) * 0.8, within(EXACT));
    assertThat(run.elements("guests").get(1).power())
        .isCloseTo(50 * 0.02 * trained * (1 - 0.5 * 0.75) * 0.8, within(EXACT));
  }
}
