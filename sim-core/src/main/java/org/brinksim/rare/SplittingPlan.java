package org.brinksim.rare;

/**
 * How many runs a rare rung is estimated by.
 *
 * <p>Groups are independent of each other: how far their estimates lie apart tells how exact the
 * mean is.
 *
 * @param groups how many groups, at least 2
 * @param runsOfGroup how many runs each begins with, at least 2
 * @param seed the root of all random numbers
 */
public record SplittingPlan(int groups, int runsOfGroup, long seed) {

  /** How many groups runs are divided into where nothing else is asked for. */
  public static final int GROUPS = 20;

  /** Fewer runs than this are no group. */
  public static final int FEWEST = 10;

  public SplittingPlan {
    if (groups < 2 || runsOfGroup < 2) {
      throw new IllegalArgumentException(
          "there are " + groups + " groups of " + runsOfGroup + " runs; must be at least 2 of 2");
    }
  }

  /**
   * So many runs in {@value #GROUPS} groups of one size; what is left over is not run.
   *
   * @param runs at least {@value #GROUPS} times {@value #FEWEST}
   */
  public static SplittingPlan of(int runs, long seed) {
    return new SplittingPlan(GROUPS, runs / GROUPS, seed);
  }

  /** How many runs all groups begin with. */
  public int runs() {
    return groups * runsOfGroup;
  }
}
