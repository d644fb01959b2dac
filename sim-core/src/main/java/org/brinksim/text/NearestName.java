package org.brinksim.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name that a user most likely meant by an unknown one.
 *
 * <p>A name is close enough when at most about a third of its letters differ: the distance counts
 * letters left out, added, changed, or swapped with a neighbour (optimal string alignment; Damerau
 * 1964), whatever their case.
 */
public final class NearestName {

  private NearestName() {}

  /**
   * The nearest of the known names, if one is near.
   *
   * @param name what was typed
   * @param known the names that it could be; of equally near ones the first is taken
   */
  public static Optional<String> of(String name, Collection<String> known) {
    String best = null;
    int least = Math.max(1, (name.length() + 1) / 3) + 1;
    for (String candidate : known) {
      if (Math.abs(name.length() - candidate.length()) >= least) {
        continue;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least && distance < Math.max(candidate.length(), 2)) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
