package org.brinksim.scenario.influence;

/**
 * A part of a scenario that others can act on: a node of the influence diagram.
 *
 * @param kind what kind of part
 * @param of which one, by its id: {@code dprk}, {@code russia.commit-now}; empty where the kind
 *     says it all
 */
public record Part(Kind kind, String of) {

  /** The kinds of parts. */
  public enum Kind {
    /** What every number of a run depends on, as its length. */
    WHOLE_RUN("the whole run"),
    /** All forces in the theatre, with the ground: whoever fires there can act on all others. */
    FIGHTING("the fighting"),
    /** How many soldiers of a force have come so far. */
    ARRIVALS("arrivals of"),
    /** An action of a state, by {@code STATE.ACTION}. */
    ACTION("action"),
    /** An event of the calendar. */
    EVENT("event"),
    /** A flag. */
    FLAG("flag"),
    /** A trait of a state, by {@code STATE.TRAIT}. */
    TRAIT("trait"),
    /** How the public support of a state moves. */
    SUPPORT("public support in"),
    /** A common shock. */
    SHOCK("common shock"),
    /** Whether a rung of the ladder stands. */
    RUNG("rung"),
    /** What all acts so far weigh together: the index but for the weights of one scale. */
    INDEX("the escalation index"),
    /** The weights of rungs under a named scale. */
    SCALE("scale"),
    /** How much of itself a force hides. */
    CONCEALMENT("concealment of"),
    /** How much a state denies. */
    DENIAL("denial by"),
    /** What a state believes of a proposition, by {@code STATE.PROPOSITION}. */
    BELIEF("belief"),
    /** What a state takes a number of soldiers to be, by {@code STATE.PROPOSITION}. */
    ESTIMATE("estimate"),
    /** The number that a response of the scenario's own compares with. */
    RESPONSE("response");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** The fighting, which is one part. */
  static final Part FIGHTING = new Part(Kind.FIGHTING, "");

  /** The index, which is one part. */
  static final Part INDEX = new Part(Kind.INDEX, "");

  /** The whole run, which is one part. */
  static final Part WHOLE_RUN = new Part(Kind.WHOLE_RUN, "");

  /** The part in words, for example {@code action russia.commit-now}. */
  public String words() {
    return of.isEmpty() ? kind.words : kind.words + " " + of;
  }
}
