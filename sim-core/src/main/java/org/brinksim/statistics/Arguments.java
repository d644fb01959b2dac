package org.brinksim.statistics;

import org.brinksim.text.Template;

/** The refusals that the factories of statistics share, here and in the packages below. */
public final class Arguments {

  private Arguments() {}

  /** Refuses a confidence level or a probability outside the open interval from 0 to 1. */
  public static void requireInsideUnit(double value, String name) {
    // Written so that NaN is refused too.
    require(value > 0 && value < 1, "%s is %s; must be above 0 and below 1", name, value);
  }

  /** Refuses a margin that is negative or not finite. */
  public static void requireMargin(double margin) {
    require(
        margin >= 0 && Double.isFinite(margin),
        "margin is %s; must be finite and at least 0",
        margin);
  }

  /** Refuses a sample of fewer than {@code atLeast} values, or with one that is not finite. */
  public static void requireSample(double[] values, int atLeast, String name) {
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

  /**
   * Refuses samples that are no pairs: of different lengths, of fewer than {@code atLeast} values,
   * or with one that is not finite.
   */
  public static void requirePairs(double[] a, double[] b, int atLeast) {
    require(a.length == b.length, "a has length %s and b %s; must be the same", a.length, b.length);
    require(a.length >= atLeast, "a has length %s; must be at least %s", a.length, atLeast);
    for (int i = 0; i < a.length; i++) {
      require(
          Double.isFinite(a[i]) && Double.isFinite(b[i]),
          "pair %s is (%s, %s); both must be finite. Leave out pairs with a missing value first.",
          i,
          a[i],
          b[i]);
    }
  }

  /** Refuses with a message made from a format, which is filled in only when it is needed. */
  public static void require(boolean holds, String format, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(Template.fill(format, arguments));
    }
  }
}
