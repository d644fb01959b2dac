package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the Kursk baseline must show over many runs. The seed is fixed: a failure is a change of the
 * model or of the scenario, never chance.
 */
class KurskRunsTest {

  private static final long SEED = 20241105L;
  private static final int REPLICATIONS = 300;

  private static Map<String, double[]> responses;
  private static List<float[]> standingRungs;

  @BeforeAll
  static void run() {
    CompiledScenario kursk =
        CompiledScenario.of(
            new ScenarioReader(ShippedScenarios::find)
                .read(ShippedScenarios.find("kursk-2024").orElseThrow(), List.of())
                .scenario());
    Experiment experiment = new Experiment(kursk, SEED);
    List<Completed> runs = new ArrayList<>();
    for (int r = 0; r < REPLICATIONS; r++) {
      RunResult result = experiment.run(Run.ofFirstPoint(r));
      assertThat(result).isInstanceOf(Completed.class);
      runs.add((Completed) result);
    }
    responses = columns(kursk.responses(), runs);
    int days = kursk.scenario().steps() + 1;
    int rung = experiment.layout().metrics().place("rung");
    standingRungs =
        runs.stream()
            .map(run -> Arrays.copyOfRange(run.series().toArray(), rung * days, (rung + 1) * days))
            .toList();
  }

  private static Map<String, double[]> columns(
      List<ResponseDefinition> outcomes, List<Completed> runs) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (ResponseDefinition outcome : outcomes) {
      String name = outcome.name();
      columns.put(name, runs.stream().mapToDouble(run -> run.response(name)).toArray());
    }
    return columns;
  }

  private static double quantile(String response, double p) {
    double[] sorted =
        Arrays.stream(responses.get(response)).filter(x -> !Double.isNaN(x)).sorted().toArray();
    return sorted[(int) Math.round(p * (sorted.length - 1))];
  }

  private static long happened(double[] response) {
    return Arrays.stream(response).filter(x -> !Double.isNaN(x)).count();
  }

  /** Constant are the days of what the sources report for day 0. */
  @Test
  void noResponseIsConstantUnlessTheSourcesFixIt() {
    List<String> constant = new ArrayList<>();
    responses.forEach(
        (name, values) -> {
          if (Arrays.stream(values).distinct().count() == 1) {
            constant.add(name);
          }
        });

    assertThat(constant)
        .containsExactly(
            "daysTo.denial",
            "daysTo.attribution",
            "daysTo.demarche",
            "daysTo.threat-to-arm",
            "daysTo.forces-forward",
            "daysTo.limited-clash",
            "russia.stay-silent.firstDay",
            "dprk.stay-silent.firstDay",
            "ukraine.report-clash.firstDay",
            "ukraine.call-for-unity.firstDay",
            "rok.confirm.firstDay",
            "rok.demand-withdrawal.firstDay",
            "rok.threaten-to-arm.firstDay",
            "usa.confirm.firstDay",
            "nato.confirm.firstDay");
  }

  @Test
  void eachMoveIsMadeInSomeRunsAndNotInOthers() {
    responses.forEach(
        (name, values) -> {
          boolean fixed = Arrays.stream(values).allMatch(day -> day == 0);
          if (name.endsWith(".firstDay") && !fixed) {
            assertThat(happened(values)).as(name).isBetween(1L, REPLICATIONS - 1L);
          }
        });
  }

  @Test
  void thePeakSpreadsOverSeveralRungs() {
    assertThat(Arrays.stream(responses.get("peakRung")).distinct().sorted().boxed())
        .containsExactly(11.0, 12.0, 14.0, 15.0, 16.0, 17.0, 18.0);
  }

  @Test
  void theStandingRungComesDownInManyRuns() {
    long below =
        standingRungs.stream()
            .filter(rungs -> IntStream.range(1, rungs.length).anyMatch(d -> rungs[d] < rungs[0]))
            .count();
    long lowerAtTheEndThanAtItsPeak =
        standingRungs.stream().filter(rungs -> rungs[rungs.length - 1] < max(rungs)).count();

    assertThat(below).isBetween(REPLICATIONS / 10L, REPLICATIONS * 9L / 10);
    assertThat(lowerAtTheEndThanAtItsPeak).isBetween(REPLICATIONS / 10L, REPLICATIONS * 9L / 10);
    assertThat(happened(responses.get("daysTo.truce"))).isBetween(15L, REPLICATIONS / 2L);
    assertThat(happened(responses.get("daysTo.withdrawal"))).isBetween(15L, REPLICATIONS / 2L);
  }

  private static float max(float[] values) {
    float max = values[0];
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
