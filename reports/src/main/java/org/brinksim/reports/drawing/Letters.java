package org.brinksim.reports.drawing;

import java.awt.Font;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which font draws a text: that of the style where it has every letter, as then the picture is the
 * same on every machine; otherwise the machine's own fonts, Java's logical {@code SansSerif}.
 */
public final class Letters {
  private Letters() {}

  /** The font for a text: the one given, or the machine's in the same size. */
  static Font font(Font font, String text) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    boolean strong = font.getFontName().contains("Bold");
    return new Font(Font.SANS_SERIF, strong ? Font.BOLD : Font.PLAIN, 1)
        .deriveFont(font.getSize2D());
  }

  /** Whether a font is the machine's. */
  static boolean isOfMachine(Font font) {
    return font.getFamily().equals(Font.SANS_SERIF);
  }

  /** The letters of a text that no font of the machine draws, whatever Brink brings along. */
  public static Set<Integer> missing(String text) {
    return missing(new Font(Font.SANS_SERIF, Font.PLAIN, 1), text);
  }

  /** The letters of a text that neither a font nor one of the machine draws. */
  static Set<Integer> missing(Font font, String text) {
    Set<Integer> missing = new TreeSet<>();
    if (font.canDisplayUpTo(text) >= 0) {
      Font machine = font(font, text);
      text.codePoints()
          .filter(c -> !font.canDisplay(c) && !machine.canDisplay(c))
          .forEach(missing::add);
    }
    return missing;
  }
}
