package org.brinksim.statistics.resampling;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Two independent samples put together and divided anew at random, as counts of categories.
 *
 * <p>The counts of the new A are multivariate hypergeometric. Each run is first put into A with
 * probability {@code nA/(nA + nB)}, by a binomial number for each category; which leaves A too
 * large or too small by a number of the order of the root of its size. Runs picked at random are
 * then taken out of it or put into it. Given their number, all sets of runs are equally probable
 * before and after.
 *
 * <p>A difference is {@code countB nA - countA nB}, the difference of the shares times {@code nA
 * nB}.
 */
public final class LabelShuffling implements ShuffledCounts {

  private final UniformRandomProvider random;
  private final int[] totals;
  private final int nA;
  private final int all;
  private final BinomialDraws[] draws;
  private final SharedStateDiscreteSampler category;
  private final int[] inA;

  private LabelShuffling(
      UniformRandomProvider random,
      int[] totals,
      int nA,
      int all,
      BinomialDraws[] draws,
      SharedStateDiscreteSampler category) {
    this.random = random;
    this.totals = totals;
    this.nA = nA;
    this.all = all;
    this.draws = draws;
    this.category = category;
    this.inA = new int[totals.length];
  }

  /**
   * Prepares the exchanges.
   *
   * @param countsA the number of runs of A in each category
   * @param countsB the number of runs of B in the same categories
   * @param random the source of randomness
   */
  public static LabelShuffling of(int[] countsA, int[] countsB, UniformRandomProvider random) {
    int nA = Arrays.stream(countsA).sum();
    int all = nA + Arrays.stream(countsB).sum();
    int[] totals = new int[countsA.length];
    Arrays.setAll(totals, i -> countsA[i] + countsB[i]);
    BinomialDraws[] draws =
        Arrays.stream(totals)
            .mapToObj(total -> BinomialDraws.of(total, nA / (double) all, random))
            .toArray(BinomialDraws[]::new);
    double[] weights = Arrays.stream(totals).asDoubleStream().toArray();
    return new LabelShuffling(
        random, totals, nA, all, draws, AliasMethodDiscreteSampler.of(random, weights));
  }

  @Override
  public void next(long[] differences) {
    int size = 0;
    for (int i = 0; i < inA.length; i++) {
      inA[i] = draws[i].next();
      size += inA[i];
    }
    while (size != nA) {
      size += moveOne(size < nA);
    }
    for (int i = 0; i < inA.length; i++) {
      differences[i] = (long) totals[i] * nA - (long) inA[i] * all;
    }
  }

  /** Picks a run and moves it, if it is where it can be moved from; tells how A grew. */
  private int moveOne(boolean into) {
    int picked = category.sample();
    boolean isIn = random.nextInt(totals[picked]) < inA[picked];
    int growth = isIn == into ? 0 : into ? 1 : -1;
    inA[picked] += growth;
    return growth;
  }
}
