package org.brinksim.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Texts broken into lines that fit. */
public final class LineWrapping {
  private LineWrapping() {}

  /**
   * A text in lines, broken at blanks; a longer word is broken after a dot if it has one in reach.
   * The blanks that a text begins with are kept before each line.
   *
   * @param text the text
   * @param width how long a line may be, at least 1
   */
  public static List<String> wrapped(String text, int width) {
    if (text.length() <= width) {
      return List.of(text);
    }
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    int room = Math.max(1, width - indent.length());
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > room) {
      int end = end(rest, room);
      lines.add(indent + rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(indent + rest);
    return lines;
  }

  private static int end(String text, int room) {
    int blank = text.lastIndexOf(' ', room);
    if (blank > 0) {
      return blank;
    }
    int dot = text.lastIndexOf('.', room - 1);
    return dot > 0 ? dot + 1 : room;
  }
}
