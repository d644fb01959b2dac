package org.brinksim.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The random streams of one replication: one independent generator for each named source of chance.
 *
 * <p>A stream's 128-bit starting state is mixed from the root seed, the replication and the name's
 * 64-bit FNV-1a hash by the finaliser of SplitMix64 (Steele, Lea and Flood 2014), so that
 * neighbouring seeds, replications and names share nothing; the generator is xoroshiro128++
 * (Blackman and Vigna 2021).
 *
 * @param seed the root seed, any number
 * @param replication the replication, from 0
 */
public record RandomStreams(long seed, int replication) {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public RandomStreams {
    if (replication < 0) {
      throw new IllegalArgumentException("replication is " + replication + "; must be at least 0");
    }
  }

  /**
   * A generator at the start of the stream of that name: two calls with one name give the same
   * numbers.
   *
   * @param name what the stream decides, for example {@code combat} or {@code
   *     parameter/trainingDays}
   */
  public UniformRandomProvider stream(String name) {
    long key = mix(mix(mix(seed + GOLDEN_GAMMA) + replication) ^ hash(name));
    return RandomSource.XO_RO_SHI_RO_128_PP.create(
        new long[] {mix(key + GOLDEN_GAMMA), mix(key + 2 * GOLDEN_GAMMA)});
  }

  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
