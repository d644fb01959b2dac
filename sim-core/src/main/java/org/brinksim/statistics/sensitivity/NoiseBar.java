package org.brinksim.statistics.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.brinksim.statistics.Arguments;

/**
 * Which inputs can be told from noise, for all responses together: if no input mattered to any
 * response, anything at all would be told in {@code level} of the cases.
 *
 * <p>The responses are exchanged between the runs, all of a run together, {@value #EXCHANGES}
 * times; after that no input has to do with any response, whatever their distributions. An input
 * can be told where it fits better than the best of all inputs and responses does after nearly
 * every exchange (P. H. Westfall and S. S. Young 1993, Resampling-Based Multiple Testing: the
 * largest statistic). The statistic is the larger of two: the sum of squares that all functions of
 * the input explain, and that of its first, which rises or falls throughout; each as a number of
 * standard deviations, by the cube root of E. B. Wilson and M. M. Hilferty.
 */
final class NoiseBar {

  static final int EXCHANGES = 199;

  private NoiseBar() {}

  /**
   * Tests all inputs.
   *
   * @param level the probability of any false alarm among all
   * @return of each response, of each input whether it can be told from noise
   */
  static boolean[][] clear(GivenRuns runs, double level, UniformRandomProvider random) {
    Arguments.requireInsideUnit(level, "level");
    int[] order = PermutationSampler.natural(runs.size());
    double[][] found = statistics(runs, order);
    double[] largest = new double[EXCHANGES];
    for (int b = 0; b < EXCHANGES; b++) {
      PermutationSampler.shuffle(random, order);
      largest[b] =
          Arrays.stream(statistics(runs, order)).flatMapToDouble(Arrays::stream).max().orElse(0);
    }
    Arrays.sort(largest);
    // Of 200 orders, the one found among them, so many may be as good.
    int allowed = (int) Math.floor(level * (EXCHANGES + 1));
    double bar = allowed == 0 ? Double.POSITIVE_INFINITY : largest[EXCHANGES - allowed];
    boolean[][] clear = new boolean[found.length][];
    for (int j = 0; j < found.length; j++) {
      clear[j] = new boolean[found[j].length];
      for (int i = 0; i < found[j].length; i++) {
        clear[j][i] = found[j][i] > bar;
      }
    }
    return clear;
  }

  /** The statistic of each response and input, with the responses of the runs in an order. */
  private static double[][] statistics(GivenRuns runs, int[] order) {
    double[][] all = new double[runs.responses()][runs.inputs()];
    double[][] products = new double[all.length][runs.inputs() * (runs.mostFunctions() + 1)];
    for (int r = 0; r < order.length; r++) {
      for (int j = 0; j < all.length; j++) {
        Fit.addMultiple(runs.response(j)[order[r]], runs.row(r), products[j]);
      }
    }
    for (int j = 0; j < all.length; j++) {
      double variance = runs.square(j) / (order.length - 1);
      for (int i = 0; i < all[j].length; i++) {
        all[j][i] = statistic(products[j], i, runs, variance);
      }
    }
    return all;
  }

  private static double statistic(double[] products, int input, GivenRuns runs, double variance) {
    int functions = runs.basis(input).size();
    if (functions == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double first = 0;
    double sum = 0;
    for (int k = 0; k < functions; k++) {
      double product = products[(k + 1) * runs.inputs() + input];
      sum += product * product / variance;
      first = k == 0 ? sum : first;
    }
    return Math.max(deviations(sum, functions), deviations(first, 1));
  }

  /** A chi-square number as about a standard normal one. */
  private static double deviations(double chiSquare, int freedom) {
    double spread = 2.0 / (9 * freedom);
    return (FastMath.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
  }
}
