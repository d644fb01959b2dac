package org.brinksim.reports.drawing;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Numbers rounded to hundredths, as short as they can be: 12, 0.5, -3.07.
 *
 * <p>The format of the JDK writes the same after turning each number into all its decimals first,
 * which took a tenth of the time of a report: a picture has thousands of coordinates. Of two
 * hundredths that are equally near, the even one is taken.
 */
final class Hundredths extends DecimalFormat {
  private static final long serialVersionUID = 1L;

  Hundredths() {
    super("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    // With groups of thousands the JDK takes a way of its own to three decimals, past this class.
    setGroupingUsed(false);
  }

  @Override
  public StringBuffer format(double number, StringBuffer text, FieldPosition field) {
    long hundredths = Math.round(Math.rint(number * 100));
    if (hundredths < 0) {
      text.append('-');
    }
    long magnitude = Math.abs(hundredths);
    text.append(magnitude / 100);
    int tenths = (int) (magnitude % 100) / 10;
    int rest = (int) (magnitude % 10);
    if (tenths > 0 || rest > 0) {
      text.append('.').append(tenths);
    }
    if (rest > 0) {
      text.append(rest);
    }
    return text;
  }
}
