package org.brinksim.scenario;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.brinksim.text.Decimals;

/** Numbers as scenario files write them. */
final class Numbers {
  private static final Pattern PLAIN =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9].*");

  private Numbers() {}

  /** The number that a plain text is, in decimal digits; nothing for any other text. */
  static OptionalDouble parse(String text) {
    if (!PLAIN.matcher(text).matches() || LEADING_ZERO.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number + 0.0);
  }

  /** Advice for a text that was meant as a number but is not written as one. */
  static String advice(String text) {
    if (LEADING_ZERO.matcher(text).matches()) {
      return ". Maybe leave out the leading zero";
    }
    String digits = text.replaceAll("[_, ]", "");
    if (!digits.equals(text) && parse(digits).isPresent()) {
      return ". Maybe write " + digits;
    }
    return "";
  }

  /** A number as people write it: whole numbers without a decimal point, small ones as 0.0005. */
  static String text(double number) {
    return Decimals.written(number);
  }
}
