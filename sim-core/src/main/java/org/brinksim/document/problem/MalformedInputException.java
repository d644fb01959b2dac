package org.brinksim.document.problem;

/** Input that cannot be taken apart into keys and values, or not be found, at all. */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** What is wrong with the whole of an input. */
  public MalformedInputException(Location at, String message) {
    super(message);
    this.problem = Problem.at(at, KeyPath.ROOT, message);
  }

  /** What is wrong under a key at the top of an input. */
  public MalformedInputException(Location at, String key, String message) {
    super(message);
    this.problem = Problem.at(at, KeyPath.ROOT.key(key), message);
  }

  /** The one problem that is known of the input. */
  public Problem problem() {
    return problem;
  }
}
