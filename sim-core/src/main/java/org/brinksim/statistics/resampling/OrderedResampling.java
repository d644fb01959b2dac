package org.brinksim.statistics.resampling;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.arithmetic.GammaSampler;

/**
 * Quantiles of bootstrap resamples of one sample, without drawing the resamples.
 *
 * <p>A resample is {@code n} places drawn uniformly among the ordered values, and its value of rank
 * {@code r} stands at the place {@code floor(n U(r))} with {@code U(r)} the {@code r}-th of {@code
 * n} uniform numbers in order. Those are sums of gamma variates over their total: {@code U(r) =
 * (g(1) + ... + g(r))/(g(1) + ... + g(n + 1))} with exponential {@code g}, and a sum of {@code k}
 * of them is one gamma variate of shape {@code k} (Devroye 1986, Non-Uniform Random Variate
 * Generation, V.3). So each resample takes one variate for every rank that a quantile needs, and
 * one more.
 */
public final class OrderedResampling {

  private final double[] sorted;
  private final QuantilePosition[] positions;
  private final int[] places;
  private final GammaSampler[] gaps;
  private final double[] values;

  private OrderedResampling(
      double[] sorted, QuantilePosition[] positions, int[] places, GammaSampler[] gaps) {
    this.sorted = sorted;
    this.positions = positions;
    this.places = places;
    this.gaps = gaps;
    this.values = new double[places.length];
  }

  /**
   * Prepares the resamples.
   *
   * @param sorted the sample in ascending order; not copied
   * @param probabilities of the quantiles wanted
   * @param random the source of randomness
   */
  public static OrderedResampling of(
      double[] sorted, double[] probabilities, UniformRandomProvider random) {
    int n = sorted.length;
    QuantilePosition[] positions = QuantilePosition.all(n, probabilities);
    int[] places = QuantilePosition.places(positions);
    GammaSampler[] gaps =
        IntStream.rangeClosed(0, places.length)
            .map(i -> (i < places.length ? places[i] : n) - (i > 0 ? places[i - 1] : -1))
            .mapToObj(shape -> new GammaSampler(random, shape))
            .toArray(GammaSampler[]::new);
    return new OrderedResampling(sorted, positions, places, gaps);
  }

  /**
   * Draws the next resample.
   *
   * @param quantiles receives its quantiles
   */
  public void next(double[] quantiles) {
    double total = 0;
    for (int i = 0; i < places.length; i++) {
      total += gaps[i].sample();
      values[i] = total;
    }
    total += gaps[places.length].sample();
    int n = sorted.length;
    for (int i = 0; i < places.length; i++) {
      values[i] = sorted[Math.min(n - 1, (int) (n * (values[i] / total)))];
    }
    QuantilePosition.interpolate(positions, places, values, quantiles);
  }
}
