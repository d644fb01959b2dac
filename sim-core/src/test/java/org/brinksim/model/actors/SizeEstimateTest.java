package org.brinksim.model.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** The filter is Kalman's on the logarithm of size: its error is known in closed form. */
class SizeEstimateTest {

  @Test
  void thereIsNoEstimateBeforeAReport() {
    SizeEstimate estimate = new SizeEstimate(0.5, 0.1);
    estimate.pass(10);

    assertThat(estimate.size()).isNaN();
  }

  @Test
  void theFirstReportIsTakenAsItIs() {
    SizeEstimate estimate = new SizeEstimate(0.5, 0.1);
    estimate.pass(10);
    estimate.report(Math.log(11_000));

    assertThat(estimate.size()).isCloseTo(11_000, within(1e-6));
  }

  /** With nothing that drifts, k reports of equal error weigh the same: their geometric mean. */
  @Test
  void withoutDriftItIsTheGeometricMeanOfAllReports() {
    SizeEstimate estimate = new SizeEstimate(0.4, 0);
    for (double size : new double[] {8000, 10_000, 12_000, 15_000}) {
      estimate.pass(3);
      estimate.report(Math.log(size));
    }

    assertThat(estimate.size())
        .isCloseTo(Math.pow(8000.0 * 10_000 * 12_000 * 15_000, 0.25), within(1e-6));
  }

  /**
   * Reports of standard deviation 0.4 about the truth: after k of them the estimate's error has
   * variance 0.16/k, and so has the mean of 4000 squared errors with a relative standard deviation
   * of sqrt(2/4000) = 0.022; 4.5 of these (0.1) are exceeded with probability 7e-6, three times.
   */
  @Test
  void theVarianceAfterKReportsIsThatOfOneOverK() {
    for (int k : new int[] {1, 4, 16}) {
      assertThat(meanSquaredError(k, 0, 0)).isCloseTo(0.16 / k, within(0.1 * 0.16 / k));
    }
  }

  /**
   * With drift of variance q a day the recursion is P + q, then 1/P' = 1/(P + q) + 1/R. Simulated
   * with the truth drifting as the filter thinks; tolerance as above.
   */
  @Test
  void withDriftTheVarianceFollowsKalmansRecursion() {
    double report = 0.16;
    double drift = 0.05 * 0.05;
    double variance = report;
    for (int k = 1; k < 20; k++) {
      variance = 1 / (1 / (variance + drift) + 1 / report);
    }

    assertThat(meanSquaredError(20, 0.05, 0.05)).isCloseTo(variance, within(0.1 * variance));
    // A filter that believes in no drift is worse on a truth that drifts.
    assertThat(meanSquaredError(20, 0.05, 0)).isGreaterThan(1.1 * variance);
  }

  private static double meanSquaredError(int reports, double trueDrift, double believedDrift) {
    ZigguratSampler.NormalizedGaussian gaussian =
        ZigguratSampler.NormalizedGaussian.of(new RandomStreams(1960, 0).stream("reports"));
    double sum = 0;
    for (int run = 0; run < 4000; run++) {
      SizeEstimate estimate = new SizeEstimate(0.4, believedDrift);
      double truth = Math.log(10_000);
      for (int k = 0; k < reports; k++) {
        truth += trueDrift * gaussian.sample();
        estimate.pass(1);
        estimate.report(truth + 0.4 * gaussian.sample());
      }
      double error = Math.log(estimate.size()) - truth;
      sum += error * error;
    }
    return sum / 4000;
  }
}
