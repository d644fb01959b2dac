package org.brinksim.study.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Trajectories in which one factor after another is moved by half of its levels (Morris 1991). Each
 * has random numbers of its own, and others at one step more: chance is the last of the factors.
 */
public final class MorrisDesign {
  private MorrisDesign() {}

  /** How far a factor is moved, as a share of its law. */
  public static final double STEP = 0.5;

  /**
   * How many points a trajectory has.
   *
   * @param factors how many factors, without chance
   */
  public static int pointsOfTrajectory(int factors) {
    return factors + 2;
  }

  /**
   * The points, trajectory by trajectory. Each has factors moved in an order of its own; chance is
   * moved last.
   *
   * @param trajectories how many
   * @param factors how many factors, without chance
   * @param levels how many levels the grid has, an even number; a factor takes the middle of each
   *     share of its law
   */
  public static List<UnitPoint> of(
      int trajectories, int factors, int levels, UniformRandomProvider random) {
    List<UnitPoint> points = new ArrayList<>();
    for (int t = 0; t < trajectories; t++) {
      int[] order = PermutationSampler.natural(factors);
      PermutationSampler.shuffle(random, order);
      double[] at = new double[factors];
      for (int f = 0; f < factors; f++) {
        at[f] = (random.nextInt(levels) + 0.5) / levels;
      }
      points.add(new UnitPoint(at.clone(), 2 * t));
      for (int f : order) {
        at[f] += at[f] < STEP ? STEP : -STEP;
        points.add(new UnitPoint(at.clone(), 2 * t));
      }
      points.add(new UnitPoint(at.clone(), 2 * t + 1));
    }
    return points;
  }
}
