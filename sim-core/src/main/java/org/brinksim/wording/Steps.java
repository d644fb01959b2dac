package org.brinksim.wording;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.text.Decimals;

/** Round steps for axes and bars: 1, 2, 2.5 or 5 times a power of ten. */
public final class Steps {
  private static final double[] ROUND = {1, 2, 2.5, 5};

  private Steps() {}

  /**
   * The least round step of which a range has at most so many.
   *
   * @param range the range, above 0
   * @param most the greatest number of steps
   */
  public static double within(double range, int most) {
    if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the range is " + Decimals.plain(range) + "; must be above 0 and finite");
    }
    double least = range / most;
    double power = FastMath.pow(10, Math.floor(FastMath.log10(least)));
    double factor =
        Arrays.stream(ROUND).filter(f -> f * power >= least * (1 - 1e-9)).min().orElse(10);
    return factor * power;
  }
}
