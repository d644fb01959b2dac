package org.brinksim.output;

/** Numbers as text, the same everywhere and exact: reading them back gives the same number. */
final class Numbers {

  private static final double LARGEST_WHOLE = 1L << 53;

  private Numbers() {}

  /**
   * A number as text; whole ones without a fraction; empty for NaN, which stands for what never
   * happened.
   */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }

  /** A number recorded with 32 bits as text, with no more digits than it has. */
  static String text(float value) {
    return value == Math.rint(value) || Float.isNaN(value)
        ? text((double) value)
        : Float.toString(value);
  }
}
