package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.ResampledInterval;

/**
 * First-order indices from runs at hand: the share of a response's variance that would be gone on
 * average if one input were known, {@code Var(E[Y|X]) / Var(Y)}.
 *
 * <p>{@code E[Y|X]} is fitted by cosines of the input's rank (the cosine sensitivity of E.
 * Plischke, How to compute variance-based sensitivity indicators with your spreadsheet software,
 * Environmental Modelling and Software 35 (2012), 188–191), or by the mean of each category, and
 * what chance gives to an input that does nothing is taken off. Six cosines had the least error of
 * those tried, and less than bins, polynomials and a statistic of neighbours: see decision 36.
 *
 * <p>A group's index is the sum of those of its inputs: what they explain one by one. What they do
 * only together is not in it, nor in any index: it is in the rest, with chance.
 *
 * <p>Intervals come from {@value #RESAMPLES} resamples of the runs, each for itself. Estimates and
 * ends are kept within 0 and 1.
 *
 * @param indices of each response, of each group
 * @param rest of each response, what all inputs leave: chance, and inputs acting together
 */
public record FirstOrderIndices(List<List<Index>> indices, List<Index> rest) {

  static final int RESAMPLES = 200;

  public FirstOrderIndices {
    indices = indices.stream().map(List::copyOf).toList();
    rest = List.copyOf(rest);
  }

  /**
   * An index.
   *
   * @param value from 0 to 1
   * @param interval its interval
   * @param clear whether it, or one of the group, can be told from noise; of a rest always so
   */
  public record Index(double value, Interval interval, boolean clear) {}

  /**
   * Estimates the indices.
   *
   * @param groups the inputs of each group, by their places; a single one is a group
   * @param level the confidence level of each interval
   * @param falseAlarm the probability that any input of any response is told from noise if none
   *     matters
   * @param random the source of randomness
   */
  public static FirstOrderIndices of(
      GivenRuns runs,
      List<int[]> groups,
      double level,
      double falseAlarm,
      UniformRandomProvider random) {
    Arguments.requireInsideUnit(level, "level");
    double[][] estimates = shares(runs, runs.once());
    double[][][] resamples = new double[RESAMPLES][][];
    for (int b = 0; b < RESAMPLES; b++) {
      resamples[b] = shares(runs, runs.resample(random));
    }
    boolean[][] clear = NoiseBar.clear(runs, falseAlarm, random);
    List<List<Index>> indices = new ArrayList<>();
    List<Index> rest = new ArrayList<>();
    for (int j = 0; j < runs.responses(); j++) {
      int response = j;
      double[][] again = Arrays.stream(resamples).map(it -> it[response]).toArray(double[][]::new);
      boolean[] told = clear[j];
      List<Index> ofResponse = new ArrayList<>();
      for (int[] group : groups) {
        double[] sums = Arrays.stream(again).mapToDouble(it -> sum(it, group)).toArray();
        boolean any = Arrays.stream(group).anyMatch(i -> told[i]);
        ofResponse.add(index(sum(estimates[j], group), sums, level, any));
      }
      indices.add(ofResponse);
      rest.add(rest(runs, estimates[j], again, told, level));
    }
    return new FirstOrderIndices(indices, rest);
  }

  private static double sum(double[] shares, int[] group) {
    return Arrays.stream(group).mapToDouble(i -> shares[i]).sum();
  }

  private static Index index(double estimate, double[] resamples, double level, boolean clear) {
    return new Index(
        inside(estimate), ResampledInterval.of(estimate, resamples, level, 0, 1), clear);
  }

  /**
   * What all inputs leave. Of those that cannot be told from noise the chance is that of noise,
   * {@code 2 k / n²} for {@code k} functions, as a resample has three times that.
   */
  private static Index rest(
      GivenRuns runs, double[] shares, double[][] resamples, boolean[] told, double level) {
    int[] clear = IntStream.range(0, told.length).filter(i -> told[i]).toArray();
    double estimate = 1 - Arrays.stream(shares).sum();
    double[] left = Arrays.stream(resamples).mapToDouble(it -> -sum(it, clear)).toArray();
    Interval ofClear =
        ResampledInterval.of(
            estimate, left, level, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double noise =
        IntStream.range(0, told.length)
            .filter(i -> !told[i])
            .mapToDouble(i -> 2.0 * runs.basis(i).size() / runs.size() / runs.size())
            .sum();
    double half = -StandardNormal.quantile((1 - level) / 2) * Math.sqrt(noise);
    return new Index(
        inside(estimate),
        new Interval(
            inside(estimate - FastMath.hypot(estimate - ofClear.low(), half)),
            inside(estimate + FastMath.hypot(ofClear.high() - estimate, half)),
            level),
        true);
  }

  private static double inside(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** Of each response the share of each input. */
  private static double[][] shares(GivenRuns runs, int[] counts) {
    double[][] shares = new double[runs.responses()][runs.inputs()];
    Fit[] fits = Fit.of(runs, counts);
    for (int i = 0; i < fits.length; i++) {
      double[] explained = fits[i].shares();
      for (int j = 0; j < explained.length; j++) {
        shares[j][i] = runs.adjusted(explained[j], i);
      }
    }
    return shares;
  }
}
