package org.brinksim.model.event;

/** What brought an act about. */
public sealed interface ActCause {

  /** It stands as the scenario begins, so that nobody decided it in the run. */
  record Start() implements ActCause {}

  /** It was forced by hand. */
  record Forced() implements ActCause {}

  /**
   * The state decided it, by its hazard.
   *
   * @param hazard the hazard at that moment
   */
  record Decided(Hazard hazard) implements ActCause {}

  /**
   * Another state decided it for both: a joint act.
   *
   * @param leader the act that it happened with, as STATE.ACTION
   */
  record Joint(String leader) implements ActCause {
    public Joint {
      if (leader.indexOf('.') < 0) {
        throw new IllegalArgumentException("has a leader that is no STATE.ACTION: " + leader);
      }
    }
  }
}
