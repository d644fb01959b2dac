package org.brinksim.statistics.resampling;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Bootstrap resamples of pairs, pair by pair; the work of each grows with their number.
 *
 * <p>A resample is kept as how often each value came, in the order of the values, so that nothing
 * is sorted anew.
 */
public final class PairResampling implements QuantileResampling {

  private final UniformRandomProvider random;
  private final Counted a;
  private final Counted b;

  private PairResampling(UniformRandomProvider random, Counted a, Counted b) {
    this.random = random;
    this.a = a;
    this.b = b;
  }

  /**
   * Prepares the resamples.
   *
   * @param a the values of A
   * @param b the values of B, of the same pairs in the same order
   * @param probabilities of the quantiles wanted
   * @param random the source of randomness
   */
  public static PairResampling of(
      double[] a, double[] b, double[] probabilities, UniformRandomProvider random) {
    return new PairResampling(random, new Counted(a, probabilities), new Counted(b, probabilities));
  }

  @Override
  public void next(double[] quantilesOfA, double[] quantilesOfB) {
    a.clear();
    b.clear();
    int n = a.ranks.length;
    for (int i = 0; i < n; i++) {
      int pair = random.nextInt(n);
      a.counts[a.ranks[pair]]++;
      b.counts[b.ranks[pair]]++;
    }
    a.quantiles(quantilesOfA);
    b.quantiles(quantilesOfB);
  }

  /** One of the two samples: how often each of its values is in the resample. */
  private static final class Counted {

    private final double[] sorted;
    private final int[] ranks;
    private final int[] counts;
    private final QuantilePosition[] positions;
    private final int[] places;
    private final double[] values;

    Counted(double[] sample, double[] probabilities) {
      sorted = sample.clone();
      Arrays.sort(sorted);
      // Equal values are counted together, at the first of them.
      ranks = Arrays.stream(sample).mapToInt(value -> Ranks.below(sorted, value)).toArray();
      counts = new int[sample.length];
      positions = QuantilePosition.all(sample.length, probabilities);
      places = QuantilePosition.places(positions);
      values = new double[places.length];
    }

    void clear() {
      Arrays.fill(counts, 0);
    }

    void quantiles(double[] quantiles) {
      int found = 0;
      int counted = 0;
      for (int value = 0; found < places.length; value++) {
        counted += counts[value];
        while (found < places.length && places[found] < counted) {
          values[found++] = sorted[value];
        }
      }
      QuantilePosition.interpolate(positions, places, values, quantiles);
    }
  }
}
