package org.brinksim.scenario;

/** Input that cannot be taken apart into keys and values, or not be found, at all. */
final class MalformedInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MalformedInput(Location at, String message) {
    super(message);
    this.problem = Problem.at(at, KeyPath.ROOT, message);
  }

  MalformedInput(Location at, String key, String message) {
    super(message);
    this.problem = Problem.at(at, KeyPath.ROOT.key(key), message);
  }

  /** The one problem that is known of the input. */
  Problem problem() {
    return problem;
  }
}
