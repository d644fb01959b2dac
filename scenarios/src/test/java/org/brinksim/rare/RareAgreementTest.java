package org.brinksim.rare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;

/**
 * Splitting and plain runs tell the same of rungs that both can tell of: within 4 standard errors
 * of the difference, with a false-alarm rate of 6 in 100,000. Seeds are fixed: a failure is a
 * change of the model or of the method, never chance.
 *
 * <p>The baseline is run in {@code mvn verify -P power} alone, as it takes minutes.
 */
class RareAgreementTest {

  private static final boolean ALL = Integer.getInteger("brink.pairs", 20) >= 200;
  private static final long SEED = 31;

  private static void assertAgreement(Scenario scenario, String rung, int plain, int runs) {
    double share = reached(scenario, rung, plain) / (double) plain;
    RareEstimate rare =
        new AdaptiveSplitting(
                new RareRung(scenario, Interventions.NONE, rung), SplittingPlan.of(runs, SEED))
            .estimate(2, done -> {}, new AtomicBoolean())
            .orElseThrow();
    double p = rare.probability();
    double error = p * Math.log(rare.interval().high() / p) / 2.09;
    double both = Math.hypot(error, Math.sqrt(share * (1 - share) / plain));

    assertThat(both).isLessThan(0.3 * share);
    assertThat(Math.abs(p - share)).as("%s against %s", p, share).isLessThan(4 * both);
  }

  private static int reached(Scenario scenario, String rung, int runs) {
    AtomicInteger reached = new AtomicInteger();
    new Executor(new Experiment(CompiledScenario.of(scenario), SEED + 1), 2)
        .execute(
            IntStream.range(0, runs).mapToObj(Run::ofFirstPoint).toList(),
            result -> count(result, "daysTo." + rung, reached),
            new AtomicBoolean());
    return reached.get();
  }

  private static void count(RunResult result, String response, AtomicInteger reached) {
    assertThat(result).isInstanceOf(Completed.class);
    double day = ((Completed) result).responses().get(response);
    if (!Double.isNaN(day)) {
      reached.incrementAndGet();
    }
  }

  /** Beliefs, losses, a trait that differs from run to run, and acts that end by themselves. */
  @Test
  void onTheStarter() {
    Scenario starter =
        ShippedScenarios.read(
            "starter",
            Assignment.parse(
                List.of(
                    "states.alder.actions.offer-truce.hazardPerDay=0.0015",
                    "states.birch.actions.accept-truce.hazardPerDay=0.02")));

    assertAgreement(starter, "truce", 2_000, 400);
  }

  /** Acts that can enable each other, beside ways from outside. */
  @Test
  void whereGuardsLeadRound() {
    String yaml =
        """
        extends: ladder
        id: round
        horizonDays: 20
        parameters: {hazard: {value: 0.06}}
        states:
          - id: chain
            actions:
              - {id: first, requires: [{flag: x}], effects: [{flag: y}]}
              - {id: second, requires: [{flag: y}], effects: [{flag: x}]}
              - {id: top, requires: [{standing: chain.first}, {standing: chain.second}]}
          - id: outside
            actions:
              - {id: give-x, rung: first, hazardPerDay: 0.03, effects: [{flag: x}], assumption: invented}
              - {id: give-y, rung: first, hazardPerDay: 0.03, effects: [{flag: y}], assumption: invented}
        """;
    Scenario round =
        new ScenarioReader(ShippedScenarios::find)
            .read(new DocumentText("round.yaml", yaml), List.of())
            .scenario();

    assertAgreement(round, "top", 4_000, 1_000);
  }

  @Test
  void onTheBaseline() {
    if (ALL) {
      assertAgreement(
          ShippedScenarios.read("kursk-2024", List.of()), "border-incident", 10_000, 1_000);
    } else {
      Scenario coarse =
          ShippedScenarios.read(
              "kursk-2024",
              Assignment.parse(List.of("combat.elementSize=3000", "horizonDays=120")));
      assertAgreement(coarse, "wider-war", 400, 200);
    }
  }
}
