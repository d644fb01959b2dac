package org.brinksim.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.text.Decimals;

/**
 * Numbers as people read them: rounded to what they support, thousands apart, shares in per cent,
 * never in the notation of computers (5.0E-4).
 *
 * <p>One rule says how finely a number with an interval is written: the unit of its last digit is
 * the largest power of ten that is at most a fifth of the interval's width. Rounding then moves an
 * end by at most a tenth of the width. The number and both ends are written alike: {@code 110 (−40
 * to 260)}, {@code 0.3 (0.1 to 0.6)}. What is whole by nature (soldiers, days of a daily step) is
 * never written finer than whole. A number alone has about three significant digits.
 */
public final class Numerals {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final double PARTS = 5;

  /** Numbers from here on, and below its inverse, are written as multiples of a power of ten. */
  private static final double HUGE = 1e15;

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
    if (size != 0 && (size >= HUGE || size < 1 / HUGE)) {
      return powerOfTen(value);
    }
    if (size >= 100 || value == Math.rint(value)) {
      return whole(value);
    }
    int decimals = Math.max(1, 2 - exponent(size));
    return format("0." + "#".repeat(decimals), value);
  }

  /**
   * How many decimals the numbers of an interval are written with, by the rule of this class: 0 for
   * whole numbers, −1 for tens.
   *
   * @param low the lower end
   * @param high the upper end, above {@code low} and both finite; otherwise three significant
   *     digits
   */
  public static int decimals(double low, double high) {
    double width = high - low;
    if (width > 0 && width < Double.POSITIVE_INFINITY) {
      return -exponent(width / PARTS);
    }
    double size = Math.abs(Double.isFinite(low) ? low : high);
    return size > 0 && size < 100 && size != Math.rint(size) ? 2 - exponent(size) : 0;
  }

  /**
   * How many decimals the ends of a spread of runs are written with: each end is a number of its
   * own and has an interval of its own, so they are ten times finer than those of an interval, and
   * a hundred times where that is still whole.
   */
  public static int spreadDecimals(double low, double high) {
    int finer = decimals(low, high) + (low == high ? 0 : 1);
    return finer > 0 ? finer : Math.min(0, finer + 1);
  }

  /**
   * A number with so many decimals, all of them written.
   *
   * @param decimals the decimals; −1 rounds to tens
   */
  public static String rounded(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "none";
    }
    if (Math.abs(value) >= HUGE || decimals > 15) {
      return number(value);
    }
    BigDecimal rounded =
        new BigDecimal(Decimals.text(value))
            .setScale(decimals, RoundingMode.HALF_UP)
            .setScale(Math.max(0, decimals));
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(Math.max(0, decimals));
    return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
  }

  /** The exponent of the power of ten at or below a number: 2 for 100 and for 999. */
  private static int exponent(double size) {
    // A width of 0.5 is often 0.49999999999999994.
    return (int) Math.floor(FastMath.log10(size) + 1e-9);
  }

  private static String powerOfTen(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    int exponent = exponent(Math.abs(value));
    String factor =
        format(
            "0.##",
            value / FastMath.pow(10, exponent / 2) / FastMath.pow(10, exponent - exponent / 2));
    StringBuilder raised = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return factor + NO_BREAK_SPACE + "×" + NO_BREAK_SPACE + "10" + raised;
  }

  /** A whole number: {@code 1,234}. */
  public static String whole(double value) {
    return format("#,##0", value);
  }

  /** A day of the run: whole, or with the decimals that a step shorter than a day needs. */
  public static String day(double value) {
    return Double.isNaN(value) ? "none" : format("#,##0.####", value);
  }

  /** How many decimals the days of a run have, by its step: 0 for whole days, 1 for half days. */
  public static int dayDecimals(double stepDays) {
    return stepDays >= 1 ? 0 : -exponent(stepDays);
  }

  /**
   * A share in per cent, with a decimal only near 0 and 100: {@code 62 %}, {@code 0.4 %}; halves
   * are rounded up. What is neither never nor always is not written so.
   */
  public static String percent(double share) {
    double percent = percents(share);
    return percent(share, percent < 9.95 || percent > 99 ? 1 : 0, false) + NO_BREAK_SPACE + "%";
  }

  /** A share in per cent as its interval supports it: {@code 26 %}, {@code 26.4 %}. */
  public static String percent(double share, double low, double high) {
    return percent(share, shareDecimals(low, high), true) + NO_BREAK_SPACE + "%";
  }

  /** An interval of shares in per cent: {@code 59 to 65 %}. */
  public static String percents(double low, double high) {
    return percents(low, high, " to ");
  }

  /** An interval of shares in per cent, short, for labels in a chart: {@code 59–65 %}. */
  public static String percentRange(double low, double high) {
    return percents(low, high, "–");
  }

  private static String percents(double low, double high, String between) {
    int decimals = shareDecimals(low, high);
    return percent(low, decimals, true)
        + between
        + percent(high, decimals, true)
        + NO_BREAK_SPACE
        + "%";
  }

  /**
   * A probability in per cent without the sign, with so many decimals; {@code < 1} and {@code > 99}
   * where rounding would make it never or always.
   */
  public static String chance(double share, int decimals) {
    return percent(share, Math.max(0, decimals), true);
  }

  /**
   * A probability between 0 and 1: {@code 0.8}, with a second decimal near the ends; {@code < 0.01}
   * and {@code > 0.99} where rounding would make it never or always.
   */
  public static String probability(double probability) {
    boolean inside = probability >= 0.05 && probability < 0.95;
    return within(Math.rint(1e10 * probability) / 1e10, 1, inside ? 1 : 2, true);
  }

  /** A share is never rounded to tens of per cent: of few runs, too, it is a count of them. */
  private static int shareDecimals(double low, double high) {
    return Math.max(0, decimals(100 * low, 100 * high));
  }

  /** In per cent, without the trace of binary fractions: 157 of 200 is 78.5 however worked out. */
  private static double percents(double share) {
    return Math.rint(1e10 * share) / 1e8;
  }

  /** A share in per cent without the sign. */
  private static String percent(double share, int decimals, boolean all) {
    return within(percents(share), 100, decimals, all);
  }

  /** A number from 0 to a whole; those two are exact and need no decimals. */
  private static String within(double part, double full, int decimals, boolean all) {
    double half = 0.5 * FastMath.pow(10, -decimals);
    if (part > 0 && part < half) {
      return "< " + rounded(2 * half, decimals);
    }
    if (part < full && part >= full - half) {
      return "> " + rounded(full - 2 * half, decimals);
    }
    String zeros = (all ? "0" : "#").repeat(decimals);
    return format(part == 0 || part == full || decimals == 0 ? "0" : "0." + zeros, part);
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
