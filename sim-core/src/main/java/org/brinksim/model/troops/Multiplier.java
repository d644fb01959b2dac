package org.brinksim.model.troops;

import java.util.Arrays;
import java.util.List;
import org.brinksim.scenario.ScalableNumber;

/**
 * A factor on a number of a force that sets in after a delay and grows along a ramp.
 *
 * @param target what it multiplies
 * @param factor the factor in the end
 * @param fromDay the day on which it begins
 * @param rampDays the days over which it grows linearly from 1; 0 for at once
 * @param owner what brought it about; the factor goes when its owner ends
 */
public record Multiplier(
    ScalableNumber target, double factor, double fromDay, double rampDays, String owner) {

  /** The factor on a day. */
  public double on(double day) {
    if (day < fromDay) {
      return 1;
    }
    double share = rampDays > 0 ? Math.min(1, (day - fromDay) / rampDays) : 1;
    return 1 + (factor - 1) * share;
  }

  /** Works out the product, by the target's ordinal, of the factors on a day. */
  static void multiply(List<Multiplier> scalings, double day, double[] product) {
    Arrays.fill(product, 1);
    for (int i = 0; i < scalings.size(); i++) {
      Multiplier scaling = scalings.get(i);
      product[scaling.target.ordinal()] *= scaling.on(day);
    }
  }
}
