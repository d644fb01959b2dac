package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Draws of counts against the exact distributions. With 200,000 draws each, a chi-square test fails
 * by chance once in 100,000; there are fewer than 100 of them.
 */
class CountSamplerTest {

  private static final int DRAWS = 200_000;
  private static final double FALSE_ALARM = 1e-5;
  private static final double LARGEST_UNIFORM = 1 - 0x1.0p-53;

  private static UniformRandomProvider random(String name) {
    return new RandomStreams(20241105, 0).stream(name);
  }

  /** A generator whose uniform numbers are all the same. */
  private static UniformRandomProvider always(double u) {
    return () -> (long) (u * 0x1.0p53) << 11;
  }

  /** Regimes: up to 12 trials; mean below 10; rejection from there; each above one half as well. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.5",
    "1, 1e-3",
    "1, 0.999",
    "2, 0.3",
    "11, 0.9",
    "12, 0.5",
    "12, 0.01",
    "12, 0.97",
    "13, 0.5",
    "13, 0.02",
    "13, 0.98",
    "19, 0.5",
    "20, 0.4999",
    "20, 0.5",
    "20, 0.5001",
    "25, 0.3999",
    "25, 0.4",
    "25, 0.6",
    "25, 0.6001",
    "99, 0.1",
    "100, 0.1",
    "101, 0.1",
    "100, 0.0999",
    "100, 0.9",
    "100, 0.9001",
    "100, 1e-6",
    "100, 0.999999",
    "1000, 0.0099",
    "1000, 0.01",
    "1000, 0.25",
    "1000, 0.5",
    "1000, 0.75",
    "3000, 0.004",
    "30000, 1e-4",
    "1000000, 9.9e-6",
    "1000000, 1e-5",
    "1000000, 0.3",
    "1000000, 0.99999",
    "2000000000, 1e-8"
  })
  void binomialCountsFollowTheirDistribution(int n, double p) {
    UniformRandomProvider random = random("binomial/" + n + "/" + p);
    assertThat(
            ChiSquare.probability(
                DRAWS, () -> CountSampler.binomial(random, n, p), BinomialDistribution.of(n, p)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** Five million draws, where rejection begins and its approximations are at their coarsest. */
  @ParameterizedTest
  @CsvSource({"20, 0.5", "25, 0.4", "34, 0.7", "100, 0.1"})
  void rejectedCountsFollowTheirDistributionClosely(int n, double p) {
    UniformRandomProvider random = random("closely/" + n + "/" + p);
    assertThat(
            ChiSquare.probability(
                25 * DRAWS,
                () -> CountSampler.binomial(random, n, p),
                BinomialDistribution.of(n, p)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** The power of these tests: a rounded normal number is seen even for a mean of 200. */
  @ParameterizedTest
  @CsvSource({"12, 0.5", "100, 0.05", "100, 0.1", "1000, 0.01", "1000, 0.1", "1000, 0.2"})
  void roundedNormalNumbersWouldBeSeen(int n, double p) {
    UniformRandomProvider random = random("biased/" + n + "/" + p);
    double deviation = Math.sqrt(n * p * (1 - p));
    assertThat(
            ChiSquare.probability(
                DRAWS,
                () -> (int) Math.max(0, Math.round(n * p + deviation * normal(random))),
                BinomialDistribution.of(n, p)))
        .isLessThan(FALSE_ALARM);
  }

  private static double normal(UniformRandomProvider random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** The power of these tests: a probability that is 2 % too large is seen. */
  @ParameterizedTest
  @CsvSource({"12, 0.5", "100, 0.05", "100, 0.5", "1000, 0.01", "1000, 0.2"})
  void aProbabilityThatIsTwoPercentOffWouldBeSeen(int n, double p) {
    UniformRandomProvider random = random("off/" + n + "/" + p);
    assertThat(
            ChiSquare.probability(
                DRAWS,
                () -> CountSampler.binomial(random, n, 1.02 * p),
                BinomialDistribution.of(n, p)))
        .isLessThan(FALSE_ALARM);
  }

  /** Where counts are found by search, a uniform number gives the quantile: no chance is left. */
  @ParameterizedTest
  @CsvSource({"13, 0.5", "19, 0.5", "30, 0.3", "100, 0.09", "1000, 1e-3", "1000000, 9.9e-6"})
  void searchedBinomialCountsAreTheQuantilesOfTheirUniformNumbers(int n, double p) {
    BinomialDistribution law = BinomialDistribution.of(n, p);
    countsWithin(law)
        .forEach(k -> assertThat(CountSampler.binomial(always(middle(law, k)), n, p)).isEqualTo(k));
  }

  private static IntStream countsWithin(DiscreteDistribution law) {
    return IntStream.rangeClosed(
        law.inverseCumulativeProbability(1e-11), law.inverseSurvivalProbability(1e-11));
  }

  /** The uniform number in the middle of those that give k. */
  private static double middle(DiscreteDistribution law, int k) {
    return law.cumulativeProbability(k) - law.probability(k) / 2;
  }

  /** Rounding may leave a rest of the largest uniform number: the search must not run on to n. */
  @ParameterizedTest
  @CsvSource({
    "13, 0.5",
    "100, 0.09",
    "1000, 0.0099",
    "1000000, 1e-6",
    "1000000, 9.9e-6",
    "1000000, 1e-9",
    "2000000000, 1e-9"
  })
  void theLargestUniformNumberGivesACountInTheTail(int n, double p) {
    int tail = Math.min(n, 64);
    assertThat(CountSampler.binomial(always(LARGEST_UNIFORM), n, p)).isBetween(0, tail);
  }

  @Test
  void theLargestNumberOfTrialsIsDrawnAsAnyOther() {
    int n = Integer.MAX_VALUE;
    UniformRandomProvider random = random("largest");
    assertThat(
            ChiSquare.probability(
                DRAWS,
                () -> CountSampler.binomial(random, n, 5e-8),
                BinomialDistribution.of(n, 5e-8)))
        .isGreaterThan(FALSE_ALARM);
    assertThat(CountSampler.binomial(random, n, 0.5)).isBetween(n / 2 - 300_000, n / 2 + 300_000);
  }

  @Test
  void whatIsCertainNeedsNoChance() {
    UniformRandomProvider none =
        () -> {
          throw new AssertionError("a number was drawn");
        };
    assertThat(CountSampler.binomial(none, 0, 0.5)).isZero();
    assertThat(CountSampler.binomial(none, 1000, 0)).isZero();
    assertThat(CountSampler.binomial(none, 1000, 1)).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0.5", "10, -0.1", "10, 1.1", "10, NaN"})
  void binomialsThatCannotBeAreRefused(int n, double p) {
    assertThatThrownBy(() -> CountSampler.binomial(random("refused"), n, p))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is " + n + " and p is " + p + "; must be n >= 0 and 0 <= p <= 1");
  }
}
