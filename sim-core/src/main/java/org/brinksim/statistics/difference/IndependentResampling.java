package org.brinksim.statistics.difference;

import org.apache.commons.rng.UniformRandomProvider;

/** Resamples of two independent samples, at a cost that does not grow with their size. */
record IndependentResampling(OrderedResampling a, OrderedResampling b)
    implements QuantileResampling {

  static IndependentResampling of(
      double[] sortedA, double[] sortedB, double[] probabilities, UniformRandomProvider random) {
    return new IndependentResampling(
        OrderedResampling.of(sortedA, probabilities, random),
        OrderedResampling.of(sortedB, probabilities, random));
  }

  @Override
  public void next(double[] quantilesOfA, double[] quantilesOfB) {
    a.next(quantilesOfA);
    b.next(quantilesOfB);
  }
}
