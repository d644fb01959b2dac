package org.brinksim.statistics.resampling;

/**
 * A way to draw resamples of two samples, of which only the quantiles are wanted.
 *
 * <p>Implementations differ in what may be assumed of the samples, and in cost.
 */
@FunctionalInterface
public interface QuantileResampling {

  /**
   * Draws the next resample.
   *
   * @param a receives the quantiles of the resample of A
   * @param b receives the quantiles of the resample of B
   */
  void next(double[] a, double[] b);
}
