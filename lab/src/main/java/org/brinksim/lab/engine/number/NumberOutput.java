package org.brinksim.lab.engine.number;

/**
 * In the page, this takes the place of Jackson's class of the same name, which works with what the
 * compiler's class library lacks. Both write a number in the fewest digits that give it back; a
 * test in the browser holds one against the other.
 */
public final class NumberOutput {
  private NumberOutput() {}

  /**
   * A number of 64 bits.
   *
   * @param fast without effect
   */
  public static String toString(double value, boolean fast) {
    return Double.toString(value);
  }

  /**
   * A number of 32 bits.
   *
   * @param fast without effect
   */
  public static String toString(float value, boolean fast) {
    return Float.toString(value);
  }
}
