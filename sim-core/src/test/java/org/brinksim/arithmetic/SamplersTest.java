package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 100,000 draws each in 20 classes of the same probability: each test fails by chance once in
 * 100,000, and there are fewer than 20.
 */
class SamplersTest {

  private static final double FALSE_ALARM = 1e-5;

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.1, 3",
    "3, 0.1",
    "0.5, 0.5",
    "0.7, 1e6",
    "1, 1",
    "1, 5",
    "1.5, 1.5",
    "4, 8",
    "8, 4",
    "1.01, 1e6",
    "1e6, 1e6",
    "300, 2"
  })
  void betaDrawsFollowTheirDistribution(double a, double b) {
    UniformRandomProvider random = new RandomStreams(7, 0).stream("beta/" + a + "/" + b);

    assertThat(fit(new BetaSampler(random, a, b)::sample, BetaDistribution.of(a, b)))
        .isGreaterThan(FALSE_ALARM);
  }

  @ParameterizedTest
  @CsvSource({"1", "1.3", "2", "17", "40000"})
  void gammaDrawsFollowTheirDistribution(double shape) {
    UniformRandomProvider random = new RandomStreams(7, 0).stream("gamma/" + shape);

    assertThat(fit(new GammaSampler(random, shape)::sample, GammaDistribution.of(shape, 1)))
        .isGreaterThan(FALSE_ALARM);
  }

  @Test
  void drawsOfAnotherDistributionAreSeen() {
    UniformRandomProvider random = new RandomStreams(7, 0).stream("others");

    assertThat(fit(new BetaSampler(random, 4, 8.2)::sample, BetaDistribution.of(4, 8)))
        .isLessThan(FALSE_ALARM);
    assertThat(fit(new BetaSampler(random, 0.5, 0.52)::sample, BetaDistribution.of(0.5, 0.5)))
        .isLessThan(FALSE_ALARM);
    assertThat(fit(new GammaSampler(random, 17.2)::sample, GammaDistribution.of(17, 1)))
        .isLessThan(FALSE_ALARM);
  }

  @Test
  void gammaShapesBelowOneAreRefused() {
    UniformRandomProvider random = new RandomStreams(7, 0).stream("refused");

    assertThatThrownBy(() -> new GammaSampler(random, Math.nextDown(1)))
        .hasMessage("the shape must be at least 1");
    assertThatThrownBy(() -> new GammaSampler(random, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The last class is wide enough for all draws that round to 1: 3 of 100 where β is 0.1. */
  private static double fit(DoubleSupplier sampler, ContinuousDistribution law) {
    long[] counts = new long[20];
    for (int i = 0; i < 100_000; i++) {
      double below = law.cumulativeProbability(sampler.getAsDouble());
      counts[(int) Math.min(19, 20 * below)]++;
    }
    return ChiSquareTest.withDefaults().test(counts).getPValue();
  }
}
