package org.brinksim.results.cause;

/**
 * Something that a response may be owed to.
 *
 * @param kind what kind of thing
 * @param id an action as STATE.ACTION, an event of the calendar, or a parameter
 */
public record Candidate(Kind kind, String id) {

  /** The kinds of things, each with what is done without them. */
  public enum Kind {
    /** An act of a state: it is struck, whenever it comes. */
    ACT,
    /** An event of the calendar: it is struck. */
    EVENT,
    /** What nobody knows exactly: it is pinned at its median. */
    ASSUMPTION
  }
}
