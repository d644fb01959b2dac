package org.brinksim.reports.origin;

import java.nio.charset.StandardCharsets;

/**
 * The origin in an SVG file: the text of a {@code metadata} element, the last one in the picture.
 *
 * <p>It is found by its own beginning and end. No XML is parsed, so that nothing in a file from
 * elsewhere can be expanded or fetched.
 */
public final class SvgMetadata {
  private static final String OPEN = "<metadata>";
  private static final String CLOSE = "</metadata>";
  private static final String END = "</svg";

  private SvgMetadata() {}

  /**
   * The bytes of an SVG file with an origin in it.
   *
   * @param svg the file's text, which ends with the picture's end tag
   */
  public static byte[] put(String svg, Origin origin) {
    int end = svg.lastIndexOf(END);
    return new Enclosure(
            (svg.substring(0, end) + OPEN).getBytes(StandardCharsets.UTF_8),
            OriginText.write(origin),
            (CLOSE + svg.substring(end)).getBytes(StandardCharsets.UTF_8))
        .sealed()
        .bytes();
  }

  /**
   * The origin that a file tells.
   *
   * @throws ChartExportException when it was changed, is cut off, or tells none
   */
  public static Origin read(byte[] file) {
    return find(file).open();
  }

  /** The origin's place in a file. */
  static Enclosure find(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf(END);
    if (end < 0 || !text.substring(end + END.length()).strip().equals(">")) {
      throw new ChartExportException(
          "is cut off: it does not end with </svg>" + ChartExportException.TAKE_ANOTHER);
    }
    return Marked.find(file, text, OPEN, CLOSE);
  }
}
