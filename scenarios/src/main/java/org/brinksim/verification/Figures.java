package org.brinksim.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.brinksim.text.Template;

/** Numbers of a comparison as people read them. */
public final class Figures {

  private static final int DIGITS = 6;
  private static final int FEW_DIGITS = 2;
  private static final double SMALL = 1e-4;

  private Figures() {}

  /** A value: six digits, without zeros at the end. */
  public static String value(double value) {
    return text(value, DIGITS);
  }

  /** An error or a tolerance: two digits. */
  public static String size(double value) {
    return text(value, FEW_DIGITS);
  }

  private static String text(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "none";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    if (Math.abs(value) < SMALL) {
      return Template.fill("%." + (FEW_DIGITS - 1) + "e", value);
    }
    return rounded.stripTrailingZeros().toPlainString();
  }
}
