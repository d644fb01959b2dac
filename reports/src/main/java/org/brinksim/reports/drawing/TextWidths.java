package org.brinksim.reports.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** How wide words are, in pixels of the SVG. */
final class TextWidths {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private TextWidths() {}

  /** The width on any device: without hinting, at fractions of a pixel. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /** The text, or as many of its first words as fit, with an ellipsis. */
  static String fitted(String text, Font font, double room) {
    String fitted = text;
    while (width(fitted, font) > room + 1 && fitted.lastIndexOf(' ') > 0) {
      fitted = fitted.replace("…", "");
      fitted = fitted.substring(0, fitted.lastIndexOf(' ')) + "…";
    }
    return fitted;
  }
}
