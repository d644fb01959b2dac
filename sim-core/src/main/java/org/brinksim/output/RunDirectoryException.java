package org.brinksim.output;

/**
 * Says why a run directory cannot be used as it is, in words for users: which file, what is wrong
 * with it, and what to do. Nothing that is not Brink's was touched or read.
 */
public class RunDirectoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about a damaged file. */
  public static final String RUN_AGAIN = ". Maybe run the scenario again into a new directory";

  /** A problem with its message for users. */
  public RunDirectoryException(String message) {
    super(message);
  }

  /** A problem with its message for users, and the failure behind it. */
  public RunDirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
