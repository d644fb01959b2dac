package org.brinksim.random;

/**
 * The random streams of one replication: an independent one for each source of chance, known by
 * what it decides.
 *
 * <p>A stream's key is worked out from the root seed, the replication and the 64-bit FNV-1a hash of
 * its name, so that neighbouring seeds, replications and names share nothing.
 *
 * @param seed the root seed, any number
 * @param replication the replication, from 0
 */
public record RandomStreams(long seed, int replication) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public RandomStreams {
    if (replication < 0) {
      throw new IllegalArgumentException("replication is " + replication + "; must be at least 0");
    }
  }

  /**
   * The stream of that name, at its start: two calls with one name give the same numbers.
   *
   * @param name what the stream decides, for example {@code parameter/trainingDays}
   */
  public RandomStream stream(String name) {
    return new RandomStream(key(name));
  }

  /** The key of the stream of that name; see {@link RandomStream#word}. */
  public long key(String name) {
    return RandomStream.word(RandomStream.word(seed, replication), hash(name));
  }

  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
