package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanEstimateTest {

  /** 1, 2, 3, 4, 5: mean 3, variance 10/4; t(0.975, 4) = 2.776 in the tables. */
  @Test
  void estimatesTheMeanOfFiveValues() {
    MeanEstimate estimate = MeanEstimate.of(new double[] {1, 2, 3, 4, 5}, 0.95);

    assertThat(estimate.n()).isEqualTo(5);
    assertThat(estimate.mean()).isEqualTo(3);
    assertThat(estimate.standardDeviation()).isCloseTo(Math.sqrt(2.5), within(1e-15));
    assertThat(estimate.halfWidth()).isCloseTo(2.776445105 * Math.sqrt(0.5), within(1e-8));
    assertThat(estimate.interval().low()).isCloseTo(3 - 1.963243161, within(1e-8));
    assertThat(estimate.interval().high()).isCloseTo(3 + 1.963243161, within(1e-8));
    assertThat(estimate.interval().level()).isEqualTo(0.95);
  }

  /** Two-sided Student quantiles as tables print them. */
  @ParameterizedTest
  @CsvSource({"2, 0.95, 12.706", "2, 0.9, 6.314", "10, 0.9, 1.833", "31, 0.99, 2.750"})
  void halfWidthIsTheTabulatedStudentQuantileTimesTheStandardError(
      int n, double level, double student) {
    MeanEstimate estimate =
        MeanEstimate.of(IntStream.range(0, n).mapToDouble(i -> i * i).toArray(), level);

    double standardError = estimate.standardDeviation() / Math.sqrt(n);
    assertThat(estimate.halfWidth() / standardError).isCloseTo(student, within(5e-4));
  }

  @Test
  void constantValuesHaveAnIntervalOfNoWidth() {
    assertThat(MeanEstimate.of(new double[] {7, 7, 7}, 0.95))
        .isEqualTo(new MeanEstimate(3, 7, 0, new Interval(7, 7, 0.95)));
  }

  /**
   * The coverage of a nominal 90 % interval over 2,000 normal samples of 10 is Binomial(2000, 0.9):
   * standard deviation 13.4. A correct interval misses the bound of 60, 4.5 standard deviations,
   * with probability 8e-6. With normal quantiles in place of Student's the coverage is 0.866, 1,731
   * on average, and the test fails with probability 0.71.
   */
  @Test
  void ninetyPercentIntervalsCoverTheTruthNineTimesInTen() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20240611L);
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    int covered = 0;
    for (int r = 0; r < 2000; r++) {
      double[] sample = normal.samples(10).toArray();
      covered += MeanEstimate.of(sample, 0.9).interval().contains(0) ? 1 : 0;
    }
    assertThat(covered).isBetween(1740, 1860);
  }

  @Test
  void refusesASampleThatIsTooSmallOrNotFinite() {
    assertThatThrownBy(() -> MeanEstimate.of(new double[] {1}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has length 1; must be at least 2");
    assertThatThrownBy(() -> MeanEstimate.of(new double[] {1, Double.NaN, 3}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[1] is NaN; must be finite. Leave missing values out first.");
    assertThatThrownBy(() -> MeanEstimate.of(new double[] {1, 2, 1 / 0.0}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[2] is Infinity; must be finite. Leave missing values out first.");
    assertThatThrownBy(() -> MeanEstimate.of(new double[] {1, 2}, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 95.0; must be above 0 and below 1");
  }
}
