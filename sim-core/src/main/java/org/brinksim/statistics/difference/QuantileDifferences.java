package org.brinksim.statistics.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.statistics.RankInterval;
import org.brinksim.statistics.resampling.OrderedResampling;
import org.brinksim.statistics.resampling.PairRankResampling;
import org.brinksim.statistics.resampling.PairResampling;
import org.brinksim.statistics.resampling.QuantileResampling;
import org.brinksim.statistics.resampling.SeededSource;

/**
 * How two distributions differ from their low end to their high end: the differences of the 5, 25,
 * 50, 75 and 95 % quantiles, B less A, with intervals that hold all at once. It is the shift
 * function of Wilcox and Rousselet (Curr Protoc Neurosci 82:8.42.1-8.42.17, 2018) at five
 * quantiles.
 *
 * <p>Quantiles are those of {@link QuantileEstimate}. The intervals are percentile bootstrap
 * intervals of 2,000 resamples, as wide as it takes for 95 in 100 resamples to lie inside all of
 * them at once; see {@code SimultaneousIntervals}. Independent samples are resampled each by
 * itself, pairs as pairs. Above 2,000 pairs the quantiles are moved among the order statistics as
 * resampling would move them, without drawing any pair.
 *
 * <p>Of values that tie, as whole numbers do, an interval may be a point, and covers more often
 * than its level says. A quantile has no interval where the samples are so small that its own order
 * statistics give none.
 *
 * @param paired whether the samples are pairs
 * @param nA the number of values of A, at least 2
 * @param nB the number of values of B, at least 2
 * @param level the confidence level of all intervals together
 * @param differences one for each quantile, in ascending order
 */
public record QuantileDifferences(
    boolean paired, int nA, int nB, double level, List<At> differences) {

  /** The probabilities of the quantiles. */
  public static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  /** Up to so many pairs they are drawn one by one. */
  private static final int DRAWN_PAIRS = 2_000;

  private static final int RESAMPLES = 2_000;
  private static final long SEED = 0x5851F42D4C957F2DL;

  /**
   * The difference of one quantile.
   *
   * @param probability the probability of the quantile: 0.5 for the median
   * @param a the quantile of the baseline, in the unit of the values
   * @param b the quantile of the other sample
   * @param estimate {@code b - a}
   * @param interval one of the intervals that hold all at once; empty when a sample is too small
   *     for this quantile
   */
  public record At(
      double probability, double a, double b, double estimate, Optional<Interval> interval) {}

  /** Keeps its own copy of the differences. */
  public QuantileDifferences {
    differences = List.copyOf(differences);
  }

  /**
   * Compares independent samples.
   *
   * @param a the baseline, at least two finite values
   * @param b the other sample, at least two finite values
   * @param level the confidence level of all intervals together, above 0 and below 1
   */
  public static QuantileDifferences independent(double[] a, double[] b, double level) {
    Arguments.requireSample(a, 2, "a");
    Arguments.requireSample(b, 2, "b");
    double[] sortedA = sorted(a);
    double[] sortedB = sorted(b);
    double[] known = known(Math.min(a.length, b.length), level);
    UniformRandomProvider random = random();
    OrderedResampling ofA = OrderedResampling.of(sortedA, known, random);
    OrderedResampling ofB = OrderedResampling.of(sortedB, known, random);
    QuantileResampling both =
        (quantilesOfA, quantilesOfB) -> {
          ofA.next(quantilesOfA);
          ofB.next(quantilesOfB);
        };
    return of(false, sortedA, sortedB, known, both, level);
  }

  /**
   * Compares pairs.
   *
   * @param a the baseline, one finite value per replication, at least two of them
   * @param b the other values, of the same replications in the same order
   * @param level the confidence level of all intervals together, above 0 and below 1
   */
  public static QuantileDifferences paired(double[] a, double[] b, double level) {
    Arguments.requirePairs(a, b, 2);
    double[] sortedA = sorted(a);
    double[] sortedB = sorted(b);
    double[] known = known(a.length, level);
    QuantileResampling resampling =
        a.length <= DRAWN_PAIRS
            ? PairResampling.of(a, b, known, random())
            : PairRankResampling.of(a, b, known, random());
    return of(true, sortedA, sortedB, known, resampling, level);
  }

  private static UniformRandomProvider random() {
    return SeededSource.of(SEED);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The quantiles for which the smaller sample has order statistics at Bonferroni's level. */
  private static double[] known(int n, double level) {
    Arguments.requireInsideUnit(level, "level");
    double each = 1 - (1 - level) / PROBABILITIES.size();
    return PROBABILITIES.stream()
        .mapToDouble(Double::doubleValue)
        .filter(p -> RankInterval.shortest(n, p, each).isPresent())
        .toArray();
  }

  private static QuantileDifferences of(
      boolean paired,
      double[] sortedA,
      double[] sortedB,
      double[] known,
      QuantileResampling resampling,
      double level) {
    double[] estimates =
        Arrays.stream(known)
            .map(p -> QuantileEstimate.value(sortedB, p) - QuantileEstimate.value(sortedA, p))
            .toArray();
    Interval[] intervals =
        SimultaneousIntervals.of(estimates, draws(resampling, known.length), level);
    List<At> differences = new ArrayList<>();
    for (double p : PROBABILITIES) {
      double a = QuantileEstimate.value(sortedA, p);
      double b = QuantileEstimate.value(sortedB, p);
      int place = Arrays.binarySearch(known, p);
      differences.add(
          new At(p, a, b, b - a, place < 0 ? Optional.empty() : Optional.of(intervals[place])));
    }
    return new QuantileDifferences(paired, sortedA.length, sortedB.length, level, differences);
  }

  private static double[][] draws(QuantileResampling resampling, int quantiles) {
    double[] a = new double[quantiles];
    double[] b = new double[quantiles];
    double[][] draws = new double[quantiles][RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      resampling.next(a, b);
      for (int q = 0; q < quantiles; q++) {
        draws[q][r] = b[q] - a[q];
      }
    }
    return draws;
  }
}
