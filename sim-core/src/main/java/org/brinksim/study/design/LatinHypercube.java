package org.brinksim.study.design;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Latin hypercubes: each factor takes each of n equally likely strata once (McKay, Beckman and
 * Conover 1979). Of several the one is taken whose two nearest points lie furthest apart (maximin:
 * Johnson, Moore and Ylvisaker 1990).
 */
public final class LatinHypercube {
  private static final int MOST_CANDIDATES = 200;

  /** The distances that are worked out before the best so far is taken. */
  private static final double MOST_DISTANCES = 2e7;

  private LatinHypercube() {}

  /**
   * The points.
   *
   * @param points how many
   * @param factors how many factors
   */
  public static List<UnitPoint> of(int points, int factors, UniformRandomProvider random) {
    double pairs = 0.5 * points * (points - 1.0) * factors;
    int candidates = (int) Math.max(1, Math.min(MOST_CANDIDATES, MOST_DISTANCES / pairs));
    double[][] best = null;
    double furthest = -1;
    for (int c = 0; c < candidates; c++) {
      double[][] candidate = one(points, factors, random);
      double nearest = candidates == 1 ? 0 : DesignDiagnostics.smallestDistance(candidate);
      if (nearest > furthest) {
        furthest = nearest;
        best = candidate;
      }
    }
    return Arrays.stream(best).map(UnitPoint::new).toList();
  }

  private static double[][] one(int points, int factors, UniformRandomProvider random) {
    double[][] u = new double[points][factors];
    for (int f = 0; f < factors; f++) {
      int[] strata = PermutationSampler.natural(points);
      PermutationSampler.shuffle(random, strata);
      for (int p = 0; p < points; p++) {
        u[p][f] = (strata[p] + random.nextDouble()) / points;
      }
    }
    return u;
  }
}
