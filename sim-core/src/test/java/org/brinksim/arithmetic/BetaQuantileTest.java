package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** Quantiles against another implementation, over all parameters that a file may state. */
class BetaQuantileTest {

  private static final List<Double> PARAMETERS =
      List.of(0.1, 0.5, 0.999, 1.0, 1.001, 2.0, 8.0, 50.0, 1e3, 1e5, 1e6);

  private static final List<Double> PROBABILITIES =
      List.of(
          0x1.0p-54,
          0x1.0p-53,
          1e-12,
          1e-6,
          0.001,
          0.1,
          0.4999,
          0.5,
          0.5001,
          0.9,
          0.999,
          1 - 1e-9,
          1 - 0x1.0p-53);

  /**
   * The probability of less than the quantile is the one asked for, to ten digits of the smaller
   * tail, or what lies between it and its neighbours contains it.
   */
  @Test
  void quantilesCutOffTheProbabilityAskedFor() {
    for (double a : PARAMETERS) {
      for (double b : PARAMETERS) {
        BetaDistribution other = BetaDistribution.of(a, b);
        for (double p : PROBABILITIES) {
          double x = BetaQuantile.of(a, b, p);
          String what = "beta " + a + ", " + b + " at " + p + ": " + x;
          double slack = 3e-9;
          if (p <= 0.5) {
            assertThat(other.cumulativeProbability(Math.nextDown(x)))
                .as(what)
                .isLessThanOrEqualTo(p * (1 + slack));
            assertThat(other.cumulativeProbability(Math.min(1, Math.nextUp(x))))
                .as(what)
                .isGreaterThanOrEqualTo(p * (1 - slack));
          } else {
            assertThat(other.survivalProbability(Math.nextDown(x)))
                .as(what)
                .isGreaterThanOrEqualTo((1 - p) * (1 - slack));
            assertThat(other.survivalProbability(Math.min(1, Math.nextUp(x))))
                .as(what)
                .isLessThanOrEqualTo((1 - p) * (1 + slack));
          }
        }
      }
    }
  }

  /** Neighbouring uniform numbers, around probabilities of every size: none passes the other. */
  @Test
  void theQuantileOfTheNextUniformNumberIsNeverSmaller() {
    for (double a : PARAMETERS) {
      for (double b : List.of(0.1, 1.5, 8.0, 1e6)) {
        for (double p : List.of(0x1.0p-50, 1e-9, 0.01, 0.25, 0.5 - 4e-15, 0.7, 1 - 0x1.0p-48)) {
          double before = 0;
          double at = Math.rint(p * 0x1.0p53) * 0x1.0p-53;
          for (int i = 0; i < 20; i++) {
            double now = BetaQuantile.of(a, b, at + i * 0x1.0p-53);
            assertThat(now).as("beta %s, %s at %s", a, b, p).isGreaterThanOrEqualTo(before);
            before = now;
          }
        }
      }
    }
  }

  /** Powers, and the arcsine law: {@code sin²(π p / 2)}. */
  @Test
  void quantilesWithAFormulaAreThatFormula() {
    for (double p : List.of(1e-9, 0.01, 0.3, 0.5, 0.8, 0.999)) {
      assertThat(BetaQuantile.of(1, 1, p)).isCloseTo(p, within(p * 1e-14));
      assertThat(BetaQuantile.of(3, 1, p)).isCloseTo(Math.cbrt(p), within(1e-14));
      assertThat(BetaQuantile.of(1, 4, p))
          .isCloseTo(-Math.expm1(Math.log1p(-p) / 4), within(1e-14));
      assertThat(BetaQuantile.of(0.5, 0.5, p))
          .isCloseTo(Math.pow(Math.sin(Math.PI * p / 2), 2), within(1e-14));
    }
    assertThat(BetaQuantile.of(3, 1, 0)).isZero();
    assertThat(BetaQuantile.of(3, 1, 1)).isEqualTo(1);
  }
}
