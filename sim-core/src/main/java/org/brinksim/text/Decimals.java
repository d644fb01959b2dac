package org.brinksim.text;

import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/**
 * Numbers in the fewest decimal digits that read back as the same number, on every version of Java.
 *
 * <p>{@link Double#toString(double)} gives more digits than needed for some numbers before Java 19
 * (JDK-4511638): 2<sup>−31</sup> is 4.6566128730773926E-10 there and 4.656612873077393E-10 later.
 * Here it is the latter everywhere (Giulietti 2020, "The Schubfach way to render doubles", as
 * Jackson implements it). The form is that of {@code Double.toString}.
 */
public final class Decimals {
  private static final double LARGEST_WHOLE = 1L << 53;

  private Decimals() {}

  /** A number of 64 bits as people write it: whole ones, up to 2<sup>53</sup>, without fraction. */
  public static String plain(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
    return whole ? Long.toString((long) value) : text(value);
  }

  /**
   * A number of 64 bits in decimal digits alone, 0.0005 and not 5.0E-4, as far as anybody would
   * write it so: from 10<sup>-15</sup> to 10<sup>15</sup>.
   */
  public static String written(double value) {
    String text = plain(value);
    double size = Math.abs(value);
    return text.indexOf('E') >= 0 && size >= 1e-15 && size <= 1e15
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** A number of 64 bits. */
  public static String text(double value) {
    return NumberOutput.toString(value, true);
  }

  /** A number of 32 bits, with no more digits than it has. */
  public static String text(float value) {
    return NumberOutput.toString(value, true);
  }
}
