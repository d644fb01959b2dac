package org.brinksim.reports.origin;

import java.nio.file.Path;
import org.brinksim.text.Characters;

/** Says why a file is no chart that tells its origin, in words for users. */
public final class ChartExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about a file that has lost its origin. */
  public static final String TAKE_ANOTHER = ". Maybe take the file as Brink drew it";

  private static final int SHOWN_CHARACTERS = 100;

  /**
   * A problem.
   *
   * @param what what is wrong with it, in words that follow a file's name
   */
  public ChartExportException(String what) {
    super(what);
  }

  private ChartExportException(String message, ChartExportException cause) {
    super(message, cause);
  }

  /** The same problem with the file's name before it. */
  public ChartExportException of(Path file) {
    return new ChartExportException(file + " " + getMessage(), this);
  }

  /** A text of the file as messages show it. */
  static String shown(String text) {
    return Characters.visibleInOneLine(text, SHOWN_CHARACTERS);
  }
}
