package org.brinksim.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with gaps to fill, the same bytes on every machine. {@link String#formatted} writes the
 * digits of the machine's language, and {@code %s} a number as its version of Java likes it.
 */
public final class Template {
  private static final Pattern GAP = Pattern.compile("%[-#+ 0,(]*[0-9]*(?:\\.[0-9]+)?([a-zA-Z%])");

  private Template() {}

  /**
   * A template with its gaps filled in order.
   *
   * @param template the text, with gaps as {@link java.util.Formatter} knows them, without indexes
   * @param values what to put in; {@code %s} writes a number with a fraction as {@link Decimals}
   *     does
   */
  public static String fill(String template, Object... values) {
    Object[] written = values.clone();
    Matcher gap = GAP.matcher(template);
    int next = 0;
    while (gap.find()) {
      char conversion = gap.group(1).charAt(0);
      if (conversion != '%' && conversion != 'n') {
        if (conversion == 's' && next < written.length) {
          written[next] = plain(written[next]);
        }
        next++;
      }
    }
    return String.format(Locale.ROOT, template, written);
  }

  private static Object plain(Object value) {
    if (value instanceof Double number) {
      return Decimals.text(number);
    }
    return value instanceof Float number ? Decimals.text(number) : value;
  }
}
