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
 * @param redrawn how the names begin of the streams that are another replication's; empty for none
 * @param other that replication
 */
public record RandomStreams(long seed, int replication, String redrawn, int other) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public RandomStreams {
    if (replication < 0 || other < 0) {
      throw new IllegalArgumentException(
          "replication is " + Math.min(replication, other) + "; must be at least 0");
    }
  }

  /** The streams of a replication. */
  public RandomStreams(long seed, int replication) {
    this(seed, replication, "", replication);
  }

  /**
   * The same streams, but those whose names begin so are another replication's: what is left of a
   * difference is the work of that part of chance.
   *
   * @param names how the names begin, for example {@code formation/}
   * @param otherReplication from 0
   */
  public RandomStreams redraw(String names, int otherReplication) {
    return new RandomStreams(seed, replication, names, otherReplication);
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
    int drawn = !redrawn.isEmpty() && name.startsWith(redrawn) ? other : replication;
    return RandomStream.word(RandomStream.word(seed, drawn), hash(name));
  }

  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
