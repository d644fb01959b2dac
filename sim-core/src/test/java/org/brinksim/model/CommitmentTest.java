package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When, how fast and how far elements in training go to the line. */
class CommitmentTest {

  private static final String IN_CAMP =
      "{onDay: 0, personnel: 1000, training: 0.5, status: training}";

  private static Sketch camp(String wave, String more) {
    return Sketch.mixed()
        .ladder("")
        .force("east", "red", "lethality: 0, fires: 0", Sketch.formation("unit", 1000, wave, more))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));
  }

  private static Sketch camp(String more) {
    return camp(IN_CAMP, more);
  }

  private static Sketch ordered(Sketch sketch, String effect, int day) {
    return sketch.item("calendar", "{id: order, date: " + day + ", effects: [" + effect + "]}");
  }

  /** Training passes 0.7 when 0.5 e^(-t/20) = 0.3: t = 10.2, so on the evening of day 11. */
  @Test
  void aFormationIsCommittedWhenItsMeanTrainingReachesReadiness() {
    SteppedRun run =
        camp("trainingDays: 20, commitment: {readiness: 0.7, personnelPerDay: 10000, transitDays: 3}")
            .start();

    assertThat(run.to(11).now("east.committed")).isZero();
    assertThat(run.now("east.training")).isGreaterThan(0.7);
    assertThat(run.to(12).now("east.committed")).isEqualTo(1000);
    assertThat(run.count("east", ElementStatus.TRANSIT)).isEqualTo(10);
    assertThat(run.to(14).count("east", ElementStatus.TRANSIT)).isEqualTo(10);
    assertThat(run.to(15).count("east", ElementStatus.LINE)).isEqualTo(10);
    assertThat(run.now("east.engaged")).isEqualTo(1000);
    assertThat(run.events(Event.Commitment.class))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c)
                  .isEqualTo(new Event.Commitment(12, "east", "unit", c.training(), false));
              assertThat(c.training()).isCloseTo(0.712, within(0.0005));
            });
  }

  @Test
  void withoutATransitTimeTheyFightOnTheSameDay() {
    SteppedRun run =
        camp("commitment: {readiness: 0.5, personnelPerDay: 10000, transitDays: 0}").start().to(1);

    assertThat(run.now("east.engaged")).isEqualTo(1000);
  }

  @Test
  void noMoreElementsGoADayThanTheRuleSays() {
    SteppedRun run =
        camp("commitment: {readiness: 0.5, personnelPerDay: 200, transitDays: 0}").start();

    for (int day = 1; day <= 5; day++) {
      assertThat(run.to(day).now("east.committed")).isEqualTo(200 * day);
    }
    assertThat(run.to(8).now("east.committed")).isEqualTo(1000);
  }

  @Test
  void halfAnElementADayIsOneEverySecondDay() {
    SteppedRun run =
        camp("commitment: {readiness: 0.5, personnelPerDay: 50, transitDays: 0}").start();

    assertThat(run.to(1).now("east.committed")).isZero();
    assertThat(run.to(2).now("east.committed")).isEqualTo(100);
    assertThat(run.to(10).now("east.committed")).isEqualTo(500);
  }

  @Test
  void theRateDoesNotDependOnTheStep() {
    SteppedRun run =
        camp("commitment: {readiness: 0.5, personnelPerDay: 200, transitDays: 0}")
            .with("stepDays", 0.25)
            .start();

    assertThat(run.to(3).now("east.committed")).isEqualTo(600);
  }

  /** Elements of 100 go whole: each of which at least half lies within the share. */
  @ParameterizedTest
  @CsvSource({"0.34, 300", "0.35, 400", "0.4, 400", "0.04, 0"})
  void noMoreThanTheLargestShareGoes(double share, int sent) {
    SteppedRun run =
        camp("commitment: {readiness: 0.5, maxFraction: "
                + share
                + ", personnelPerDay: 10000, transitDays: 0}")
            .start();

    assertThat(run.toEnd().now("east.committed")).isEqualTo(sent);
    assertThat(run.now("east.inTraining")).isEqualTo(1000 - sent);
  }

  @Test
  void theBestTrainedGoFirst() {
    String waves =
        "{onDay: 0, personnel: 100, training: 0.5, status: training}, {onDay: 0, personnel: 100, training: 0.9, status: training}";
    SteppedRun run =
        camp(waves, "commitment: {readiness: 0.6, personnelPerDay: 100, transitDays: 5}")
            .start()
            .to(1);

    assertThat(run.elements("east"))
        .extracting(Element::status)
        .containsExactly(ElementStatus.TRAINING, ElementStatus.TRANSIT);
  }

  @Test
  void anOrderSendsThemWhateverTheirTraining() {
    String rule =
        "commitment: {readiness: 1, maxFraction: 0.5, personnelPerDay: 300, transitDays: 0}";
    SteppedRun run = ordered(camp(rule), "{commit: east}", 4).start();

    assertThat(run.to(3).now("east.committed")).isZero();
    assertThat(run.to(4).now("east.committed")).isEqualTo(300);
    assertThat(run.toEnd().now("east.committed"))
        .as("the largest share still holds")
        .isEqualTo(500);
    assertThat(run.events(Event.Commitment.class))
        .containsExactly(new Event.Commitment(4, "east", "unit", 0.5, true));
  }

  @Test
  void withoutARuleTheyGoOnlyByOrder() {
    assertThat(camp("").start().toEnd().now("east.committed")).isZero();

    SteppedRun run = ordered(camp(""), "{commit: east}", 4).start();
    assertThat(run.to(4).now("east.engaged")).isEqualTo(1000);
    assertThat(run.events(Event.Commitment.class))
        .containsExactly(new Event.Commitment(4, "east", "unit", 0.5, true));
  }

  @Test
  void aCapHoldsFromItsDayOn() {
    String rule = "commitment: {readiness: 0.5, personnelPerDay: 100, transitDays: 0}";
    SteppedRun run = ordered(camp(rule), "{capCommitment: east, at: 0.4}", 3).start();

    assertThat(run.toEnd().now("east.committed")).isEqualTo(400);
  }

  @Test
  void aCapHoldsForAnOrderWithoutARuleToo() {
    SteppedRun run = ordered(camp(""), "{capCommitment: east, at: 0.4}, {commit: east}", 3).start();

    assertThat(run.toEnd().now("east.committed")).isEqualTo(400);
  }

  @Test
  void aCapCallsNobodyBack() {
    String rule = "commitment: {readiness: 0.5, personnelPerDay: 10000, transitDays: 0}";
    SteppedRun run = ordered(camp(rule), "{capCommitment: east, at: 0}", 3).start();

    assertThat(run.toEnd().now("east.engaged")).isEqualTo(1000);
  }

  @Test
  void transitIsNoTimeForTraining() {
    SteppedRun run =
        camp("trainingDays: 10, commitment: {readiness: 0.5, personnelPerDay: 10000, transitDays: 6}")
            .start();

    assertThat(run.to(6).now("east.training")).isEqualTo(run.course("east.training")[0]);
    assertThat(run.count("east", ElementStatus.TRANSIT)).isEqualTo(10);
  }
}
