package org.brinksim.lab.engine.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.teavm.jso.JSBody;

/**
 * In the page, this takes the place of Jackson's class of the same name, which works with what the
 * compiler's class library lacks. Both write a number in the fewest digits that give it back, at
 * least two, and of these in those nearest to it; a test in the browser holds one against the
 * other. The digits are the browser's: those of the class library are sometimes one too many.
 */
public final class NumberOutput {
  private static final int LEAST_DIGITS = 2;
  private static final int PLAIN_BELOW = 7;
  private static final int PLAIN_FROM = -3;

  private NumberOutput() {}

  /**
   * A number of 64 bits.
   *
   * @param fast without effect
   */
  public static String toString(double value, boolean fast) {
    return isSpecial(value) ? Double.toString(value) : written(value, exponential(value));
  }

  /**
   * A number of 32 bits.
   *
   * @param fast without effect
   */
  public static String toString(float value, boolean fast) {
    return isSpecial(value) ? Float.toString(value) : written(value, exponentialOf32Bits(value));
  }

  private static boolean isSpecial(double value) {
    return value == 0 || Double.isInfinite(value) || Double.isNaN(value);
  }

  @JSBody(params = "value", script = "return value.toExponential();")
  private static native String exponential(double value);

  @JSBody(
      params = "value",
      script =
          "for (let digits = 0; digits < 9; digits++) {"
              + " const text = value.toExponential(digits);"
              + " if (Math.fround(Number(text)) === value) return text; }"
              + " return value.toExponential();")
  private static native String exponentialOf32Bits(double value);

  /** In the form of Java: plain from 0.001 to 10 million, else with an exponent. */
  private static String written(double value, String exponential) {
    int at = exponential.indexOf('e');
    String digits = exponential.substring(0, at).replace("-", "").replace(".", "");
    int exponent = Integer.parseInt(exponential.substring(at + 1).replace("+", ""));
    if (digits.length() < LEAST_DIGITS) {
      BigDecimal two =
          new BigDecimal(Math.abs(value)).round(new MathContext(2, RoundingMode.HALF_EVEN));
      digits = two.unscaledValue().toString();
      exponent = digits.length() - 1 - two.scale();
      digits = digits.endsWith("0") ? digits.substring(0, 1) : digits;
    }
    String sign = value < 0 ? "-" : "";
    if (exponent < PLAIN_FROM || exponent >= PLAIN_BELOW) {
      String fraction = digits.length() > 1 ? digits.substring(1) : "0";
      return sign + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    String padded = digits + "0".repeat(Math.max(0, exponent + 2 - digits.length()));
    return sign + padded.substring(0, exponent + 1) + "." + padded.substring(exponent + 1);
  }
}
