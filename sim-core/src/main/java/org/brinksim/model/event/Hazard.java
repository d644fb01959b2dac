package org.brinksim.model.event;

import java.util.List;
import org.brinksim.text.Decimals;

/**
 * The hazard by which something happened, and what made it so: h = h₀ · exp(Σ weight · (value −
 * centre)), where the centres are those of the action in the scenario.
 *
 * @param perDay the hazard a day at that moment, h
 * @param terms what it depended on, in the order of the scenario
 * @throws IllegalArgumentException for a number that is not finite: it has no place in a result
 */
public record Hazard(double perDay, List<Term> terms) {

  public Hazard {
    requireFinite(perDay);
    terms = List.copyOf(terms);
  }

  /**
   * What a driver contributes to a hazard.
   *
   * @param driver its name in the scenario, for example {@code belief.dprk-engaged}
   * @param value its value at that moment
   * @param weight its weight in this run: the hazard is e^(weight·(value − centre)) times what it
   *     would be with the driver at its centre
   */
  public record Term(String driver, double value, double weight) {

    public Term {
      requireFinite(value);
      requireFinite(weight);
    }

    /**
     * By how much it raises the logarithm of the hazard; below 0 where it lowers it.
     *
     * @param centre the value at which it leaves the hazard as it is
     */
    public double contribution(double centre) {
      return weight * (value - centre);
    }
  }

  private static void requireFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("has a hazard with the number " + Decimals.text(number));
    }
  }
}
