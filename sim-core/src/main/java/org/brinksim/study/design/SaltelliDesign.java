package org.brinksim.study.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The points that Sobol indices are worked out from (Saltelli et al. 2010): pairs A and B of
 * independent points, and for each factor A with that factor from B. The dice are one factor more:
 * A and B have random numbers of their own, and one point is A with those of B.
 */
public final class SaltelliDesign {
  private SaltelliDesign() {}

  /**
   * How many points there are to a pair.
   *
   * @param factors how many factors, without chance
   */
  public static int pointsOfPair(int factors) {
    return factors + 3;
  }

  /**
   * The points, pair by pair: A, B, A with one factor after another from B, A with the dice of B.
   *
   * @param pairs how many pairs
   * @param factors how many factors, without chance
   */
  public static List<UnitPoint> of(int pairs, int factors, UniformRandomProvider random) {
    double[][] sequence = SobolPoints.of(pairs, 2 * factors, random);
    List<UnitPoint> points = new ArrayList<>(pairs * pointsOfPair(factors));
    for (int pair = 0; pair < pairs; pair++) {
      int dice = 2 * pair;
      double[] a = new double[factors];
      double[] b = new double[factors];
      System.arraycopy(sequence[pair], 0, a, 0, factors);
      System.arraycopy(sequence[pair], factors, b, 0, factors);
      points.add(new UnitPoint(a, dice));
      points.add(new UnitPoint(b, dice + 1));
      for (int f = 0; f < factors; f++) {
        double[] mixed = a.clone();
        mixed[f] = b[f];
        points.add(new UnitPoint(mixed, dice));
      }
      points.add(new UnitPoint(a.clone(), dice + 1));
    }
    return points;
  }
}
