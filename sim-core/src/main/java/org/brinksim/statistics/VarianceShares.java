package org.brinksim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How much of the variance of a number's ranks groups of independent inputs explain.
 *
 * <p>The share of one input is the squared Spearman correlation with the number, less what chance
 * gives to an input that does nothing: {@code r² − (1 − r²)/(n − 2)}, the adjusted coefficient of
 * determination of R. A. Fisher. The inputs being independent of each other, shares add up: the sum
 * over a group is its own. What the groups leave of 1 is the rest: chance within a run, inputs
 * acting together, and effects that rise and then fall, none of which a rank correlation sees. So a
 * group's share is a lower bound of what it can explain. It is one of ranks: where a number has a
 * long tail its variance itself may be shared otherwise.
 *
 * <p>Intervals are those between quantiles of {@value #RESAMPLES} resamples of the replications, of
 * their ranks in the sample, moved so that their mean is the estimate, as resampled squares are too
 * large on average. Estimates and ends are kept within 0 and 1. Of more than {@value
 * #MOST_REPLICATIONS} replications the first so many are used.
 *
 * @param n the number of replications used
 * @param groups the share of each group; 0 to 0 for one without inputs
 * @param rest what they leave
 */
public record VarianceShares(int n, List<Share> groups, Share rest) {

  /** With fewer replications nothing is told. */
  public static final int LEAST_REPLICATIONS = 20;

  /** More replications would make no share clearer than by a per cent. */
  static final int MOST_REPLICATIONS = 10_000;

  static final int RESAMPLES = 200;
  private static final long SEED = 2_718_281_828L;

  public VarianceShares {
    groups = List.copyOf(groups);
  }

  /** A share of a variance, from 0 to 1. */
  public record Share(double value, Interval interval) {}

  /**
   * Estimates the shares.
   *
   * @param number one value a replication, at least {@link #LEAST_REPLICATIONS}; infinite ones are
   *     ranked as such, none is NaN
   * @param groups the inputs of each group, each with one value a replication
   * @param level the confidence level of each interval by itself
   * @return empty where the number is the same in all replications
   */
  public static Optional<VarianceShares> of(
      double[] number, List<List<double[]>> groups, double level) {
    Arguments.requireInsideUnit(level, "level");
    Arguments.require(
        number.length >= LEAST_REPLICATIONS,
        "number has length %s; must be at least %s",
        number.length,
        LEAST_REPLICATIONS);
    int n = Math.min(number.length, MOST_REPLICATIONS);
    if (Arrays.stream(number, 0, n).distinct().limit(2).count() < 2) {
      return Optional.empty();
    }
    double[] ranks = ranks(number, n);
    List<List<double[]>> ranked =
        groups.stream().map(g -> g.stream().map(input -> ranks(input, n)).toList()).toList();
    return Optional.of(new Estimation(ranks, ranked, level).shares());
  }

  /** Ranks less their mean, so that sums of squares keep their digits. */
  private static double[] ranks(double[] values, int n) {
    double[] ranks =
        new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(Arrays.copyOf(values, n));
    double mean = (n + 1) / 2.0;
    return Arrays.stream(ranks).map(rank -> rank - mean).toArray();
  }

  private record Estimation(double[] number, List<List<double[]>> groups, double level) {

    VarianceShares shares() {
      int n = number.length;
      int[] once = new int[n];
      Arrays.fill(once, 1);
      double[] estimates = estimates(once);
      double[][] resampled = resampled(estimates.length);
      List<Share> all =
          IntStream.range(0, estimates.length)
              .mapToObj(i -> share(estimates[i], resampled[i]))
              .toList();
      return new VarianceShares(n, all.subList(0, groups.size()), all.get(groups.size()));
    }

    /** The share of each group in each resample, and after them what they leave. */
    private double[][] resampled(int shares) {
      UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
      double[][] resampled = new double[shares][RESAMPLES];
      int n = number.length;
      for (int b = 0; b < RESAMPLES; b++) {
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
          counts[random.nextInt(n)]++;
        }
        double[] estimates = estimates(counts);
        for (int i = 0; i < shares; i++) {
          resampled[i][b] = estimates[i];
        }
      }
      return resampled;
    }

    private double[] estimates(int[] counts) {
      double[] estimates = new double[groups.size() + 1];
      double rest = 1;
      for (int g = 0; g < groups.size(); g++) {
        for (double[] input : groups.get(g)) {
          estimates[g] += explained(input, counts);
        }
        rest -= estimates[g];
      }
      estimates[groups.size()] = rest;
      return estimates;
    }

    /** The adjusted square of a correlation; 0 where one of the two does not vary. */
    private double explained(double[] input, int[] counts) {
      double sumA = 0;
      double sumB = 0;
      double squaresA = 0;
      double squaresB = 0;
      double products = 0;
      for (int i = 0; i < counts.length; i++) {
        double a = counts[i] * number[i];
        double b = counts[i] * input[i];
        sumA += a;
        sumB += b;
        squaresA += a * number[i];
        squaresB += b * input[i];
        products += a * input[i];
      }
      int n = counts.length;
      double both = (squaresA - sumA * sumA / n) * (squaresB - sumB * sumB / n);
      double product = products - sumA * sumB / n;
      double squared = both > 0 ? product * product / both : 0;
      return both > 0 ? squared - (1 - squared) / (n - 2) : 0;
    }

    private Share share(double estimate, double[] resamples) {
      return new Share(
          Math.max(0, Math.min(1, estimate)),
          ResampledInterval.of(estimate, resamples, level, 0, 1));
    }
  }
}
