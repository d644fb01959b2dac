package org.brinksim.statistics.resampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The two of each pair exchanged or not, by the toss of a coin, as counts of categories.
 *
 * <p>Pairs of one category change nothing. Of the {@code m} pairs with one in category {@code i}
 * and the other in {@code j}, a binomial number has {@code i} in A. A difference is {@code countB -
 * countA}.
 */
public final class CategorySwapping implements ShuffledCounts {

  private final List<Exchange> exchanges;

  private CategorySwapping(List<Exchange> exchanges) {
    this.exchanges = exchanges;
  }

  /** All pairs of two categories: how many there are, and how many of them go one way. */
  private record Exchange(int from, int to, int pairs, BinomialDraws forth) {}

  /**
   * Prepares the exchanges.
   *
   * @param table how many pairs have category {@code i} in A and {@code j} in B, at {@code [i][j]}
   * @param random the source of randomness
   */
  public static CategorySwapping of(int[][] table, UniformRandomProvider random) {
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < i; j++) {
        int pairs = table[i][j] + table[j][i];
        if (pairs > 0) {
          exchanges.add(new Exchange(i, j, pairs, BinomialDraws.of(pairs, 0.5, random)));
        }
      }
    }
    return new CategorySwapping(exchanges);
  }

  @Override
  public void next(long[] differences) {
    Arrays.fill(differences, 0);
    for (Exchange exchange : exchanges) {
      int surplus = 2 * exchange.forth.next() - exchange.pairs;
      differences[exchange.to] += surplus;
      differences[exchange.from] -= surplus;
    }
  }
}
