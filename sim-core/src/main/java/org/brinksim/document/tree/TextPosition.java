package org.brinksim.document.tree;

import org.brinksim.document.problem.Location;

/** How far a text was read: the line and column of its next character, as editors count them. */
final class TextPosition {
  private int line = 1;
  private int column = 1;
  private int before;

  /** Goes past one character; CR, LF, and CR with LF end a line. */
  void pass(int codePoint) {
    boolean secondOfBreak = codePoint == '\n' && before == '\r';
    if (codePoint == '\r' || codePoint == '\n' && !secondOfBreak) {
      line++;
      column = 1;
    } else if (!secondOfBreak) {
      column++;
    }
    before = codePoint;
  }

  /** The place in a file. */
  Location in(String file) {
    return new Location(file, line, column);
  }
}
