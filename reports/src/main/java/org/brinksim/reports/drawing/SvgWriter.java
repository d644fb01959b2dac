package org.brinksim.reports.drawing;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGIDGenerator;
import org.brinksim.reports.chart.Heading;
import org.brinksim.text.Characters;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Pictures as SVG: the same text for the same picture, each time and on each machine.
 *
 * <p>Words are drawn as outlines, so that the reader needs no font. All identifiers begin with the
 * chart's name: several files may be put into one page.
 */
public final class SvgWriter {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgWriter() {}

  /** The SVG element of a picture, without XML declaration. */
  public static String svg(Picture picture, Heading heading) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SharedGlyphs graphics =
        new SharedGlyphs(new SvgContext(document, new PrefixedIds(heading.name())), heading.name());
    graphics.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
    picture.draw(graphics);
    Element root = graphics.getRoot();
    root.insertBefore(graphics.glyphs(), root.getFirstChild());
    label(root, picture, heading);
    StringWriter text = new StringWriter();
    try {
      graphics.stream(root, text, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the SVG of " + heading.name(), e);
    }
    // Batik begins with an XML declaration and a document type that names a file on the network.
    String element = text.toString();
    return visible(
        element
            .substring(element.indexOf("<svg"))
            .replace("\"genericDefs\"", '"' + heading.name() + "-defs\""));
  }

  /** The same without a character that XML forbids or that turns the page's text round. */
  private static String visible(String svg) {
    StringBuilder visible = new StringBuilder(svg.length());
    svg.codePoints()
        .forEach(
            c -> {
              if (Characters.isRefused(c)) {
                visible.append("&lt;").append(Characters.name(c)).append("&gt;");
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  /** Makes the picture scale with its surroundings, and names it for those who cannot see it. */
  private static void label(Element root, Picture picture, Heading heading) {
    root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", heading.title() + ". " + heading.reading());
  }

  /** Identifiers that begin with the chart's name. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String prefix;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + super.generateID(kind);
    }
  }
}
