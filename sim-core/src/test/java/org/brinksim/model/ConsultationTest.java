package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.EventLog;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Interventions;
import org.junit.jupiter.api.Test;

/** States that consult each other come nearer in what they believe. */
class ConsultationTest {

  private static final double RATE = 0.2;

  /**
   * One hears everything and one nothing, until on day 10 everything is hidden. From day 10 on the
   * two consult for as long as it lasts; a third is no part of it. What is believed then moves by
   * nothing else.
   */
  private static Sketch sketch(String lasts) {
    return sketch(lasts, Double.toString(RATE));
  }

  private static Sketch sketch(String lasts, String rate) {
    String consult =
        "{id: consult, rung: talks, requires: [{daysSince: start, atLeast: 10}], hazardPerDay: 1000,"
            + " effects: [{consult: [hears, deaf], perDay: "
            + rate
            + "}], lasts: "
            + lasts
            + "}";
    return Sketch.duel(100, 100, 0)
        .days(60)
        .ladder("")
        .with(
            "intelligence",
            "{propositions: {there: {force: east, quantity: present, prior: 0.3, halfLifeDays: 1e15}},"
                + " observers: {hears: {signalsPerDay: 3, noisePerDay: 0.1, estimateError: 0.3},"
                + " deaf: {signalsPerDay: 0, noisePerDay: 0.1, estimateError: 0.3},"
                + " apart: {signalsPerDay: 0, noisePerDay: 0.1, estimateError: 0.3}}}")
        .item("calendar", "{id: hide, date: 2024-11-15, effects: [{conceal: east, to: 1}]}")
        .state("hears", consult)
        .state("deaf")
        .state("apart");
  }

  private static double belief(SteppedRun run, String state) {
    return run.world().actor(state).belief(0);
  }

  /** p(t) = m + (p₀ − m)·e^(−r·t), m their mean, which stays. */
  @Test
  void beliefsApproachTheirMeanExponentially() {
    SteppedRun run = sketch("always").start().to(10);
    double one = belief(run, "hears");
    double other = belief(run, "deaf");
    double mean = (one + other) / 2;
    assertThat(one).isGreaterThan(0.9);
    assertThat(other).isCloseTo(0.3, within(1e-9));

    for (int day = 11; day <= 40; day++) {
      run.to(day);
      double left = Math.exp(-RATE * (day - 10));
      assertThat(belief(run, "hears")).isCloseTo(mean + (one - mean) * left, within(1e-9));
      assertThat(belief(run, "deaf")).isCloseTo(mean + (other - mean) * left, within(1e-9));
    }
    assertThat(belief(run, "apart")).isCloseTo(0.3, within(1e-9));
  }

  /** A step of half a day goes the same way. */
  @Test
  void theStepDoesNotMatter() {
    SteppedRun run = sketch("always").with("stepDays", "0.5").start().to(10);
    double mean = (belief(run, "hears") + belief(run, "deaf")) / 2;
    double off = belief(run, "hears") - mean;

    assertThat(belief(run.to(15), "hears")).isCloseTo(mean + off * Math.exp(-1), within(1e-9));
  }

  @Test
  void itEndsWithItsAction() {
    SteppedRun run = sketch("{days: 5}").start().to(10);
    double mean = (belief(run, "hears") + belief(run, "deaf")) / 2;
    double off = belief(run, "hears") - mean;
    run.to(15);
    assertThat(belief(run, "hears")).isCloseTo(mean + off * Math.exp(-1), within(1e-9));
    double then = belief(run, "hears");

    assertThat(belief(run.to(16), "hears")).isCloseTo(then, within(1e-12));
  }

  /** The rate may change while the consultation goes on. */
  @Test
  void aRateThatChangesInFlightIsThatOfTheNextStep() {
    Scenario scenario =
        sketch("always", "$rate")
            .with("parameters", "{rate: {value: 0.2, unit: per day, assumption: none}}")
            .scenario();
    DesignPoint point =
        new DesignPoint(
            CompiledScenario.of(scenario),
            List.of(),
            Map.of(),
            0,
            new Interventions(List.of(new ChangedNumber("rate", 15, 0))));
    SteppedRun run = SteppedRun.of(Experiment.of(List.of(), List.of(point), 1), 0).to(14);
    double then = belief(run, "hears");

    assertThat(belief(run.to(20), "hears")).isCloseTo(then, within(1e-12));
  }

  @Test
  void switchedOffEachKeepsItsOwn() {
    SteppedRun run = sketch("always").with("couplings", "{consultation: false}").start().to(10);
    double then = belief(run, "hears");
    run.to(40);

    assertThat(belief(run, "hears")).isCloseTo(then, within(1e-9));
    assertThat(belief(run, "deaf")).isCloseTo(0.3, within(1e-9));
  }

  /** Whoever is certain, as no false signals come, is brought back by who is not. */
  @Test
  void theCertainAndTheUncertainStayBetweenZeroAndOne() {
    SteppedRun run =
        sketch("always")
            .with(
                "intelligence",
                "{propositions: {there: {force: east, quantity: present, prior: 0.3, halfLifeDays: 1e15}},"
                    + " observers: {hears: {signalsPerDay: 5, noisePerDay: 0, estimateError: 0.3},"
                    + " deaf: {signalsPerDay: 0, noisePerDay: 0.1, estimateError: 0.3}}}")
            .start()
            .to(10);
    assertThat(belief(run, "hears")).isGreaterThan(1 - 1e-12);

    for (int day = 11; day <= 60; day++) {
      run.to(day);
      assertThat(belief(run, "hears")).isGreaterThan(0.6).isLessThan(1);
      assertThat(belief(run, "deaf")).isGreaterThan(0.3).isLessThan(0.7);
    }
  }

  /** The copy of a run consults on, by itself. */
  @Test
  void aCopyOfARunConsultsOn() {
    Experiment experiment = sketch("{days: 5}").experiment(1);
    CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(true));
    model.start();
    for (int day = 1; day <= 12; day++) {
      model.step();
    }
    CrisisModel copy = model.copy(new EventLog(true));
    for (int day = 13; day <= 40; day++) {
      copy.step();
    }
    assertThat(copy.recording().values()).isNotEqualTo(model.recording().values());
    for (int day = 13; day <= 40; day++) {
      model.step();
    }

    assertThat(copy.recording().values()).isEqualTo(model.recording().values());
  }
}
