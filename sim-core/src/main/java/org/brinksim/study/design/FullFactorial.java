package org.brinksim.study.design;

import java.util.ArrayList;
import java.util.List;

/** Every combination of the factors' levels; the last factor changes fastest. */
public final class FullFactorial {
  private FullFactorial() {}

  /** How many combinations there are; a number above what an int holds where there are too many. */
  public static long size(int[] levels) {
    long size = 1;
    for (int count : levels) {
      size = Math.min((long) Integer.MAX_VALUE + 1, size * count);
    }
    return size;
  }

  /**
   * The points.
   *
   * @param levels how many levels each factor has
   */
  public static List<UnitPoint> of(int[] levels) {
    int size = Math.toIntExact(size(levels));
    List<UnitPoint> points = new ArrayList<>(size);
    for (int p = 0; p < size; p++) {
      double[] u = new double[levels.length];
      int rest = p;
      for (int f = levels.length - 1; f >= 0; f--) {
        u[f] = (rest % levels[f] + 0.5) / levels[f];
        rest /= levels[f];
      }
      points.add(new UnitPoint(u));
    }
    return points;
  }
}
