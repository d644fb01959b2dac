package org.brinksim.gui;

/**
 * Says that there is no display for a window; the message is the text for users, without advice.
 */
public final class NoDisplayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoDisplayException(String message) {
    super(message);
  }
}
