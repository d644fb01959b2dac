package org.brinksim.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * Exchanges drawn 100,000 times against all that there are, each enumerated. The frequency of every
 * outcome lies within 4.5 standard deviations of its probability (false alarm: 7e-6 each, about
 * 2e-4 for a test), and nothing else comes.
 */
class ShuffledCountsTest {

  private static final int DRAWS = 100_000;

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(4669L);

  /** All 462 ways to put 5 of 11 runs into A, of categories that hold 1, 4, 0 and 6. */
  @Test
  void labelsAreShuffledUniformly() {
    int[] runs = {0, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3};
    Map<List<Long>, Double> expected = new HashMap<>();
    for (int set = 0; set < 1 << runs.length; set++) {
      if (Integer.bitCount(set) == 5) {
        long[] differences = new long[4];
        for (int i = 0; i < runs.length; i++) {
          differences[runs[i]] += (set >> i & 1) == 1 ? -6 : 5;
        }
        expected.merge(list(differences), 1.0 / 462, Double::sum);
      }
    }
    assertFrequencies(
        LabelShuffling.of(new int[] {0, 3, 0, 2}, new int[] {1, 1, 0, 4}, random), 4, expected);
  }

  /** All 64 ways to exchange the six pairs that differ. */
  @Test
  void pairsAreExchangedUniformly() {
    int[] a = {0, 0, 0, 1, 2, 2, 1};
    int[] b = {1, 1, 2, 0, 1, 0, 1};
    Map<List<Long>, Double> expected = new HashMap<>();
    for (int set = 0; set < 64; set++) {
      long[] differences = new long[3];
      for (int i = 0; i < 6; i++) {
        int sign = (set >> i & 1) == 1 ? -1 : 1;
        differences[b[i]] += sign;
        differences[a[i]] -= sign;
      }
      expected.merge(list(differences), 1 / 64.0, Double::sum);
    }
    int[][] table = new int[3][3];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
    }
    assertFrequencies(CategorySwapping.of(table, random), 3, expected);
    assertFrequencies(TimeSwapping.of(a, b, 3, random), 3, expected);
  }

  private static void assertFrequencies(
      ShuffledCounts shuffled, int categories, Map<List<Long>, Double> expected) {
    Map<List<Long>, Integer> counts = new HashMap<>();
    long[] differences = new long[categories];
    for (int i = 0; i < DRAWS; i++) {
      shuffled.next(differences);
      counts.merge(list(differences), 1, Integer::sum);
    }
    assertThat(expected).hasSizeGreaterThan(8);
    assertThat(counts.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (outcome, p) ->
            assertThat(Math.abs(counts.get(outcome) - DRAWS * p))
                .as("%s", outcome)
                .isLessThan(4.5 * Math.sqrt(DRAWS * p * (1 - p))));
  }

  private static List<Long> list(long[] differences) {
    return Arrays.stream(differences).boxed().toList();
  }

  /** Counts of 200,000 runs: the sum stays, the variance is that of the hypergeometric law. */
  @Test
  void manyRunsAreShuffledToo() {
    int[] a = {60_000, 30_000, 9_000, 1_000};
    int[] b = {60_000, 29_000, 9_500, 1_500};
    LabelShuffling shuffling = LabelShuffling.of(a, b, random);
    long[] differences = new long[4];
    double squares = 0;
    for (int i = 0; i < 2_000; i++) {
      shuffling.next(differences);
      assertThat(Arrays.stream(differences).sum()).isZero();
      double inA = (120_000L * 100_000 - differences[0]) / 200_000.0;
      squares += (inA - 60_000) * (inA - 60_000);
    }
    double variance = 1e5 * 0.6 * 0.4 * 1e5 / 199_999;
    // The mean of 2,000 squares varies by the root of 2/2000, 3.2 %.
    assertThat(squares / 2_000 / variance).isBetween(0.857, 1.143);
  }
}
