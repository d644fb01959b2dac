package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
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
    double[][] estimates = sums(runs, groups, runs.once());
    double[][][] resamples = new double[runs.responses()][groups.size() + 1][RESAMPLES];
    for (int b = 0; b < RESAMPLES; b++) {
      double[][] sums = sums(runs, groups, runs.resample(random));
      for (int j = 0; j < sums.length; j++) {
        for (int g = 0; g < sums[j].length; g++) {
          resamples[j][g][b] = sums[j][g];
        }
      }
    }
    boolean[][] clear = NoiseTest.clear(runs, falseAlarm, random);
    List<List<Index>> indices = new ArrayList<>();
    List<Index> rest = new ArrayList<>();
    for (int j = 0; j < runs.responses(); j++) {
      List<Index> ofResponse = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        boolean[] told = clear[j];
        boolean any = Arrays.stream(groups.get(g)).anyMatch(i -> told[i]);
        ofResponse.add(index(estimates[j][g], resamples[j][g], level, any));
      }
      indices.add(ofResponse);
      rest.add(index(estimates[j][groups.size()], resamples[j][groups.size()], level, true));
    }
    return new FirstOrderIndices(indices, rest);
  }

  private static Index index(double estimate, double[] resamples, double level, boolean clear) {
    return new Index(
        Math.max(0, Math.min(1, estimate)),
        ResampledInterval.of(estimate, resamples, level, 0, 1),
        clear);
  }

  /** Of each response the sum of each group, and last what all inputs leave. */
  private static double[][] sums(GivenRuns runs, List<int[]> groups, int[] counts) {
    double[][] shares = new double[runs.responses()][runs.inputs()];
    for (int i = 0; i < runs.inputs(); i++) {
      double[] explained = Fit.of(runs, i, counts).shares();
      for (int j = 0; j < explained.length; j++) {
        shares[j][i] = runs.adjusted(explained[j], i);
      }
    }
    double[][] sums = new double[runs.responses()][];
    for (int j = 0; j < sums.length; j++) {
      double[] ofResponse = shares[j];
      sums[j] = new double[groups.size() + 1];
      for (int g = 0; g < groups.size(); g++) {
        sums[j][g] = Arrays.stream(groups.get(g)).mapToDouble(i -> ofResponse[i]).sum();
      }
      sums[j][groups.size()] = 1 - Arrays.stream(ofResponse).sum();
    }
    return sums;
  }
}
