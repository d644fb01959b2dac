package org.brinksim.reports.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;
import org.brinksim.text.Decimals;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An SVG canvas on which words are outlines, each letter of a size drawn once and then referred to.
 *
 * <p>Words as plain outlines, Batik's own way, make a file about five times as large.
 */
final class SharedGlyphs extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private final String prefix;
  private final Element glyphs;
  private final Map<String, String> ids;

  /**
   * An empty canvas.
   *
   * @param context how to write SVG
   * @param prefix what the letters' identifiers begin with
   */
  SharedGlyphs(SVGGeneratorContext context, String prefix) {
    super(context, true);
    this.prefix = prefix;
    this.glyphs = context.getDOMFactory().createElementNS(SVG, "defs");
    this.ids = new HashMap<>();
  }

  private SharedGlyphs(SharedGlyphs parent) {
    super(parent);
    this.prefix = parent.prefix;
    this.glyphs = parent.glyphs;
    this.ids = parent.ids;
  }

  @Override
  public SharedGlyphs create() {
    return new SharedGlyphs(this);
  }

  /** The outlines of all letters that were drawn. */
  Element glyphs() {
    return glyphs;
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = getFont();
    if (Letters.isOfMachine(font)) {
      words(text, font, x, y);
      return;
    }
    GlyphVector vector = font.createGlyphVector(getFontRenderContext(), text);
    Document document = getDOMFactory();
    Element word = document.createElementNS(SVG, "g");
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      Point2D place = vector.getGlyphPosition(i);
      Shape outline = vector.getGlyphOutline(i, (float) -place.getX(), (float) -place.getY());
      if (!outline.getBounds2D().isEmpty()) {
        Element use = document.createElementNS(SVG, "use");
        use.setAttributeNS(XLINK, "xlink:href", "#" + id(font, vector.getGlyphCode(i), outline));
        use.setAttribute("x", getGeneratorContext().doubleString(x + place.getX()));
        use.setAttribute("y", getGeneratorContext().doubleString(y + place.getY()));
        word.appendChild(use);
      }
    }
    if (word.hasChildNodes()) {
      domGroupManager.addElement(word, DOMGroupManager.FILL);
    }
  }

  /** Words that the style's font cannot draw stay words, which the reader's machine draws. */
  private void words(String text, Font font, float x, float y) {
    Element words = getDOMFactory().createElementNS(SVG, "text");
    words.setAttribute("x", getGeneratorContext().doubleString(x));
    words.setAttribute("y", getGeneratorContext().doubleString(y));
    words.setAttribute("font-family", "sans-serif");
    words.setAttribute("font-size", getGeneratorContext().doubleString(font.getSize2D()));
    words.setAttribute("font-weight", font.isBold() ? "600" : "400");
    if (!new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
      // The end of a line that runs to the left is where it was measured to begin.
      words.setAttribute("direction", "rtl");
      words.setAttribute("text-anchor", "end");
    }
    words.appendChild(getDOMFactory().createTextNode(text));
    domGroupManager.addElement(words, DOMGroupManager.FILL);
  }

  /** The identifier of a letter's outline, which is drawn when first asked for. */
  private String id(Font font, int glyph, Shape outline) {
    String key = font.getFontName() + " " + Decimals.text(font.getSize2D()) + " " + glyph;
    return ids.computeIfAbsent(
        key,
        unseen -> {
          String id = prefix + "-g" + ids.size();
          Element path = getDOMFactory().createElementNS(SVG, "path");
          path.setAttribute("id", id);
          path.setAttribute("d", SVGPath.toSVGPathData(outline, getGeneratorContext()));
          glyphs.appendChild(path);
          return id;
        });
  }
}
