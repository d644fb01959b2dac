package org.brinksim.reports.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The outlines of the letters in a page's pictures. A chart's file holds its own; in a page, which
 * has many charts with the same letters, each is written once and all charts refer to it. That is
 * more than a third of a page.
 */
final class SharedOutlines {

  /** As {@link org.brinksim.reports.drawing.SvgWriter} writes it. */
  private static final Pattern OUTLINE =
      Pattern.compile("<path d=\"([^\"]*)\" id=\"([^\"]*-g\\d+)\"/>");

  private static final Pattern LETTER =
      Pattern.compile("(<use x=\"[^\"]*\" y=\"[^\"]*\" href=\"#)([^\"]*)\"/>");

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** A picture that refers to the page's outlines in place of its own. */
  String refer(String picture) {
    Map<String, String> own = new HashMap<>();
    String without =
        OUTLINE
            .matcher(picture)
            .replaceAll(
                outline -> {
                  own.put(
                      outline.group(2),
                      ids.computeIfAbsent(outline.group(1), unseen -> "letter-" + ids.size()));
                  return "";
                });
    return LETTER
        .matcher(without)
        .replaceAll(letter -> letter.group(1) + own.get(letter.group(2)) + "\"/>");
  }

  /** Writes the outlines of all pictures so far, unseen. */
  void write(Markup page) {
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "outlines",
        "width",
        "0",
        "height",
        "0",
        "aria-hidden",
        "true");
    page.open("defs");
    ids.forEach((outline, id) -> page.empty("path", "id", id, "d", outline));
    page.close().close();
  }
}
