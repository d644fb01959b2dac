package org.brinksim.experiment;

import java.util.Arrays;
import org.brinksim.random.RandomStream;

/**
 * A sample of numbers from 0 on: those whose hashes are smallest (bottom-k sampling; Cohen and
 * Kaplan 2007).
 */
final class HashSample {

  private HashSample() {}

  /** The hash of a number. */
  static long hash(long key, int number) {
    return RandomStream.word(key, number);
  }

  /**
   * The greatest hash in the sample.
   *
   * @param key tells samples apart
   * @param numbers how many numbers there are
   * @param most how many are in the sample, at most
   */
  static long greatest(long key, int numbers, int most) {
    if (numbers <= most) {
      return Long.MAX_VALUE;
    }
    long[] smallest = new long[2 * most];
    int size = 0;
    long greatest = Long.MAX_VALUE;
    for (int number = 0; number < numbers; number++) {
      long hash = hash(key, number);
      if (hash <= greatest) {
        smallest[size++] = hash;
        if (size == smallest.length) {
          Arrays.sort(smallest);
          size = most;
          greatest = smallest[most - 1];
        }
      }
    }
    Arrays.sort(smallest, 0, size);
    return smallest[most - 1];
  }
}
