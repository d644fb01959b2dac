package org.brinksim.results.shard;

/**
 * A part of a run: of its runs, in their order, a stretch without a gap. All shards of a run differ
 * by no more than one run in size.
 *
 * @param number which it is, from 1 to {@code of}
 * @param of how many there are, at least 1
 */
public record Shard(int number, int of) {

  public Shard {
    if (of < 1 || number < 1 || number > of) {
      throw new IllegalArgumentException(
          "shard " + number + " of " + of + " cannot be; must be from 1 to the number of shards");
    }
  }

  /**
   * The first run that is in it.
   *
   * @param runs how many there are in all, at most 2³¹ − 1
   * @return its place in the order of the runs, from 0
   */
  public long first(long runs) {
    return runs * (number - 1) / of;
  }

  /**
   * How many runs are in it.
   *
   * @param runs how many there are in all
   */
  public long size(long runs) {
    return runs * number / of - first(runs);
  }

  /**
   * Its runs in words.
   *
   * @param points how many design points there are
   * @param runs how many runs there are in all
   */
  public String words(int points, long runs) {
    long first = first(runs);
    long last = first + size(runs) - 1;
    if (points == 1) {
      return first == last ? "replication " + first : "replications " + first + " to " + last;
    }
    return first == last
        ? place(first, points)
        : place(first, points) + " to " + place(last, points);
  }

  private static String place(long run, int points) {
    return "replication " + run / points + " at point " + run % points;
  }

  /** As it is asked for: 3/16. */
  public String text() {
    return number + "/" + of;
  }

  /** In words: shard 3 of 16. */
  @Override
  public String toString() {
    return "shard " + number + " of " + of;
  }
}
