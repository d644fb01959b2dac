package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileEstimateTest {

  /** NumPy 2.4: {@code numpy.quantile(x, p)}, whose default is definition 7. */
  @ParameterizedTest
  @CsvSource({"0.05, -0.3", "0.25, 1.75", "0.5, 3.75", "0.9, 7.375"})
  void interpolatesAsNumpyAndRDo(double probability, double value) {
    double[] values = {2, 3.5, 1, 8.25, 4, 4.5, 7, -1};

    assertThat(QuantileEstimate.of(values, probability, 0.95).value())
        .isCloseTo(value, within(1e-12));
  }

  /** The k-th smallest of these 30 values is k squared; the ranks are 10 and 21. */
  @Test
  void intervalRunsBetweenTheValuesAtTheRanks() {
    double[] values = IntStream.range(0, 30).mapToDouble(i -> (30.0 - i) * (30 - i)).toArray();

    QuantileEstimate median = QuantileEstimate.of(values, 0.5, 0.95);

    assertThat(median.n()).isEqualTo(30);
    assertThat(median.probability()).isEqualTo(0.5);
    assertThat(median.value()).isEqualTo((15 * 15 + 16 * 16) / 2.0);
    assertThat(median.interval()).contains(new Interval(100, 441, 0.95));
    assertThat(median.ranks()).isEqualTo(RankInterval.shortest(30, 0.5, 0.95));
  }

  @Test
  void severalQuantilesOfOneSampleAreThoseOfEachByItselfInTheOrderAsked() {
    double[] values = uniform(3, 100);
    double[] probabilities = {0.9, 0.5, 0.05};

    assertThat(QuantileEstimate.all(values, probabilities, 0.9))
        .containsExactly(
            QuantileEstimate.of(values, 0.9, 0.9),
            QuantileEstimate.of(values, 0.5, 0.9),
            QuantileEstimate.of(values, 0.05, 0.9));
  }

  @Test
  void sampleIsLeftInItsOrder() {
    double[] values = {3, 1, 2};

    QuantileEstimate.of(values, 0.5, 0.5);

    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void singleValueIsEveryQuantileAndHasNoInterval() {
    assertThat(QuantileEstimate.of(new double[] {4}, 0.9, 0.95))
        .isEqualTo(new QuantileEstimate(1, 0.9, 4, Optional.empty(), Optional.empty()));
  }

  /**
   * The coverage over 4,000 samples of 30 is Binomial(4000, 0.957226) for any continuous
   * distribution, here the exponential: mean 3,829, standard deviation 12.8. A correct interval
   * misses the bound of 58, 4.5 standard deviations, with probability 2e-5 at most. With the upper
   * rank too low by one the coverage is 0.929, and the test fails with probability above 0.999.
   */
  @Test
  void intervalsCoverTheMedianAsOftenAsTheirCoverageSays() {
    double coverage = RankInterval.shortest(30, 0.5, 0.95).orElseThrow().coverage();
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(77L);
    int covered = 0;
    for (int r = 0; r < 4000; r++) {
      double[] sample = random.doubles(30).map(u -> -Math.log1p(-u)).toArray();
      Interval interval = QuantileEstimate.of(sample, 0.5, 0.95).interval().orElseThrow();
      covered += interval.contains(Math.log(2)) ? 1 : 0;
    }
    assertThat((double) covered).isCloseTo(4000 * coverage, within(58.0));
  }

  @Test
  void largeSampleHasAnIntervalAroundEachOfNineteenQuantiles() {
    double[] probabilities = IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();
    double[] values = uniform(5, 20_000);

    List<QuantileEstimate> estimates = QuantileEstimate.all(values, probabilities, 0.95);

    // 1.96 standard errors to either side: 0.0139 at the median, less elsewhere.
    assertThat(estimates)
        .hasSize(19)
        .allMatch(estimate -> estimate.interval().orElseThrow().contains(estimate.value()))
        .allMatch(estimate -> estimate.interval().orElseThrow().width() < 0.018);
  }

  @Test
  void refusesAnEmptySampleMissingValuesAndTheExtremes() {
    assertThatThrownBy(() -> QuantileEstimate.of(new double[0], 0.5, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has length 0; must be at least 1");
    assertThatThrownBy(() -> QuantileEstimate.of(new double[] {Double.NaN}, 0.5, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[0] is NaN; must be finite. Leave missing values out first.");
    assertThatThrownBy(() -> QuantileEstimate.of(new double[] {1, 2}, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability is 0.0; must be above 0 and below 1");
  }

  private static double[] uniform(long seed, int n) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seed).doubles(n).toArray();
  }

  /** Days that were never reached count as later than any: the same quantiles with a huge day. */
  @Test
  void valuesBeyondCountAsLargerThanAllOthers() {
    double[] days = {7, 3, 5, 11};
    double[] probabilities = {0.05, 0.25, 0.3, 0.5, 0.75, 0.95};
    for (int beyond = 0; beyond < 12; beyond++) {
      double[] all = Arrays.copyOf(days, days.length + beyond);
      Arrays.fill(all, days.length, all.length, 1e12);
      List<QuantileEstimate> expected = QuantileEstimate.all(all, probabilities, 0.9);
      List<QuantileEstimate> found = QuantileEstimate.censored(days, beyond, probabilities, 0.9);
      for (int i = 0; i < probabilities.length; i++) {
        double value = expected.get(i).value();
        assertThat(found.get(i).value()).isEqualTo(value > 11 ? Double.POSITIVE_INFINITY : value);
        assertThat(found.get(i).ranks()).isEqualTo(expected.get(i).ranks());
      }
    }
  }

  @Test
  void whereNothingWasObservedEveryQuantileIsBeyond() {
    assertThat(QuantileEstimate.censored(new double[0], 30, new double[] {0.05, 0.5}, 0.95))
        .extracting(QuantileEstimate::value)
        .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> QuantileEstimate.censored(new double[0], 0, new double[] {0.5}, 0.95))
        .hasMessage("values has length 0; must be at least 1");
    assertThatThrownBy(
            () -> QuantileEstimate.censored(new double[] {1}, -1, new double[] {0.5}, 0.95))
        .hasMessage("beyond is -1; must be at least 0");
  }
}
