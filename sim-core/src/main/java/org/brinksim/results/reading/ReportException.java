package org.brinksim.results.reading;

import org.brinksim.results.RunDirectoryException;

/**
 * Says why no report can be made of a directory, in words for users: what was looked for, what was
 * found, and what to do.
 */
public final class ReportException extends RunDirectoryException {
  private static final long serialVersionUID = 1L;

  /** A problem with its message for users. */
  public ReportException(String message) {
    super(message);
  }

  /** A problem with its message for users, and the failure behind it. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
