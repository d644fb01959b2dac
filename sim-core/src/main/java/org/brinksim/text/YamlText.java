package org.brinksim.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as YAML. */
public final class YamlText {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z$][A-Za-z0-9_$./ -]*+");

  private YamlText() {}

  /** A text, in quotes unless nobody could take it for anything else. */
  public static String of(String text) {
    boolean word =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "null", "true", "false", "yes", "no", "on", "off", "y", "n" -> true;
          default -> false;
        };
    boolean spaced = text.contains("  ") || text.endsWith(" ");
    return SAFE.matcher(text).matches() && !spaced && !word ? text : quoted(text);
  }

  /** A text in quotes and in one line, as YAML reads it back. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isPlain(c) ? c : Template.fill("\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' '
        && c != 0x7f
        && c != 0x85
        && c != 0x2028
        && c != 0x2029
        && c != 0xfeff
        && !(c > 0x7f && c < 0xa0);
  }
}
