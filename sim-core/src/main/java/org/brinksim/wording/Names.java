package org.brinksim.wording;

import java.util.Locale;

/** Names for people, made of the names in files. */
public final class Names {
  private Names() {}

  /** Words of an identifier: {@code send-more} and {@code sendMore} give {@code send more}. */
  public static String words(String id) {
    String spaced = id.replace('-', ' ').replace('_', ' ');
    return spaced.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** A text whose first letter is a capital. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Words of an identifier, the first with a capital: {@code Send more}. */
  public static String title(String id) {
    return capital(words(id));
  }
}
