package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.brinksim.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions happen by proportional hazards: waiting times and ratios are known. */
class HazardTest {

  private static Sketch state(String traits, List<String> actions) {
    return Sketch.duel(1, 1, 0)
        .ladder("")
        .item(
            "states",
            "{id: state, traits: " + traits + ", actions: [" + String.join(", ", actions) + "]}");
  }

  private static List<String> actions(int count, String keys) {
    List<String> actions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actions.add("{id: act-" + i + ", rung: protest, " + keys + "}");
    }
    return actions;
  }

  /**
   * With a hazard of 0.1 a day the first day is geometric with p = 1 - e^(-0.1 dt) in steps of dt.
   * Counts of 8000 waiting times in 20 classes against their expectation: chi square fails a right
   * model once in 1000. A p that is off by a twentieth would give a chi square of about 20 more
   * than expected, found nine times in ten.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5})
  void aConstantHazardGivesGeometricWaitingTimes(double step) {
    Experiment experiment =
        state("{}", actions(40, "hazardPerDay: 0.1"))
            .with("stepDays", step)
            .days(30)
            .experiment(11);
    double p = -Math.expm1(-0.1 * step);
    long[] observed = new long[20];
    for (int r = 0; r < 200; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      for (int i = 0; i < 40; i++) {
        double first = run.act("state.act-" + i).first();
        int steps = Double.isNaN(first) ? 20 : (int) Math.round(first / step);
        observed[Math.min(steps, 20) - 1]++;
      }
    }
    double[] expected = new double[20];
    for (int k = 0; k < 19; k++) {
      expected[k] = 8000 * p * Math.pow(1 - p, k);
    }
    expected[19] = 8000 * Math.pow(1 - p, 19);

    assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
  }

  /**
   * An action with a driver of weight 0.8 on a trait of 1.5 is e^1.2 = 3.32 times as likely as one
   * without. The estimated hazard is -ln(1 - acts/days at risk); with n acts its logarithm has a
   * standard error of about 1/sqrt(n), here 0.02 and 0.03: 4.5 joint standard errors are exceeded
   * with probability 7e-6.
   */
  @Test
  void theRatioOfHazardsIsEToTheWeightTimesTheDriver() {
    List<String> acts = actions(20, "hazardPerDay: 0.02");
    acts.addAll(
        actions(20, "hazardPerDay: 0.02, drivers: {trait.zeal: 0.8}").stream()
            .map(a -> a.replace("act-", "zealous-"))
            .toList());
    Experiment experiment = state("{zeal: 1.5}", acts).days(60).experiment(12);
    double[] happened = new double[2];
    double[] atRisk = new double[2];
    for (int r = 0; r < 100; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      for (int i = 0; i < 40; i++) {
        int kind = i / 20;
        double first = run.act((kind == 0 ? "state.act-" : "state.zealous-") + i % 20).first();
        happened[kind] += Double.isNaN(first) ? 0 : 1;
        atRisk[kind] += Double.isNaN(first) ? 60 : first;
      }
    }
    double logRatio =
        Math.log(-Math.log1p(-happened[1] / atRisk[1]))
            - Math.log(-Math.log1p(-happened[0] / atRisk[0]));

    assertThat(logRatio).isCloseTo(1.2, within(4.5 * Math.sqrt(1 / happened[0] + 1 / happened[1])));
  }

  @Test
  void anActionWithoutAHazardNeverHappensByItself() {
    SteppedRun run =
        state("{zeal: 100}", List.of("{id: never, rung: protest, drivers: {trait.zeal: 10}}"))
            .days(300)
            .start();

    assertThat(run.toEnd().act("state.never").count()).isZero();
    assertThat(run.response("state.never.firstDay")).isNaN();
  }

  @Test
  void aNegativeWeightMakesAnActionRare() {
    SteppedRun run =
        state(
                "{calm: 100}",
                List.of("{id: rare, rung: protest, hazardPerDay: 10, drivers: {trait.calm: -1}}"))
            .days(300)
            .start();

    assertThat(run.toEnd().act("state.rare").count()).isZero();
  }
}
