package org.brinksim.statistics.difference;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The exact conditional tests that two shares are equal, with half the probability of what was
 * observed (mid-p).
 *
 * <p>The exact tests of Fisher and of McNemar hold their level, and so far below it that they find
 * too little; those of Pearson are above it where events are rare. Mid-p lies between: close to the
 * level, and hardly above it (Lydersen, Fagerland and Laake 2009, Statist Med 28:1159-1175; the
 * same authors 2013, BMC Med Res Methodol 13:91, for pairs).
 */
final class MidP {

  /** Probabilities that differ by less are equal but for rounding. */
  private static final double ROUNDING = 1e-7;

  /** Beyond so many standard deviations from the mean lies less than 1e-30. */
  private static final double REACH = 12;

  /** A term that is a smaller share of its sum than this does not change it. */
  private static final double NOTHING = 0x1.0p-60;

  private MidP() {}

  /**
   * Fisher's test with mid-p: the probability, at the margins of the table, of all tables that are
   * less probable than this one, and half that of the equally probable; 1 where none is more
   * probable.
   */
  static double fisher(int successesA, int nA, int successesB, int nB) {
    int successes = successesA + successesB;
    HypergeometricDistribution table = new HypergeometricDistribution(null, nA + nB, successes, nA);
    double observed = table.probability(successesA);
    double reach = REACH * (1 + Math.sqrt(table.getNumericalVariance()));
    int from =
        Math.max(
            table.getSupportLowerBound(),
            (int) Math.min(successesA, Math.floor(table.getNumericalMean() - reach)));
    int to =
        Math.min(
            table.getSupportUpperBound(),
            (int) Math.max(successesA, Math.ceil(table.getNumericalMean() + reach)));
    double p = 0;
    double equal = 0;
    boolean mostProbable = true;
    for (int x = from; x <= to; x++) {
      double probability = table.probability(x);
      if (probability < observed * (1 - ROUNDING)) {
        p += probability;
      } else if (probability <= observed * (1 + ROUNDING)) {
        equal += probability;
      } else {
        mostProbable = false;
      }
    }
    return mostProbable ? 1 : p + equal / 2;
  }

  /**
   * McNemar's test with mid-p: of the pairs that differ, either direction has probability one half,
   * so that the smaller of the two numbers is binomial.
   */
  static double mcNemar(PairedCounts pairs) {
    int smaller = Math.min(pairs.onlyA(), pairs.onlyB());
    if (pairs.onlyA() == pairs.onlyB()) {
      return 1;
    }
    BinomialDistribution one = new BinomialDistribution(null, pairs.discordant(), 0.5);
    double p = one.probability(smaller);
    double term = p;
    for (int x = smaller - 1; x >= 0 && term > p * NOTHING; x--) {
      term = 2 * one.probability(x);
      p += term;
    }
    return p;
  }
}
