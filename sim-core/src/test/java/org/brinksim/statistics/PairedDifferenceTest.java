package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  /**
   * Variances 5/3 and 2, products of deviations 1.5 + 0.5 + 1 + 0 = 3, so covariance 1 and
   * correlation 1/sqrt(10/3); the differences -1, 0, -2, 1 have mean -1/2 and variance 5/3, so the
   * standard error is sqrt(5/12) and the ratio (5/3)/(11/3). In the tables t(0.975, 3) = 3.182.
   */
  @Test
  void matchesAComputationByHand() {
    PairedDifference paired =
        PairedDifference.of(new double[] {1, 2, 3, 4}, new double[] {2, 2, 5, 3}, 0.95);

    assertThat(paired.difference().n()).isEqualTo(4);
    assertThat(paired.difference().mean()).isEqualTo(-0.5);
    assertThat(paired.difference().halfWidth())
        .isCloseTo(3.182446305 * Math.sqrt(5 / 12.0), within(1e-8));
    assertThat(paired.correlation().getAsDouble())
        .isCloseTo(1 / Math.sqrt(10 / 3.0), within(1e-12));
    assertThat(paired.varianceRatio().getAsDouble()).isCloseTo(5 / 11.0, within(1e-12));
  }

  @Test
  void scenariosThatDifferByAConstantAreToldApartWithoutError() {
    PairedDifference paired =
        PairedDifference.of(new double[] {5, 9, 4}, new double[] {3, 7, 2}, 0.95);

    assertThat(paired.difference().interval()).isEqualTo(new Interval(2, 2, 0.95));
    assertThat(paired.correlation().getAsDouble()).isCloseTo(1, within(1e-12));
    assertThat(paired.varianceRatio()).hasValue(0);
  }

  @Test
  void oppositeResponsesMakePairingTwiceAsBadAsIndependence() {
    PairedDifference paired =
        PairedDifference.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}, 0.95);

    assertThat(paired.correlation().getAsDouble()).isCloseTo(-1, within(1e-12));
    assertThat(paired.varianceRatio().getAsDouble()).isCloseTo(2, within(1e-12));
  }

  @Test
  void constantResponsesHaveNoCorrelation() {
    double[] constant = {3, 3, 3};
    PairedDifference one = PairedDifference.of(constant, new double[] {1, 2, 3}, 0.95);
    PairedDifference both = PairedDifference.of(constant, constant, 0.95);

    assertThat(one.correlation()).isEmpty();
    assertThat(one.varianceRatio()).hasValue(1);
    assertThat(both.correlation()).isEmpty();
    assertThat(both.varianceRatio()).isEmpty();
    assertThat(both.difference().interval()).isEqualTo(new Interval(0, 0, 0.95));
  }

  /**
   * Pairs of normal values that share a common part, correlation 0.9, 8 pairs a sample. The
   * coverage over 2,000 samples is Binomial(2000, 0.95): standard deviation 9.7. A correct interval
   * misses the bound of 44, 4.5 standard deviations, with probability 1e-5. With the standard error
   * of independent samples every interval covers, and the test fails.
   */
  @Test
  void intervalsCoverTheTrueDifferenceUnderCommonRandomNumbers() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(90125L);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    int covered = 0;
    for (int r = 0; r < 2000; r++) {
      double[] a = new double[8];
      double[] b = new double[8];
      for (int i = 0; i < 8; i++) {
        double common = 3 * normal.sample();
        a[i] = common + normal.sample() + 0.5;
        b[i] = common + normal.sample();
      }
      Interval interval = PairedDifference.of(a, b, 0.95).difference().interval();
      covered += interval.contains(0.5) ? 1 : 0;
    }
    assertThat(covered).isBetween(1856, 1944);
  }

  @Test
  void refusesWhatAreNoPairs() {
    assertThatThrownBy(() -> PairedDifference.of(new double[] {1}, new double[] {1, 2}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1 and b 2; must be the same");
    assertThatThrownBy(() -> PairedDifference.of(new double[] {1}, new double[] {1}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1; must be at least 2");
    assertThatThrownBy(
            () ->
                PairedDifference.of(new double[] {1, 2, 3}, new double[] {1, Double.NaN, 3}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pair 1 is (2.0, NaN); both must be finite."
                + " Leave out pairs with a missing value first.");
    assertThatThrownBy(
            () -> PairedDifference.of(new double[] {Double.NaN, 2}, new double[] {1, 2}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pair 0 is (NaN, 1.0); both must be finite."
                + " Leave out pairs with a missing value first.");
  }
}
