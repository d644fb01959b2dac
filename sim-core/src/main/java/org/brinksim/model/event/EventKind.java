package org.brinksim.model.event;

/** The kinds of things that happen in a run, each with its names in files. */
public enum EventKind {
  /** Troops arrive. */
  ARRIVAL(1, "arrival", "personnel"),
  /** A formation begins to send elements to the line. */
  COMMITMENT(2, "commitment", "fraction"),
  /** An element breaks: many in a run, kept only when detail is asked for. */
  ELEMENT_BREAK(3, "break", ""),
  /** An actor acts. */
  ACT(4, "act", ""),
  /** An action no longer stands. */
  ACT_END(5, "actEnd", ""),
  /** An event of the calendar comes. */
  CALENDAR(6, "calendar", ""),
  /** An event of the calendar comes out one way or another. */
  OUTCOME(7, "outcome", "number"),
  /** The standing rung changes. */
  RUNG_CHANGE(8, "rung", ""),
  /** The fighting stops for a while. */
  CEASE_FIRE(9, "ceaseFire", "days"),
  /** The fighting may begin again. */
  CEASE_FIRE_END(10, "ceaseFireEnd", ""),
  /** A force has left the theatre. */
  DEPARTURE(11, "departure", ""),
  /** Something that was due, or was to be forced, is told of by hand. */
  INTERVENTION(12, "intervention", ""),
  /** A number is changed by hand. */
  SETTING(13, "setting", "number"),
  /** Soldiers of a force that had left are back. */
  REDEPLOYMENT(14, "redeployment", "personnel"),
  /** A worn formation leaves the line. */
  RELIEF(15, "relief", "");

  private final int tag;
  private final String key;
  private final String unit;

  EventKind(int tag, String key, String unit) {
    this.tag = tag;
    this.key = key;
    this.unit = unit;
  }

  /** The number in files of bytes; it stays the same when kinds come or go. */
  public int tag() {
    return tag;
  }

  /** The name in tables. */
  public String key() {
    return key;
  }

  /** The unit of the number that tells how much of it happened; empty for what has none. */
  public String unit() {
    return unit;
  }
}
