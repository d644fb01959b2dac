package org.brinksim.statistics;

import org.brinksim.text.Template;

/** The refusals that the factories of this package share. */
final class Arguments {

  private Arguments() {}

  /** Refuses a confidence level or a probability outside the open interval from 0 to 1. */
  static void requireInsideUnit(double value, String name) {
    // Written so that NaN is refused too.
    require(value > 0 && value < 1, "%s is %s; must be above 0 and below 1", name, value);
  }

  /** Refuses a sample of fewer than {@code atLeast} values, or with one that is not finite. */
  static void requireSample(double[] values, int atLeast, String name) {
    require(
        values.length >= atLeast,
        "%s has length %s; must be at least %s",
        name,
        values.length,
        atLeast);
    for (int i = 0; i < values.length; i++) {
      require(
          Double.isFinite(values[i]),
          "%s[%s] is %s; must be finite. Leave missing values out first.",
          name,
          i,
          values[i]);
    }
  }

  /** Refuses with a message made from a format, which is filled in only when it is needed. */
  static void require(boolean holds, String format, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(Template.fill(format, arguments));
    }
  }
}
