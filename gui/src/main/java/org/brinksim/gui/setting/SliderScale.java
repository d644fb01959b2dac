package org.brinksim.gui.setting;

import java.util.List;
import org.brinksim.law.Law;
import org.brinksim.text.Decimals;

/**
 * The values that a parameter may be set to: the range of its law, on a slider of {@link #STEPS}
 * steps, or a few choices.
 *
 * <p>Where a law has no end, the slider ends three standard deviations from its middle.
 *
 * @param low the value at the left
 * @param high the value at the right, at least {@code low}
 * @param logarithmic whether equal steps are equal ratios
 * @param choices the only values there are; empty when any between the ends will do
 */
public record SliderScale(double low, double high, boolean logarithmic, List<Double> choices) {

  /** The steps of a slider. */
  public static final int STEPS = 200;

  public SliderScale {
    choices = List.copyOf(choices);
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "the scale goes from "
              + Decimals.plain(low)
              + " to "
              + Decimals.plain(high)
              + "; must rise");
    }
  }

  /** The scale of a law. */
  public static SliderScale of(Law law) {
    return new SliderScale(
        law.leastShown(), law.greatestShown(), law.isLogarithmic(), law.choices());
  }

  /** The value at a step, rounded to three digits; the ends are exact. */
  public double value(int step) {
    if (step <= 0) {
      return low;
    }
    if (step >= STEPS) {
      return high;
    }
    double share = (double) step / STEPS;
    double value = logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    return Math.max(low, Math.min(high, rounded(value)));
  }

  /** The step nearest to a value. */
  public int step(double value) {
    if (high == low) {
      return 0;
    }
    double share =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return (int) Math.round(STEPS * Math.max(0, Math.min(1, share)));
  }

  private static double rounded(double value) {
    if (value == 0) {
      return 0;
    }
    double digits = 2 - Math.floor(Math.log10(Math.abs(value)));
    double power = Math.pow(10, Math.abs(digits));
    return digits >= 0 ? Math.rint(value * power) / power : Math.rint(value / power) * power;
  }
}
