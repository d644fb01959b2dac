package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

/** Quantiles against another implementation, over all shapes that a file may state. */
class GammaQuantileTest {
  private static final List<Double> SHAPES =
      List.of(0.5, 0.75, 1.0, 1.5, 5.5, 15.5, 16.0, 17.5, 100.5, 1e3, 1e5, 2e6);

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

  /** To eight digits of the smaller tail, at each shape. */
  @Test
  void quantilesCutOffTheProbabilityAskedFor() {
    for (double shape : SHAPES) {
      GammaDistribution other = GammaDistribution.of(shape, 1);
      for (double p : PROBABILITIES) {
        double x = GammaQuantile.of(shape, p);
        double tail = Math.min(p, 1 - p);
        double found = p <= 0.5 ? other.cumulativeProbability(x) : other.survivalProbability(x);
        assertThat(found)
            .as("gamma %s at %s: %s", shape, p, x)
            .isCloseTo(tail, within(1e-8 * tail));
        assertThat(x).isLessThan(GammaQuantile.bound(shape));
      }
    }
  }

  /** Neighbouring uniform numbers, around probabilities of every size: none passes the other. */
  @Test
  void theQuantileOfTheNextUniformNumberIsNeverSmaller() {
    for (double shape : SHAPES) {
      for (double p : List.of(0x1.0p-50, 1e-9, 0.01, 0.25, 0.5 - 4e-15, 0.7, 1 - 0x1.0p-48)) {
        double before = 0;
        double at = Math.rint(p * 0x1.0p53) * 0x1.0p-53;
        for (int i = 0; i < 20; i++) {
          double now = GammaQuantile.of(shape, at + i * 0x1.0p-53);
          assertThat(now).as("gamma %s at %s", shape, p).isGreaterThanOrEqualTo(before);
          before = now;
        }
      }
    }
  }

  /** The exponential law, and the half of a squared normal number. */
  @Test
  void quantilesWithAFormulaAreThatFormula() {
    for (double p : List.of(1e-9, 0.01, 0.3, 0.5, 0.8, 0.999)) {
      double exponential = -Math.log1p(-p);
      assertThat(GammaQuantile.of(1, p)).isCloseTo(exponential, within(exponential * 1e-13));
      double normal = StandardNormal.quantile((1 - p) / 2);
      double half = normal * normal / 2;
      // The normal quantile near 0 has fewer digits.
      assertThat(GammaQuantile.of(0.5, p)).isCloseTo(half, within(Math.max(1e-15, half * 1e-12)));
    }
    assertThat(GammaQuantile.of(3, 0)).isZero();
  }
}
