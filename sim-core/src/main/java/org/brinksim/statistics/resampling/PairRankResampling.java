package org.brinksim.statistics.resampling;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.arithmetic.StandardNormal;

/**
 * What bootstrap resamples of many pairs do to the quantiles, from the order statistics alone: no
 * pair is drawn.
 *
 * <p>The quantiles of A and of B divide the pairs into cells, and a resample changes how many pairs
 * lie in each: for many pairs the {@code m} pairs of a cell become {@code m + sqrt(m) z} with
 * normal {@code z}, less the cell's share of what the total gains. Where {@code k} more come to lie
 * below a quantile, it moves {@code k} places down among the ordered values. Within ties, the pair
 * that comes first counts as the lower.
 */
public final class PairRankResampling implements QuantileResampling {

  private final UniformRandomProvider random;
  private final double[] probabilities;
  private final double[] sortedA;
  private final double[] sortedB;

  /** The root of the number of pairs in each cell, by the place in A and the place in B. */
  private final double[][] deviations;

  private final double[] gainA;
  private final double[] gainB;

  private PairRankResampling(
      double[] probabilities,
      double[] sortedA,
      double[] sortedB,
      double[][] deviations,
      UniformRandomProvider random) {
    this.random = random;
    this.probabilities = probabilities;
    this.sortedA = sortedA;
    this.sortedB = sortedB;
    this.deviations = deviations;
    this.gainA = new double[deviations.length];
    this.gainB = new double[deviations.length];
  }

  /**
   * Prepares the resamples.
   *
   * @param a the values of A
   * @param b the values of B, of the same pairs in the same order
   * @param probabilities of the quantiles wanted, in ascending order
   * @param random the source of randomness
   */
  public static PairRankResampling of(
      double[] a, double[] b, double[] probabilities, UniformRandomProvider random) {
    double[] sortedA = a.clone();
    double[] sortedB = b.clone();
    Arrays.sort(sortedA);
    Arrays.sort(sortedB);
    int[] cellsOfA = cells(a, sortedA, probabilities);
    int[] cellsOfB = cells(b, sortedB, probabilities);
    double[][] cells = new double[probabilities.length + 1][probabilities.length + 1];
    for (int i = 0; i < a.length; i++) {
      cells[cellsOfA[i]][cellsOfB[i]]++;
    }
    for (double[] row : cells) {
      Arrays.setAll(row, i -> Math.sqrt(row[i]));
    }
    return new PairRankResampling(probabilities, sortedA, sortedB, cells, random);
  }

  /** For each value how many of the quantiles lie below it. */
  private static int[] cells(double[] sample, double[] sorted, double[] probabilities) {
    int[] cells = new int[sample.length];
    for (double probability : probabilities) {
      int rank = (int) Math.round(sample.length * probability);
      double quantile = sorted[Math.max(0, rank - 1)];
      int ties = rank - Ranks.below(sorted, quantile);
      for (int i = 0; i < sample.length; i++) {
        boolean below = sample[i] < quantile || (sample[i] == quantile && ties-- > 0);
        cells[i] += below ? 0 : 1;
      }
    }
    return cells;
  }

  @Override
  public void next(double[] quantilesOfA, double[] quantilesOfB) {
    Arrays.fill(gainA, 0);
    Arrays.fill(gainB, 0);
    double total = 0;
    for (int i = 0; i < deviations.length; i++) {
      for (int j = 0; j < deviations.length; j++) {
        double gain = deviations[i][j] * StandardNormal.draw(random);
        gainA[i] += gain;
        gainB[j] += gain;
        total += gain;
      }
    }
    move(sortedA, gainA, total, quantilesOfA);
    move(sortedB, gainB, total, quantilesOfB);
  }

  private void move(double[] sorted, double[] gains, double total, double[] quantiles) {
    double below = 0;
    for (int q = 0; q < quantiles.length; q++) {
      below += gains[q];
      double moved = (sorted.length - 1) * probabilities[q] - (below - probabilities[q] * total);
      double place = Math.max(0, Math.min(sorted.length - 1.0, moved));
      int low = (int) place;
      int high = Math.min(low + 1, sorted.length - 1);
      quantiles[q] = sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
  }
}
