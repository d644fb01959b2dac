package org.brinksim.results.writing;

import org.brinksim.text.Decimals;

/** Numbers as text, the same everywhere and exact: reading them back gives the same number. */
final class NumberText {

  private NumberText() {}

  /**
   * A number as text; whole ones without a fraction; empty for NaN, which stands for what never
   * happened.
   */
  static String text(double value) {
    return Double.isNaN(value) ? "" : Decimals.plain(value);
  }

  /** A number recorded with 32 bits as text, with no more digits than it has. */
  static String text(float value) {
    return value == Math.rint(value) || Float.isNaN(value)
        ? text((double) value)
        : Decimals.text(value);
  }
}
