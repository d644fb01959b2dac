package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.statistics.difference.QuantileDifferences.At;
import org.junit.jupiter.api.Test;

class QuantileDifferencesTest {

  private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(577L);
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(random);

  @Test
  void quantilesAreTheProjectsOwn() {
    double[] a = normals(150, 0, 1);
    double[] b = normals(201, 1, 2);
    List<At> differences = QuantileDifferences.independent(a, b, 0.95).differences();

    for (int q = 0; q < 5; q++) {
      At at = differences.get(q);
      assertThat(at.probability()).isEqualTo(FIVE[q]);
      assertThat(at.a()).isEqualTo(QuantileEstimate.of(a, FIVE[q], 0.95).value());
      assertThat(at.b()).isEqualTo(QuantileEstimate.of(b, FIVE[q], 0.95).value());
      assertThat(at.estimate()).isEqualTo(at.b() - at.a());
      assertThat(at.interval().orElseThrow().contains(at.estimate())).isTrue();
    }
  }

  /**
   * Above 2,000 pairs nothing is resampled; just below, pairs are. The same distribution of pairs
   * gives intervals of nearly the same width (of pairs with correlation 0.9: independent intervals
   * are three times as wide).
   */
  @Test
  void manyPairsHaveTheIntervalsThatResamplingWouldGive() {
    double[] width = new double[5];
    for (int r = 0; r < 20; r++) {
      double[][] few = pairs(2_000, 0.9);
      double[][] many = pairs(2_001, 0.9);
      for (int q = 0; q < 5; q++) {
        width[q] += interval(QuantileDifferences.paired(few[0], few[1], 0.95), q).width();
        width[q] -= interval(QuantileDifferences.paired(many[0], many[1], 0.95), q).width();
      }
    }
    double[][] pairs = pairs(2_000, 0.9);
    QuantileDifferences paired = QuantileDifferences.paired(pairs[0], pairs[1], 0.95);
    for (int q = 0; q < 5; q++) {
      assertThat(Math.abs(width[q]) / 20).isLessThan(0.15 * interval(paired, q).width());
    }
  }

  private static Interval interval(QuantileDifferences differences, int q) {
    return differences.differences().get(q).interval().orElseThrow();
  }

  @Test
  void identicalPairsDifferNowhere() {
    double[] few = normals(500, 0, 1);
    double[] many = Arrays.stream(normals(5_000, 0, 3)).map(Math::rint).toArray();

    for (double[] same : new double[][] {few, many}) {
      for (At at : QuantileDifferences.paired(same, same, 0.95).differences()) {
        assertThat(at.interval()).hasValue(new Interval(0, 0, 0.95));
      }
    }
  }

  @Test
  void theSameSamplesGiveTheSameNumbers() {
    double[] a = normals(300, 0, 1);
    double[] b = normals(300, 0, 1);

    assertThat(QuantileDifferences.independent(a, b, 0.9))
        .isEqualTo(QuantileDifferences.independent(a, b, 0.9));
    assertThat(QuantileDifferences.paired(a, b, 0.9))
        .isEqualTo(QuantileDifferences.paired(a, b, 0.9));
  }

  /** 0.95^89 - 0.05^89 is above 0.01 = 0.05/5, 0.95^90 below: from 90 runs all are known. */
  @Test
  void quantilesOfTooFewRunsHaveNoInterval() {
    double[] a = normals(89, 0, 1);
    double[] b = normals(120, 0, 1);
    List<Boolean> known =
        QuantileDifferences.independent(a, b, 0.95).differences().stream()
            .map(at -> at.interval().isPresent())
            .toList();
    List<Optional<Interval>> none =
        QuantileDifferences.paired(new double[] {1, 2, 3}, new double[] {1, 2, 4}, 0.95)
            .differences()
            .stream()
            .map(At::interval)
            .toList();

    assertThat(known).containsExactly(false, true, true, true, false);
    assertThat(none).containsOnly(Optional.empty());
    assertThat(QuantileDifferences.independent(normals(90, 0, 1), b, 0.95).differences())
        .allMatch(at -> at.interval().isPresent());
  }

  /**
   * How many of 200 sets of intervals at 95 % hold all five true differences. Binomial(200, 0.95)
   * has mean 190 and standard deviation 3.1: fewer than 176 come with probability 3e-5 at each of
   * the five. Pointwise intervals at 95 % would hold all five in about 160.
   */
  @Test
  void intervalsHoldAllFiveDifferencesAtOnce() {
    assertThat(covering(100, 0, x -> x)).isGreaterThanOrEqualTo(176);
    assertThat(covering(400, 0.8, x -> x)).isGreaterThanOrEqualTo(176);
    assertThat(covering(3_000, 0.8, x -> x)).isGreaterThanOrEqualTo(176);
  }

  /** The same of whole numbers with ties: 13 values make up most of a sample. */
  @Test
  void intervalsOfTiedValuesHoldAllFiveDifferencesAtOnce() {
    assertThat(covering(150, 0, Math::rint)).isGreaterThanOrEqualTo(176);
    assertThat(covering(3_000, 0.8, Math::rint)).isGreaterThanOrEqualTo(176);
  }

  /**
   * B is A's distribution, scaled by 1.5 and moved by 1; independent where they do not correlate.
   */
  private int covering(int n, double correlation, DoubleUnaryOperator rounding) {
    int covering = 0;
    for (int r = 0; r < 200; r++) {
      double[][] pairs = pairs(n, correlation);
      double[] a = Arrays.stream(pairs[0]).map(x -> 3 * x).map(rounding).toArray();
      double[] b = Arrays.stream(pairs[1]).map(x -> 1 + 4.5 * x).map(rounding).toArray();
      QuantileDifferences differences =
          correlation == 0
              ? QuantileDifferences.independent(a, b, 0.95)
              : QuantileDifferences.paired(a, b, 0.95);
      covering +=
          differences.differences().stream()
                  .allMatch(at -> at.interval().orElseThrow().contains(truth(at, rounding)))
              ? 1
              : 0;
    }
    return covering;
  }

  private static double truth(At at, DoubleUnaryOperator rounding) {
    double x = NormalDistribution.of(0, 1).inverseCumulativeProbability(at.probability());
    return rounding.applyAsDouble(1 + 4.5 * x) - rounding.applyAsDouble(3 * x);
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    double[] one = {1};
    double[] two = {1, 2};
    assertThatThrownBy(() -> QuantileDifferences.independent(one, two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1; must be at least 2");
    assertThatThrownBy(() -> QuantileDifferences.paired(one, two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1 and b 2; must be the same");
    assertThatThrownBy(() -> QuantileDifferences.paired(two, two, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.5; must be above 0 and below 1");
  }

  private double[] normals(int n, double mean, double deviation) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> mean + deviation * normal.sample());
    return values;
  }

  private double[][] pairs(int n, double correlation) {
    double[] a = normals(n, 0, 1);
    double[] own = normals(n, 0, 1);
    double[] b = new double[n];
    Arrays.setAll(b, i -> correlation * a[i] + Math.sqrt(1 - correlation * correlation) * own[i]);
    return new double[][] {a, b};
  }
}
