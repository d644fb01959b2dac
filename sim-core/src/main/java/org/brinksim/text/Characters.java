package org.brinksim.text;

import java.util.OptionalInt;

/**
 * Which characters a text of an input may hold, and how to show a text that nobody has checked.
 *
 * <p>Refused are characters that no reader sees but that change what a terminal, a page or an XML
 * file does: controls other than tab and line feed (U+0000 to U+001F, U+007F to U+009F), surrogates
 * without their partner, noncharacters (U+FDD0 to U+FDEF and the last two of each plane), and the
 * embeddings, overrides and isolates of the bidirectional algorithm (U+202A to U+202E, U+2066 to
 * U+2069; Boucher and Anderson 2023, "Trojan Source"). The marks U+061C, U+200E and U+200F stay:
 * Arabic and Hebrew need them.
 */
public final class Characters {
  private Characters() {}

  /** Whether a code point is refused in a text of an input. */
  public static boolean isRefused(int codePoint) {
    return isControl(codePoint)
        || isSurrogate(codePoint)
        || isNoncharacter(codePoint)
        || codePoint >= 0x202a && codePoint <= 0x202e
        || codePoint >= 0x2066 && codePoint <= 0x2069;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isNoncharacter(int codePoint) {
    return codePoint >= 0xfdd0 && codePoint <= 0xfdef || (codePoint & 0xfffe) == 0xfffe;
  }

  private static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n';
  }

  /** The first refused code point of a text; nothing when every one is allowed. */
  public static OptionalInt firstRefused(String text) {
    return text.codePoints().filter(Characters::isRefused).findFirst();
  }

  /** What a refused code point is, in words that follow its name: {@code a control}. */
  public static String kind(int codePoint) {
    if (isControl(codePoint)) {
      return "a control";
    }
    if (isSurrogate(codePoint)) {
      return "half of a surrogate pair";
    }
    return isNoncharacter(codePoint) ? "a noncharacter" : "which changes the direction of text";
  }

  /** A code point by its number, as the Unicode standard writes it: {@code U+001B}. */
  public static String name(int codePoint) {
    return Template.fill("U+%04X", codePoint);
  }

  /**
   * A text with every refused character written as its number, for example {@code <U+001B>}: safe
   * to print. Line feeds and tabs stay.
   */
  public static String visible(String text) {
    if (firstRefused(text).isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isRefused(c)) {
                shown.append('<').append(name(c)).append('>');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** As {@link #visible}, and in one line: line feeds and tabs are spaces. */
  public static String visibleInOneLine(String text) {
    return visible(text).replace('\n', ' ').replace('\t', ' ');
  }

  /**
   * As {@link #visibleInOneLine(String)}, and shortened: of a longer text the beginning, and an
   * ellipsis.
   *
   * @param text the text
   * @param most how many of its characters are shown at most
   */
  public static String visibleInOneLine(String text, int most) {
    int all = text.codePointCount(0, text.length());
    return all <= most
        ? visibleInOneLine(text)
        : visibleInOneLine(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
  }
}
