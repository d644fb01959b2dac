package org.brinksim.results;

import java.nio.file.Path;
import org.brinksim.text.Characters;
import org.brinksim.text.Template;

/**
 * Says why a run directory cannot be used as it is, in words for users: which file, what is wrong
 * with it, and what to do. Nothing that is not Brink's was touched or read.
 */
public final class RunDirectoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about a damaged file. */
  public static final String RUN_AGAIN = ". Maybe run the scenario again into a new directory";

  private static final int SHOWN_CHARACTERS = 100;

  /** A problem with its message for users. */
  public RunDirectoryException(String message) {
    super(message);
  }

  /** A damaged file: where in it, what was found there, and what must be. */
  public static RunDirectoryException damaged(
      Path file, String place, Object found, String required) {
    return new RunDirectoryException(
        file
            + " is damaged: "
            + Characters.visibleInOneLine(place, SHOWN_CHARACTERS)
            + " is "
            + Characters.visibleInOneLine(Template.fill("%s", found), SHOWN_CHARACTERS)
            + "; must be "
            + required
            + RUN_AGAIN);
  }

  /** A problem with its message for users, and the failure behind it. */
  public RunDirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
