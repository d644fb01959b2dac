package org.brinksim.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;

/**
 * Rare rungs behind guards of other kinds than one act after another, where the probability is
 * known: small changes of the shipped scenario {@code ladder}, of ten days each.
 *
 * <p>Each mean is held within 4 standard errors, with a false-alarm rate of 6 in 100,000. Seeds are
 * fixed: a failure is a change of the model or of the method, never chance.
 */
class RareGuardsTest {

  private static final int DAYS = 10;
  private static final double HAZARD = 0.01;
  private static final String HEAD =
      "extends: ladder\nid: guarded\nhorizonDays: 10\nparameters: {hazard: {value: 0.01}}\n";

  private static ReadScenario read(String yaml) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(new DocumentText("guarded.yaml", HEAD + yaml), List.of());
  }

  /** The probability that an act of one hazard happens in so many days. */
  private static double within(int days) {
    return -Math.expm1(-HAZARD * days);
  }

  private static RareEstimate estimate(
      Scenario scenario, Interventions interventions, int groups, int runs) {
    return new AdaptiveSplitting(
            new RareRung(scenario, interventions, "top"), new SplittingPlan(groups, runs, 5))
        .estimate(2, done -> {}, new AtomicBoolean())
        .orElseThrow();
  }

  private static void assertUnbiased(RareEstimate estimate, double exact) {
    double error = Math.log(estimate.interval().high() / estimate.probability()) / 1.96;
    assertThat(error).isLessThan(0.1);
    assertThat(estimate.probability() / exact).isBetween(1 - 4 * error, 1 + 4 * error);
  }

  /**
   * A flag that the calendar sets, on a day that chance decides: before it all runs have one score,
   * and end together.
   */
  @Test
  void behindAnEventThatNoHazardTellsOfRunsTie() {
    Scenario gate =
        read("""
            assumptions: {calendar: invented}
            calendar: [{id: opening, date: {hazardPerDay: 0.02}, effects: [{flag: open}]}]
            states: [{id: chain, actions: [{id: top, requires: [{flag: open}]}]}]
            """)
            .scenario();
    double exact =
        IntStream.rangeClosed(1, DAYS)
            .mapToDouble(
                d -> (Math.exp(-0.02 * (d - 1)) - Math.exp(-0.02 * d)) * within(DAYS + 1 - d))
            .sum();

    assertUnbiased(estimate(gate, Interventions.NONE, 600, 10), exact);
  }

  /**
   * An event that comes by chance and closes the way: copies draw its day anew, from the days that
   * are left.
   */
  @Test
  void whatHasNotComeYetComesByTheRestOfItsLaw() {
    Scenario closing =
        read("""
                assumptions: {calendar: invented}
                calendar: [{id: closing, date: {hazardPerDay: 0.3}, effects: [{flag: closed}]}]
                states: [{id: chain, actions: [{id: top, hazardPerDay: 0.002, requires: [{flag: closed, atMost: 0}]}]}]
                """)
            .scenario();
    double exact =
        IntStream.rangeClosed(1, DAYS)
            .mapToDouble(d -> Math.exp(-0.3 * d - 0.002 * (d - 1)) * -Math.expm1(-0.002))
            .sum();

    assertUnbiased(estimate(closing, Interventions.NONE, 600, 10), exact);
  }

  /** Many acts that make each other possible: each is looked at once, and not on every way. */
  @Test
  void actsThatEnableEachOtherTakeNoTime() {
    String crowd =
        IntStream.range(0, 16)
            .mapToObj(
                k ->
                    "      - {id: a"
                        + k
                        + ", rung: first, hazardPerDay: 0.001, requires: [{flag: moved}],"
                        + " effects: [{flag: moved}], assumption: invented}\n")
            .collect(Collectors.joining());
    Scenario many =
        read("states:\n"
                + "  - id: chain\n    actions:\n"
                + "      - {id: first, effects: [{flag: moved}]}\n"
                + "      - {id: top, requires: [{flag: moved}]}\n"
                + "  - id: crowd\n    actions:\n"
                + crowd)
            .scenario();

    RareEstimate estimate =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> estimate(many, Interventions.NONE, 4, 10));

    assertThat(estimate.probability()).isPositive();
  }

  /** Two acts in any order, then a third. */
  @Test
  void behindTwoActsEachOfThemCounts() {
    Scenario both =
        read("""
            states:
              - id: chain
                actions:
                  - {id: second, requires: []}
                  - {id: top, requires: [{standing: chain.first}, {standing: chain.second}]}
            """)
            .scenario();
    double exact =
        IntStream.range(1, DAYS)
            .mapToDouble(
                m -> (within(m) * within(m) - within(m - 1) * within(m - 1)) * within(DAYS - m))
            .sum();

    assertUnbiased(estimate(both, Interventions.NONE, 60, 60), exact);
  }

  /** A government that follows another's act, which has the hazard. */
  @Test
  void whoFollowsIsBroughtByWhoLeads() {
    Scenario joint =
        read("""
            states:
              - id: chain
                actions: [{id: top, hazardPerDay: {remove: true}, requires: []}]
              - id: leader
                actions: [{id: lead, rung: first, hazardPerDay: 0.0005, jointWith: [chain.top], assumption: invented}]
            """)
            .scenario();
    RareEstimate estimate = estimate(joint, Interventions.NONE, 300, 10);

    assertUnbiased(estimate, -Math.expm1(-0.0005 * DAYS));
    assertThat(estimate.gain()).isGreaterThan(2);
  }

  /** What is changed by hand is changed in all runs: the second step is taken on day 1. */
  @Test
  void whatIsChangedByHandHolds() {
    ReadScenario ladder = read("");
    Interventions forced =
        InterventionReader.of(
            ladder, new AskedInterventions(List.of(), List.of("chain.second@1"), List.of()));

    assertUnbiased(estimate(ladder.scenario(), forced, 300, 10), within(DAYS - 1));
  }
}
