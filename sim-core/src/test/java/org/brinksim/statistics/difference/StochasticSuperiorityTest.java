package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

class StochasticSuperiorityTest {

  private static final double[] A = {1, 2, 2, 3, 5, 5, 8, 9};
  private static final double[] B = {2, 4, 5, 5, 6, 9, 9, 11, 12, 3};

  /**
   * SciPy 1.17: {@code mannwhitneyu(B, A).statistic / 80}, and the standard error as that share
   * less one half, over {@code brunnermunzel(A, B).statistic}.
   */
  @Test
  void matchesAnIndependentProgram() {
    StochasticSuperiority superiority = StochasticSuperiority.independent(A, B, 0.95);

    assertThat(superiority.estimate()).isCloseTo(0.70625, within(1e-12));
    assertThat(superiority.standardError()).isCloseTo(0.12617011852861126, within(1e-12));
  }

  @Test
  void isTheMannWhitneyStatisticOfAnotherLibrary() {
    double u = MannWhitneyUTest.withDefaults().statistic(B, A);

    assertThat(StochasticSuperiority.independent(A, B, 0.95).estimate())
        .isCloseTo(u / (A.length * B.length), within(1e-12));
    assertThat(StochasticSuperiority.independent(B, A, 0.95).estimate())
        .isCloseTo(1 - u / (A.length * B.length), within(1e-12));
  }

  /** With {@code se} and {@code n = A(1 - A)/se^2}, the ends lie z standard errors from A. */
  @Test
  void endsAreTheProbabilitiesFromWhichTheEstimateLiesJustFarEnough() {
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);
    StochasticSuperiority superiority = StochasticSuperiority.independent(A, B, 0.9);
    double estimate = superiority.estimate();
    double n = estimate * (1 - estimate) / Math.pow(superiority.standardError(), 2);

    for (double end : new double[] {superiority.interval().low(), superiority.interval().high()}) {
      assertThat(Math.abs(estimate - end))
          .isCloseTo(z * Math.sqrt(end * (1 - end) / n), within(1e-12));
    }
  }

  @Test
  void samplesThatDoNotOverlapHaveAnIntervalStill() {
    double[] low = {1, 2, 3, 4};
    double[] high = {5, 6, 7, 8, 9};
    StochasticSuperiority above = StochasticSuperiority.independent(low, high, 0.95);
    StochasticSuperiority below = StochasticSuperiority.independent(high, low, 0.95);
    double z = 1.959963984540054;

    assertThat(above.estimate()).isEqualTo(1);
    assertThat(above.interval().high()).isEqualTo(1);
    assertThat(above.interval().low()).isCloseTo(4 / (4 + z * z), within(1e-9));
    assertThat(below.interval().low()).isZero();
    assertThat(below.interval().high()).isCloseTo(1 - 4 / (4 + z * z), within(1e-9));
  }

  @Test
  void equalConstantsAreInTheMiddle() {
    double[] three = {3, 3, 3};
    StochasticSuperiority superiority = StochasticSuperiority.paired(three, three, 0.95);

    assertThat(superiority.estimate()).isEqualTo(0.5);
    assertThat(superiority.standardError()).isZero();
    assertThat(superiority.interval().contains(0.5)).isTrue();
  }

  /** Shifting each value by less than any distance between values moves A, and hardly varies. */
  @Test
  void pairsKnowMoreThanIndependentSamplesWhereTheyRiseTogether() {
    double[] moved = {1.5, 2.5, 3, 4.5, 5, 6, 8.5, 9.5};
    StochasticSuperiority independent = StochasticSuperiority.independent(A, moved, 0.95);
    StochasticSuperiority paired = StochasticSuperiority.paired(A, moved, 0.95);

    assertThat(paired.estimate()).isEqualTo(independent.estimate());
    assertThat(paired.standardError()).isLessThan(independent.standardError() / 2);
    assertThat(StochasticSuperiority.paired(A, A, 0.95).standardError()).isZero();
  }

  /**
   * Whole numbers, rounded from normal values a third of a deviation apart; 40 a sample, 1,000
   * pairs of samples each of independent values and of pairs with correlation 0.8. The true value,
   * 0.5930 to 0.5935 by rounding, is that of {@code P(D > 0) + P(D = 0)/2} computed from the
   * probabilities of the whole numbers. Coverage is about Binomial(1000, 0.95): the bound of 919,
   * 4.5 deviations down, is missed with probability 1e-5; with half the standard error 66 in 100
   * would cover.
   */
  @Test
  void intervalsCoverTheTrueProbability() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1618L);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double truth = trueSuperiority(3, 1);
    int independent = 0;
    int paired = 0;
    for (int r = 0; r < 1000; r++) {
      double[] a = new double[40];
      double[] b = new double[40];
      double[] c = new double[40];
      for (int i = 0; i < 40; i++) {
        double common = normal.sample();
        a[i] = Math.rint(3 * common);
        b[i] = Math.rint(3 * normal.sample() + 1);
        c[i] = Math.rint(3 * (0.8 * common + 0.6 * normal.sample()) + 1);
      }
      independent +=
          StochasticSuperiority.independent(a, b, 0.95).interval().contains(truth) ? 1 : 0;
      paired += StochasticSuperiority.paired(a, c, 0.95).interval().contains(truth) ? 1 : 0;
    }
    assertThat(independent).isBetween(919, 981);
    assertThat(paired).isBetween(919, 981);
  }

  private static double trueSuperiority(double deviation, double shift) {
    NormalDistribution ofA = NormalDistribution.of(0, deviation);
    NormalDistribution ofB = NormalDistribution.of(shift, deviation);
    double truth = 0;
    for (int k = -40; k <= 40; k++) {
      double pB = ofB.probability(k - 0.5, k + 0.5);
      truth += pB * (ofA.cumulativeProbability(k - 0.5) + ofA.probability(k - 0.5, k + 0.5) / 2);
    }
    return truth;
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    assertThatThrownBy(() -> StochasticSuperiority.independent(A, new double[] {1}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b has length 1; must be at least 2");
    assertThatThrownBy(() -> StochasticSuperiority.paired(A, B, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 8 and b 10; must be the same");
    assertThatThrownBy(() -> StochasticSuperiority.independent(A, B, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 0.0; must be above 0 and below 1");
  }
}
