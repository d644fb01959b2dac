package org.brinksim.cli.console;

/** Says that a command cannot do what it was asked for; the message is the text for users. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, what is required, advice: whole, for the user. */
  public BadInputException(String message) {
    super(message);
  }
}
