package org.brinksim.document.shape;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.brinksim.text.Decimals;

/** Numbers as files write them. */
public final class NumberSyntax {
  private static final Pattern PLAIN =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[1-9][0-9]{0,2}([_, ][0-9]{3})+(\\.[0-9]*)?");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("[-+]?[1-9][0-9]{0,2}([. ][0-9]{3})+,[0-9]+");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+]?[0-9]*,[0-9]+([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_ZERO = Pattern.compile("[-+0.]*[1-9]");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9].*");

  private NumberSyntax() {}

  /**
   * The number that a plain text is, in decimal digits; nothing for any other text, nor for a
   * number that is too large for 64 bits, or so small that it would become 0.
   */
  public static OptionalDouble parse(String text) {
    if (!PLAIN.matcher(text).matches() || LEADING_ZERO.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(text);
    boolean lost = number == 0 && NOT_ZERO.matcher(text).lookingAt();
    return Double.isInfinite(number) || lost
        ? OptionalDouble.empty()
        : OptionalDouble.of(number + 0.0);
  }

  /**
   * Advice for a text that was meant as a number but is not written as one: never one that the
   * place would refuse in turn.
   */
  public static String advice(String text, Range range) {
    if (LEADING_ZERO.matcher(text).matches()) {
      String without = text.replaceFirst("0+(?=[0-9])", "");
      return fits(without, range) ? ". Maybe leave out the leading zero" : "";
    }
    String meant = meant(text);
    return !meant.equals(text) && fits(meant, range) ? ". Maybe write " + meant : "";
  }

  private static boolean fits(String text, Range range) {
    OptionalDouble number = parse(text);
    return number.isPresent() && range.holds(number.getAsDouble());
  }

  /** A text with its thousands joined and its decimal comma made a point. */
  private static String meant(String text) {
    if (GROUPED.matcher(text).matches()) {
      return text.replaceAll("[_, ]", "");
    }
    return GROUPED_BY_POINTS.matcher(text).matches() || DECIMAL_COMMA.matcher(text).matches()
        ? text.replaceAll("[. _]", "").replace(',', '.')
        : text.replace("_", "");
  }

  /** A number as people write it: whole numbers without a decimal point, small ones as 0.0005. */
  public static String text(double number) {
    return Decimals.written(number);
  }
}
