package org.brinksim.scenario.warning;

import org.brinksim.document.problem.Problem;

/**
 * Something in a scenario that can be run but cannot matter, or is hardly what was meant.
 *
 * @param kind what is odd
 * @param problem where it stands, what was found, and what it leads to
 */
public record Warning(Kind kind, Problem problem) {

  /** All that is warned of. */
  public enum Kind {
    /** A parameter that no number names. */
    UNUSED_PARAMETER("a parameter that nothing uses", true),
    /** A flag that is set and that no driver and no guard looks at. */
    UNREAD_FLAG("a flag that is set and never read", true),
    /** A command that the formations do not suffice for. */
    IDLE_COMMAND("a command without formations", true),
    /** A kind of terrain without a cell. */
    UNUSED_TERRAIN("a kind of terrain that no cell has", true),
    /** A proposition without observers. */
    UNWATCHED_PROPOSITION("a proposition that no state watches", true),
    /** An observer without propositions. */
    IDLE_OBSERVER("an observer where there is no proposition", true),
    /** A common shock that no action names. */
    UNFELT_SHOCK("a common shock that no action feels", true),
    /** Public support in a state that has no troops to lose. */
    IDLE_SUPPORT("public support in a state without troops", true),
    /** An action without hazard, or with one that is always 0, that does not stand at the start. */
    IMPOSSIBLE_ACTION("an action that can never happen", true),
    /** A guard that no course of events can make hold. */
    IMPOSSIBLE_GUARD("a guard that can never hold"),
    /** A guard on what never happens. */
    GUARD_ON_NOTHING("a guard on what never happens", true),
    /** A driver that is the same on every day. */
    FIXED_DRIVER("a driver that can never move", true),
    /** Casualties of own, allied or adversary troops where there are none. */
    NO_SUCH_TROOPS("casualties of troops that no force has as its nation", true),
    /** A rung that no action that can happen, no condition that can hold and no effect reaches. */
    UNREACHED_RUNG("a rung that nothing reaches", true),
    /** A ladder's condition that cannot hold. */
    IMPOSSIBLE_CONDITION("a condition of the ladder that can never hold"),
    /** A proposition that cannot come true. */
    IMPOSSIBLE_PROPOSITION("a proposition that can never be true"),
    /** Words of a proposition that tell another number than the one it must be above. */
    OTHER_NUMBER_IN_WORDS("a proposition whose words name another number than it is about"),
    /** A response's number that its metric cannot pass. */
    IMPOSSIBLE_RESPONSE("a response that asks when a metric passes a number that it cannot pass"),
    /** A factor of 1. */
    NEUTRAL_SCALE("a factor of 1, which changes nothing"),
    /** A factor on a number that the force does not have. */
    SCALE_OF_NOTHING("a factor on a number that is 0 or not there", true),
    /** A force that comes back and never leaves. */
    IDLE_REDEPLOYMENT("a force brought back that nothing orders out", true),
    /** A wave of nobody. */
    EMPTY_WAVE("a wave of nobody"),
    /** A wave, or waves together, of more than the formation's full strength. */
    WAVE_ABOVE_ESTABLISHMENT(
        "a wave, or waves of day 0 together, above the formation's establishment"),
    /** More in contact at the start than have come. */
    ENGAGED_ABOVE_ARRIVALS("more in contact at the start than arrive on day 0"),
    /** A claim made after the start. */
    CLAIM_AFTER_START("a claim dated after the start");

    private final String words;
    private final boolean idle;

    Kind(String words) {
      this(words, false);
    }

    Kind(String words, boolean idle) {
      this.words = words;
      this.idle = idle;
    }

    /**
     * Whether it comes of something that is not there: what a variant strikes out leaves such
     * things behind in its base, on purpose.
     */
    boolean idle() {
      return idle;
    }

    /** What is odd, in words that follow "it warns of". */
    public String words() {
      return words;
    }
  }
}
