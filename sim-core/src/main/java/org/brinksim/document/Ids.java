package org.brinksim.document;

/** Ids: a letter, then letters, digits, {@code -} and {@code _}; at most 64 characters. */
public final class Ids {
  private Ids() {}

  /** Whether a text is an id. */
  public static boolean isId(String text) {
    return text.length() <= Key.ID_LENGTH && text.matches(Key.ID);
  }

  /**
   * The id that words make: what no id can hold becomes a dash, and what is too long is cut off.
   *
   * @param words any text
   * @param otherwise the id where the words have no letter
   * @param ending what the id ends with, such as {@code -scenario}; it is never cut
   */
  public static String made(String words, String otherwise, String ending) {
    String id = words.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^[^A-Za-z]+", "");
    int most = Key.ID_LENGTH - ending.length();
    return (id.isEmpty() ? otherwise : id.substring(0, Math.min(most, id.length()))) + ending;
  }
}
