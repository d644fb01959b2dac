package org.brinksim.cli;

/** Says that a command cannot do what it was asked for; the message is the text for users. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
