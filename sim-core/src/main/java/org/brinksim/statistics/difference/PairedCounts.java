package org.brinksim.statistics.difference;

import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Proportion;

/**
 * In how many pairs something happened in both, in one of the two, and in neither.
 *
 * @param both pairs in which it happened in A and in B
 * @param onlyA pairs in which it happened in A alone
 * @param onlyB pairs in which it happened in B alone
 * @param neither pairs in which it never happened
 */
public record PairedCounts(int both, int onlyA, int onlyB, int neither) {

  /** Refuses negative counts, and none at all. */
  public PairedCounts {
    Arguments.require(
        both >= 0 && onlyA >= 0 && onlyB >= 0 && neither >= 0,
        "the counts are %s, %s, %s and %s; must be at least 0",
        both,
        onlyA,
        onlyB,
        neither);
    Arguments.require(
        both + onlyA + onlyB + neither >= 1, "there are no pairs; must be at least 1");
  }

  /**
   * Counts pairs.
   *
   * @param a whether it happened in A, one per replication
   * @param b whether it happened in B, of the same replications in the same order
   */
  public static PairedCounts of(boolean[] a, boolean[] b) {
    Arguments.require(
        a.length == b.length, "a has length %s and b %s; must be the same", a.length, b.length);
    int[] counts = new int[4];
    for (int i = 0; i < a.length; i++) {
      counts[(a[i] ? 0 : 2) + (b[i] ? 0 : 1)]++;
    }
    return new PairedCounts(counts[0], counts[1], counts[2], counts[3]);
  }

  /** The number of pairs, at least 1. */
  public int n() {
    return both + onlyA + onlyB + neither;
  }

  /** The number of pairs that differ. */
  public int discordant() {
    return onlyA + onlyB;
  }

  /** The share of the pairs in which it happened in A. */
  Proportion a(double level) {
    return Proportion.of(both + onlyA, n(), level);
  }

  /** The share of the pairs in which it happened in B. */
  Proportion b(double level) {
    return Proportion.of(both + onlyB, n(), level);
  }
}
