package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.ResampledInterval;

/**
 * Sobol's indices of a response on each input, from runs at points that were chosen for them: the
 * first-order index is the share of its variance that would be gone on average if the input were
 * known, the total index the share that would be left if all others were. The difference is what
 * the input does with others.
 *
 * <p>Two samples {@code A} and {@code B} of all inputs are drawn, and for each input {@code i} the
 * points {@code AB(i)}: those of {@code A} with the input from {@code B}. The total index is
 * Jansen's, {@code mean((fA − fAB)²) / 2V}. Of the first-order index there are two estimates,
 * {@code mean(fB (fAB − fA)) / V} and Jansen's {@code 1 − mean((fB − fAB)²) / 2V} (A. Saltelli and
 * others, Variance based sensitivity analysis of model output, Computer Physics Communications 181
 * (2010), 259–270, table 2). The one is the surer where the index is small, the other where it is
 * large, so that the mean of both is taken with the weights {@code 1 − S} and {@code S}, {@code S}
 * being the first of them; on Ishigami's function and Sobol's g that has nine tenths and less of
 * the error of either alone.
 *
 * <p>Intervals come from {@value #RESAMPLES} resamples of the base points. Nothing is kept within 0
 * and 1: an estimate below 0 tells that its error is as large.
 *
 * @param inputs the indices of each input
 */
public record SobolIndices(List<OfInput> inputs) {

  static final int RESAMPLES = 500;

  public SobolIndices {
    inputs = List.copyOf(inputs);
  }

  /** An index with its interval. */
  public record Index(double value, Interval interval) {}

  /** The two indices of an input. */
  public record OfInput(Index first, Index total) {}

  /**
   * Estimates the indices.
   *
   * @param a the response at each point of {@code A}, at least 2
   * @param b the response at each point of {@code B}, in the same order
   * @param ab for each input the response at each point of {@code A} with this input from {@code B}
   * @param level the confidence level of each interval
   * @param random the source of randomness
   */
  public static SobolIndices of(
      double[] a, double[] b, List<double[]> ab, double level, UniformRandomProvider random) {
    Arguments.requirePairs(a, b, 2);
    ab.forEach(values -> Arguments.requirePairs(a, values, 2));
    Arguments.requireInsideUnit(level, "level");
    Sample sample = new Sample(a, b, ab);
    int[] counts = new int[a.length];
    Arrays.fill(counts, 1);
    double[] estimates = sample.indices(counts);
    double[][] resamples = new double[estimates.length][RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < counts.length; i++) {
        counts[random.nextInt(counts.length)]++;
      }
      double[] indices = sample.indices(counts);
      for (int k = 0; k < indices.length; k++) {
        resamples[k][r] = indices[k];
      }
    }
    List<OfInput> inputs = new ArrayList<>();
    for (int i = 0; i < ab.size(); i++) {
      inputs.add(
          new OfInput(
              index(estimates[2 * i], resamples[2 * i], level),
              index(estimates[2 * i + 1], resamples[2 * i + 1], level)));
    }
    return new SobolIndices(inputs);
  }

  private static Index index(double estimate, double[] resamples, double level) {
    return new Index(
        estimate,
        ResampledInterval.of(
            estimate, resamples, level, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  private record Sample(double[] a, double[] b, List<double[]> ab) {

    /** First and total index of each input in turn; all 0 where the response does not vary. */
    double[] indices(int[] counts) {
      double mean = 0;
      for (int i = 0; i < counts.length; i++) {
        mean += counts[i] * (a[i] + b[i]);
      }
      mean /= 2.0 * counts.length;
      double variance = 0;
      for (int i = 0; i < counts.length; i++) {
        variance += counts[i] * ((a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean));
      }
      variance /= 2.0 * counts.length - 1;
      double[] indices = new double[2 * ab.size()];
      for (int k = 0; k < ab.size(); k++) {
        pair(indices, k, counts, mean, variance);
      }
      return indices;
    }

    private void pair(double[] indices, int k, int[] counts, double mean, double variance) {
      double[] mixed = ab.get(k);
      double products = 0;
      double alike = 0;
      double changed = 0;
      for (int i = 0; i < counts.length; i++) {
        double change = mixed[i] - a[i];
        products += counts[i] * (b[i] - mean) * change;
        changed += counts[i] * change * change;
        alike += counts[i] * (b[i] - mixed[i]) * (b[i] - mixed[i]);
      }
      if (variance > 0) {
        double runs = counts.length;
        double small = products / runs / variance;
        double large = 1 - alike / (2 * runs) / variance;
        double weight = Math.max(0, Math.min(1, small));
        indices[2 * k] = (1 - weight) * small + weight * large;
        indices[2 * k + 1] = changed / (2 * runs) / variance;
      }
    }
  }
}
