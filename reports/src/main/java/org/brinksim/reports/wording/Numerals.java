package org.brinksim.reports.wording;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: rounded to what matters, thousands apart, shares in per cent. */
public final class Numerals {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Numerals() {}

  /**
   * A number with about three significant digits, whole from 100 on: {@code 1,234}, {@code 41.5},
   * {@code 0.0032}; "none" when it is missing.
   */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "none";
    }
    double size = Math.abs(value);
    if (size >= 100 || value == Math.rint(value)) {
      return format("#,##0", value);
    }
    if (size >= 10) {
      return format("0.#", value);
    }
    int decimals = size == 0 ? 0 : (int) Math.min(8, 2 - Math.floor(Math.log10(size)));
    return format("0." + "#".repeat(Math.max(1, decimals)), value);
  }

  /** A whole number: {@code 1,234}. */
  public static String whole(double value) {
    return format("#,##0", value);
  }

  /** A day of the run: whole days, or one decimal where a step is shorter than a day. */
  public static String day(double value) {
    return Double.isNaN(value) ? "none" : format("0.#", value);
  }

  /**
   * A share in per cent, with a decimal only near 0 and 100: {@code 62 %}, {@code 0.4 %}; halves
   * are rounded up. What is neither never nor always is not written so.
   */
  public static String percent(double share) {
    return bare(share) + NO_BREAK_SPACE + "%";
  }

  /** An interval of shares in per cent: {@code 59 to 65 %}. */
  public static String percents(double low, double high) {
    return bare(low) + " to " + percent(high);
  }

  /** An interval of shares in per cent, short, for labels in a chart: {@code 59–65 %}. */
  public static String percentRange(double low, double high) {
    return bare(low) + "–" + percent(high);
  }

  /** A share in per cent without the sign. */
  private static String bare(double share) {
    // Without the trace of binary fractions, so that 157 of 200 is 79 % however it was worked out.
    double percent = Math.rint(1e10 * share) / 1e8;
    if (percent > 0 && percent < 0.05) {
      return "< 0.1";
    }
    if (percent >= 99.95 && percent < 100) {
      return "> 99.9";
    }
    boolean nearAnEnd = percent < 9.95 || percent > 99;
    return format(nearAnEnd ? "0.#" : "0", percent);
  }

  /**
   * A number by a pattern of {@link DecimalFormat}, halves away from zero, with English separators
   * and a true minus.
   */
  public static String format(String pattern, double value) {
    DecimalFormat format = new DecimalFormat(pattern, symbols());
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value == 0 ? 0.0 : value);
  }

  /** The separators: those of the root locale, with a true minus sign. */
  public static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    symbols.setMinusSign('−');
    return symbols;
  }
}
