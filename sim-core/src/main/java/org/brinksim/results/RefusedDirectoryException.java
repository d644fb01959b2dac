package org.brinksim.results;

/**
 * A directory that results may not be written into, although they could be: the user has to choose.
 */
public final class RefusedDirectoryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, and what to do, for the user. */
  public RefusedDirectoryException(String message) {
    super(message);
  }
}
