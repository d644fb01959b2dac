package org.brinksim.statistics.sensitivity;

import org.brinksim.statistics.Arguments;

/**
 * How a change is split among those who make it together: each has the mean, over all orders in
 * which they can come in one after another, of what changes when it comes in (Shapley, A value for
 * n-person games, Annals of Mathematics Studies 28:307-317, 1953). The shares add up to the whole
 * change. Who changes nothing in any company has 0, and what two do only together is halved.
 */
public final class ShapleyValues {

  /** With more than these the orders could no longer be counted in whole numbers of a double. */
  public static final int MOST = 12;

  private ShapleyValues() {}

  /**
   * The share of each.
   *
   * @param players how many there are, from 1 to {@value #MOST}
   * @param values the value of each set of them, at the number whose bit {@code i} says whether
   *     player {@code i} is in the set: {@code 2^players} finite numbers
   * @return a share for each, in the unit of the values
   */
  public static double[] of(int players, double[] values) {
    Arguments.require(
        players >= 1 && players <= MOST, "players is %s; must be from 1 to %s", players, MOST);
    Arguments.require(
        values.length == 1 << players, "values has %s; must have 2^%s", values.length, players);
    double[] factorials = new double[players + 1];
    factorials[0] = 1;
    for (int i = 1; i <= players; i++) {
      factorials[i] = i * factorials[i - 1];
    }
    double[] shares = new double[players];
    for (int player = 0; player < players; player++) {
      int bit = 1 << player;
      double sum = 0;
      for (int set = 0; set < values.length; set++) {
        if ((set & bit) == 0) {
          int before = Integer.bitCount(set);
          double orders = factorials[before] * factorials[players - before - 1];
          sum += orders * (values[set | bit] - values[set]);
        }
      }
      // Divided once: of whole numbers the sum is exact.
      shares[player] = sum / factorials[players];
    }
    return shares;
  }
}
