package org.brinksim.reports.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide words are, in pixels of the SVG, and what of them fits.
 *
 * <p>No more of a text is measured than there is room for, so that a long one costs no more time
 * than what is shown of it.
 */
final class TextWidths {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final String MORE = "…";

  private TextWidths() {}

  /** The width on any device: without hinting, at fractions of a pixel. */
  static double width(String text, Font font) {
    return Letters.font(font, text).getStringBounds(text, EXACT).getWidth();
  }

  /** The text, or as many of its first words as fit, with an ellipsis. */
  static String fitted(String text, Font style, double room) {
    Font font = Letters.font(style, text);
    if (fits(text, font, room + 1)) {
      return text;
    }
    int end = mostThatFit(text, font, room + 1 - width(MORE, font));
    int blank = text.lastIndexOf(' ', end);
    return text.substring(0, blank > 0 ? blank : end).stripTrailing() + MORE;
  }

  /**
   * The text in lines that fit, broken at blanks, and within words that are longer than a line.
   *
   * @param most how many lines at most; the last one ends in an ellipsis when there is more
   */
  static List<String> lines(String text, Font style, double room, int most) {
    Font font = Letters.font(style, text);
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (lines.size() < most - 1 && !fits(rest, font, room)) {
      int end = mostThatFit(rest, font, room);
      int blank = rest.lastIndexOf(' ', end);
      int at = blank > 0 ? blank : Math.max(1, end);
      lines.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at).stripLeading();
    }
    lines.add(fitted(rest, font, room));
    return lines;
  }

  /** No letter is taken to be narrower than a pixel. */
  private static boolean fits(String text, Font font, double room) {
    return text.length() <= Math.max(0, room) && width(text, font) <= room;
  }

  /** How many characters fit, whole letters only: with their marks and both their surrogates. */
  private static int mostThatFit(String text, Font font, double room) {
    String near = text.substring(0, (int) Math.min(text.length(), Math.max(0, room)));
    int low = 0;
    int high = near.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(near.substring(0, middle), font) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    return low == text.length() || letters.isBoundary(low) ? low : letters.preceding(low);
  }
}
