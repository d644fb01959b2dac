package org.brinksim.study.design;

/**
 * A point of a design: for each factor the probability whose quantile it takes.
 *
 * @param u from 0 to below 1, one for each factor; not to be changed
 * @param chance which random numbers its runs have: points of one number have the same
 */
public record UnitPoint(double[] u, int chance) {

  /** A point with the random numbers of all. */
  public UnitPoint(double... u) {
    this(u, 0);
  }
}
