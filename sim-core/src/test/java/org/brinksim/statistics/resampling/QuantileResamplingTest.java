package org.brinksim.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.QuantileEstimate;
import org.junit.jupiter.api.Test;

/**
 * Quantiles of resamples that are not drawn, or not sorted, against those of resamples drawn and
 * sorted in full: means and products of 20,000 of each agree within 4.5 standard errors (false
 * alarm in some 20 comparisons: 1e-4). A rank that is off by one is off by far more.
 */
class QuantileResamplingTest {

  private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final int DRAWS = 20_000;

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(577L);
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(random);

  @Test
  void orderStatisticsAreThoseOfResamplesDrawnInFull() {
    double[] sorted = normals(41);
    Arrays.sort(sorted);
    OrderedResampling quick = OrderedResampling.of(sorted, FIVE, random);
    double[][] drawn =
        draws(
            () -> {
              double[] quantiles = new double[5];
              quick.next(quantiles);
              return quantiles;
            });
    double[][] inFull =
        draws(() -> quantiles(random.ints(41, 0, 41).mapToDouble(i -> sorted[i]).toArray()));

    assertAlike(drawn, inFull);
  }

  @Test
  void pairsAreThoseOfResamplesDrawnInFull() {
    double[] a = normals(41);
    double[] b = new double[41];
    Arrays.setAll(b, i -> Math.rint(2 * a[i] + normal.sample()));
    double[][] drawn = draws(both(PairResampling.of(a, b, FIVE, random)));
    double[][] inFull =
        draws(
            () -> {
              int[] pairs = random.ints(41, 0, 41).toArray();
              double[] ofA = Arrays.stream(pairs).mapToDouble(i -> a[i]).toArray();
              double[] ofB = Arrays.stream(pairs).mapToDouble(i -> b[i]).toArray();
              return joined(quantiles(ofA), quantiles(ofB));
            });

    assertAlike(drawn, inFull);
  }

  /**
   * Order statistics moved, for 4,000 pairs: the covariance of any two of the ten quantiles is that
   * of 2,000 resamples of pairs, to a fifth of the product of their standard deviations. Chance
   * makes up 0.15 of that at 4.5 standard errors, the normal approximation less than the rest.
   */
  @Test
  void movedOrderStatisticsVaryTogetherAsResampledPairsDo() {
    double[] a = normals(4_000);
    double[] b = new double[4_000];
    Arrays.setAll(b, i -> 0.8 * a[i] + 0.6 * normal.sample());
    double[][] moved = draws(both(PairRankResampling.of(a, b, FIVE, random)));
    double[][] resampled = draws(2_000, both(PairResampling.of(a, b, FIVE, random)));
    double[] scale = new double[10];
    Arrays.setAll(scale, q -> Math.sqrt(covariance(moved, q, q)));

    for (int q = 0; q < 10; q++) {
      for (int r = 0; r < 10; r++) {
        double difference = covariance(moved, q, r) - covariance(resampled, q, r);
        assertThat(Math.abs(difference)).as("%s, %s", q, r).isLessThan(0.2 * scale[q] * scale[r]);
      }
    }
  }

  /**
   * 220 of 4,000 values are 0, all others above 1: the 5 % quantile of a resample is above 1 when
   * at most 200 zeros are drawn, by the binomial law in 9 of 100 resamples.
   */
  @Test
  void aTiedQuantileMovesAsOftenAsResamplingWouldMoveIt() {
    double[] a = new double[4_000];
    Arrays.setAll(a, i -> i % 20 == 7 || i % 200 == 11 ? 0 : 1 + random.nextDouble());
    double zeros = Arrays.stream(a).filter(x -> x == 0).count();
    double[] b = normals(4_000);
    double[][] moved = draws(both(PairRankResampling.of(a, b, FIVE, random)));
    double above = Arrays.stream(moved).filter(row -> row[0] > 0.5).count() / (double) DRAWS;

    assertThat(zeros).isEqualTo(220);
    assertThat(above)
        .isBetween(
            BinomialDistribution.of(4_000, 0.055).cumulativeProbability(200) - 0.015,
            BinomialDistribution.of(4_000, 0.055).cumulativeProbability(200) + 0.015);
  }

  private static Supplier<double[]> both(QuantileResampling resampling) {
    return () -> {
      double[] a = new double[5];
      double[] b = new double[5];
      resampling.next(a, b);
      return joined(a, b);
    };
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, 10);
    System.arraycopy(b, 0, both, 5, 5);
    return both;
  }

  private static double[] quantiles(double[] values) {
    Arrays.sort(values);
    return Arrays.stream(FIVE).map(p -> QuantileEstimate.value(values, p)).toArray();
  }

  private static double[][] draws(Supplier<double[]> each) {
    return draws(DRAWS, each);
  }

  private static double[][] draws(int number, Supplier<double[]> each) {
    double[][] draws = new double[number][];
    Arrays.setAll(draws, r -> each.get());
    return draws;
  }

  private static void assertAlike(double[][] some, double[][] others) {
    for (int q = 0; q < some[0].length; q++) {
      int place = q;
      int next = (q + some[0].length / 2) % some[0].length;
      assertSameMean(some, others, row -> row[place]);
      assertSameMean(some, others, row -> row[place] * row[next]);
    }
  }

  private static void assertSameMean(
      double[][] some, double[][] others, ToDoubleFunction<double[]> value) {
    MeanEstimate x = MeanEstimate.of(Arrays.stream(some).mapToDouble(value).toArray(), 0.95);
    MeanEstimate y = MeanEstimate.of(Arrays.stream(others).mapToDouble(value).toArray(), 0.95);
    double error = Math.hypot(x.standardDeviation(), y.standardDeviation()) / Math.sqrt(DRAWS);
    assertThat(Math.abs(x.mean() - y.mean())).isLessThan(4.5 * error + 1e-12);
  }

  private static double covariance(double[][] draws, int q, int r) {
    double ofQ = Arrays.stream(draws).mapToDouble(row -> row[q]).average().getAsDouble();
    double ofR = Arrays.stream(draws).mapToDouble(row -> row[r]).average().getAsDouble();
    return Arrays.stream(draws)
        .mapToDouble(row -> (row[q] - ofQ) * (row[r] - ofR))
        .average()
        .getAsDouble();
  }

  private double[] normals(int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> normal.sample());
    return values;
  }
}
