package org.brinksim.reports.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.brinksim.text.Characters;

/** HTML under construction: every text escaped, every element closed. */
final class Markup {
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes given as names and values in turn. */
  Markup open(String tag, String... attributes) {
    tag(tag, attributes).append(">");
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    html.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element with text alone. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without content. */
  Markup empty(String tag, String... attributes) {
    tag(tag, attributes).append("/>\n");
    return this;
  }

  Markup text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** Markup that is complete in itself. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  private StringBuilder tag(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escaped(attributes[i + 1])).append('"');
    }
    return html;
  }

  /**
   * Text that can stand in an element and in an attribute; scenario files are written by strangers.
   */
  private static String escaped(String text) {
    return Characters.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The whole. */
  String html() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements are still open: " + open);
    }
    return html.toString();
  }
}
