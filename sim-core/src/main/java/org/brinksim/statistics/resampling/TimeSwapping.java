package org.brinksim.statistics.resampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The two of each pair exchanged or not, by the toss of a coin, as counts of many ordered classes,
 * such as days.
 *
 * <p>Beyond 500 pairs that differ, pairs are exchanged in 500 groups, each as a whole. Where A and
 * B are alike, any exchange is as probable as none, so that a test by it holds its level exactly,
 * at a cost that does not grow with the pairs. A difference is {@code countB - countA}.
 */
public final class TimeSwapping implements ShuffledCounts {

  private static final int GROUPS = 500;

  private final UniformRandomProvider random;
  private final Group[] groups;

  private TimeSwapping(UniformRandomProvider random, Group[] groups) {
    this.random = random;
    this.groups = groups;
  }

  /** What the pairs of a group add to some of the classes. */
  private record Group(int[] classes, int[] surplus) {

    static Group of(int[] surplus) {
      int[] classes = IntStream.range(0, surplus.length).filter(i -> surplus[i] != 0).toArray();
      return new Group(classes, Arrays.stream(classes).map(i -> surplus[i]).toArray());
    }
  }

  /**
   * Prepares the exchanges.
   *
   * @param a the class of each run of A, from 0 to below {@code classes}
   * @param b the class of the same replications in B, in the same order
   * @param classes the number of classes
   * @param random the source of randomness
   */
  public static TimeSwapping of(int[] a, int[] b, int classes, UniformRandomProvider random) {
    int[][] surplus = new int[GROUPS][classes];
    int differing = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        int[] group = surplus[differing++ % GROUPS];
        group[b[i]]++;
        group[a[i]]--;
      }
    }
    Group[] groups =
        Arrays.stream(surplus)
            .limit(Math.min(differing, GROUPS))
            .map(Group::of)
            .toArray(Group[]::new);
    return new TimeSwapping(random, groups);
  }

  @Override
  public void next(long[] differences) {
    Arrays.fill(differences, 0);
    for (Group group : groups) {
      int sign = random.nextBoolean() ? 1 : -1;
      for (int i = 0; i < group.classes.length; i++) {
        differences[group.classes[i]] += sign * group.surplus[i];
      }
    }
  }
}
