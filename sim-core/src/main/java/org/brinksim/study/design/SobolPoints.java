package org.brinksim.study.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Sobol sequences, with the direction numbers of Joe and Kuo (2008), moved by a random vector
 * modulo 1 (Cranley and Patterson 1976): so that no point lies at an edge, and several are
 * independent.
 */
final class SobolPoints {
  private SobolPoints() {}

  /**
   * The first points of a sequence.
   *
   * @param points how many
   * @param dimensions of how many dimensions; 1,000 at most
   */
  static double[][] of(int points, int dimensions, UniformRandomProvider random) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    double[] shift = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      shift[d] = random.nextDouble();
    }
    double[][] u = new double[points][];
    for (int p = 0; p < points; p++) {
      u[p] = sequence.nextVector();
      for (int d = 0; d < dimensions; d++) {
        u[p][d] = (u[p][d] + shift[d]) % 1;
      }
    }
    return u;
  }
}
