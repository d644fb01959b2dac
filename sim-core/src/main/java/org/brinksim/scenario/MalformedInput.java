package org.brinksim.scenario;

/** Input that cannot be taken apart into keys and values at all. */
final class MalformedInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location at;

  MalformedInput(Location at, String message) {
    super(message);
    this.at = at;
  }

  /** The one problem that is known of the input. */
  Problem problem() {
    return Problem.at(at, Path.ROOT, getMessage());
  }
}
