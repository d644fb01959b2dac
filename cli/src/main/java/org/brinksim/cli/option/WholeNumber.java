package org.brinksim.cli.option;

import picocli.CommandLine.TypeConversionException;

/** Whole numbers as users type them; what is none is refused in words for users. */
public final class WholeNumber {
  private WholeNumber() {}

  /** A number of 32 bits. */
  public static int small(String text) {
    long number = large(text);
    if (number != (int) number) {
      throw new TypeConversionException(text + " is too large");
    }
    return (int) number;
  }

  /** A number of 64 bits. */
  public static long large(String text) {
    if (!text.matches("[+-]?[0-9]+")) {
      throw new TypeConversionException("\"" + text + "\" is not a whole number");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          text + " is too large; must lie between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE);
    }
  }
}
