package org.brinksim.comparison;

import java.util.Arrays;
import org.brinksim.results.reading.Replications;

/**
 * Which runs of two directories belong together. Runs of one seed and one number draw the same
 * random numbers as far as their scenarios are alike, so that their difference varies less than
 * that of strangers.
 *
 * @param paired whether runs are compared pair by pair
 * @param baseline the rows of the baseline that are compared, by their place in its table
 * @param other those of the other; in pairs, in the same order
 * @param why why they are paired, or why not
 */
record Pairing(boolean paired, int[] baseline, int[] other, String why) {

  static Pairing of(ComparedRuns baseline, ComparedRuns other) {
    return of(
        baseline.results().replications(),
        baseline.manifest().seed(),
        other.results().replications(),
        other.manifest().seed(),
        true);
  }

  /**
   * The runs of two design points.
   *
   * @param alike whether replications of one number have the same random numbers in both, if the
   *     seed is one
   */
  static Pairing of(Replications a, long seed, Replications b, long seedOfB, boolean alike) {
    if (seed != seedOfB) {
      return apart(a, b, "the seeds differ");
    }
    return alike
        ? pairs(a.numbers(), b.numbers(), "both have seed " + seed)
        : apart(a, b, "their random numbers differ");
  }

  private static Pairing apart(Replications a, Replications b, String why) {
    return new Pairing(false, all(a.size()), all(b.size()), why);
  }

  private static int[] all(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /** The runs whose numbers both have; the numbers of each rise. */
  private static Pairing pairs(int[] a, int[] b, String why) {
    int[] inA = new int[Math.min(a.length, b.length)];
    int[] inB = new int[inA.length];
    int pairs = 0;
    int j = 0;
    for (int i = 0; i < a.length; i++) {
      while (j < b.length && b[j] < a[i]) {
        j++;
      }
      if (j < b.length && b[j] == a[i]) {
        inA[pairs] = i;
        inB[pairs] = j;
        pairs++;
      }
    }
    int unmatched = a.length + b.length - 2 * pairs;
    return new Pairing(
        true,
        Arrays.copyOf(inA, pairs),
        Arrays.copyOf(inB, pairs),
        unmatched == 0 ? why : why + "; " + unmatched + " runs without a partner are left out");
  }

  /** The numbers of the baseline's compared runs. */
  double[] ofBaseline(double[] column) {
    return taken(column, baseline);
  }

  /** The numbers of the other's compared runs. */
  double[] ofOther(double[] column) {
    return taken(column, other);
  }

  private static double[] taken(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
  }
}
