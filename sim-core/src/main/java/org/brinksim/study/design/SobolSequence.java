package org.brinksim.study.design;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** The first points of a Sobol sequence, moved at random. */
public final class SobolSequence {
  private SobolSequence() {}

  /**
   * The points.
   *
   * @param points how many; any first part of them fills the space evenly too
   * @param factors how many factors
   */
  public static List<UnitPoint> of(int points, int factors, UniformRandomProvider random) {
    return Arrays.stream(SobolPoints.of(points, factors, random)).map(UnitPoint::new).toList();
  }
}
