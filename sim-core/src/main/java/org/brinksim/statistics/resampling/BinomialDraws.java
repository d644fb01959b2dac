package org.brinksim.statistics.resampling;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Many draws of one binomial number, from a table of its probabilities.
 *
 * <p>The table leaves out what lies more than 12 standard deviations from the mean, less than
 * 1e-30.
 */
final class BinomialDraws {

  private static final double REACH = 12;

  private final int from;
  private final SharedStateDiscreteSampler fromThere;

  private BinomialDraws(int from, SharedStateDiscreteSampler fromThere) {
    this.from = from;
    this.fromThere = fromThere;
  }

  static BinomialDraws of(int n, double p, UniformRandomProvider random) {
    BinomialDistribution binomial = new BinomialDistribution(null, n, p);
    double reach = REACH * (1 + Math.sqrt(binomial.getNumericalVariance()));
    int from = (int) Math.max(0, Math.floor(binomial.getNumericalMean() - reach));
    int to = (int) Math.min(n, Math.ceil(binomial.getNumericalMean() + reach));
    double[] probabilities = new double[to - from + 1];
    Arrays.setAll(probabilities, i -> binomial.probability(from + i));
    return new BinomialDraws(from, AliasMethodDiscreteSampler.of(random, probabilities));
  }

  int next() {
    return from + fromThere.sample();
  }
}
