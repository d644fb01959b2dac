package org.brinksim.statistics.resampling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Random numbers from a seed, for resampling. They are those of {@code
 * RandomSource.XO_RO_SHI_RO_128_PP} from the same seed, made without its reflection and locks,
 * which a compiler to WebAssembly does not have.
 */
public final class SeededSource {
  private SeededSource() {}

  /** The source from a seed: its state is the first two numbers of SplitMix64 from it. */
  public static UniformRandomProvider of(long seed) {
    SplitMix64 state = new SplitMix64(seed);
    long first = state.nextLong();
    return new XoRoShiRo128PlusPlus(first, state.nextLong());
  }
}
