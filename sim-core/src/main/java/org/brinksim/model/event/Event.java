package org.brinksim.model.event;

/**
 * Something that happened in a run: who did what, when, and why.
 *
 * @param day days from the start
 * @param kind what kind of thing
 * @param actor who: a state, force, formation, or {@code calendar}
 * @param what what happened: an action's or event's name, or a few words
 * @param rung the rung concerned; empty for none
 * @param target at whom; empty for nobody
 * @param why the drivers' values at the time, as {@code name=value} separated by blanks; empty
 *     where nothing drove it
 */
public record Event(
    double day, Kind kind, String actor, String what, String rung, String target, String why) {

  /** The kinds of things that happen. */
  public enum Kind {
    /** Troops arrive. */
    WAVE("wave"),
    /** A formation begins to send elements to the line. */
    COMMITMENT("commitment"),
    /** An element breaks: many in a run, kept only when detail is asked for. */
    BREAK("break"),
    /** A state acts. */
    ACT("act"),
    /** An action no longer stands. */
    ACT_ENDS("actEnds"),
    /** A dated or chance event. */
    CALENDAR("calendar"),
    /** The standing rung changes. */
    RUNG("rung"),
    /** The fighting stops, or begins again. */
    CEASE_FIRE("ceaseFire"),
    /** A force has left the theatre. */
    WITHDRAWN("withdrawn");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The name in files. */
    public String key() {
      return key;
    }
  }
}
