package org.brinksim.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of one source of chance: number n of a stream is a function of the stream's
 * key and of n alone.
 *
 * <p>Number n is the finaliser of SplitMix64, in its variant 13, of key + (n + 1)·γ, with γ the odd
 * 64-bit number nearest to the golden ratio (Steele, Lea and Flood 2014; Stafford 2011): SplitMix64
 * begun at the key. There is nothing to seed and a place costs nothing to reach. Keys are such
 * numbers themselves. Two streams would overlap if their keys lay a small multiple of γ apart:
 * among 10,000 streams of 1,000 numbers each, in one run of 200 million.
 */
public final class RandomStream implements UniformRandomProvider {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** 2^-53: the distance of neighbouring uniform numbers. */
  private static final double UNIT = 0x1.0p-53;

  private static final int DROPPED_BITS = 11;

  private long key;
  private long next;

  /** The stream of a key, at its start. */
  public RandomStream(long key) {
    this.key = key;
  }

  /** The same stream at the same place, to go on by itself. */
  public RandomStream copy() {
    RandomStream copy = new RandomStream(key);
    copy.next = next;
    return copy;
  }

  /** Goes to the start of the stream of another key. */
  public void begin(long otherKey) {
    key = otherKey;
    next = 0;
  }

  @Override
  public long nextLong() {
    return word(key, next++);
  }

  /**
   * Number n of the stream of a key, as 64 bits. It also serves as the key of a stream within: what
   * is known by several numbers in turn has the key of a word of a word.
   */
  public static long word(long key, long n) {
    return mix(key + (n + 1) * GOLDEN_GAMMA);
  }

  /** Number n of the stream of a key as a uniform number, from 0 to below 1. */
  public static double uniform(long key, long n) {
    return unit(word(key, n));
  }

  /** The upper 53 bits as a number from 0 to below 1. */
  static double unit(long word) {
    return (word >>> DROPPED_BITS) * UNIT;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
