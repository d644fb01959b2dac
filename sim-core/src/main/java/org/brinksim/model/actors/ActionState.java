package org.brinksim.model.actors;

import org.brinksim.random.EventClock;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Ladder.Rung;

/** An action of a state in a run: whether it stands, since when, and how often it happened. */
public final class ActionState {

  private final Action action;
  private final String name;
  private final int rung;
  private final int level;
  private final EventClock clock;
  private boolean standing;
  private double since = Double.NaN;
  private double ends = Double.POSITIVE_INFINITY;
  private double first = Double.NaN;
  private int count;

  /**
   * An action that has not happened yet.
   *
   * @param name STATE.ACTION
   * @param key of the random numbers that decide when it happens
   */
  ActionState(String name, Action action, int rung, Rung onLadder, long key) {
    this.action = action;
    this.name = name;
    this.clock = new EventClock(key);
    this.rung = rung;
    this.level = onLadder.level();
  }

  private ActionState(ActionState other) {
    this.action = other.action;
    this.name = other.name;
    this.rung = other.rung;
    this.level = other.level;
    this.clock = other.clock.copy();
    this.standing = other.standing;
    this.since = other.since;
    this.ends = other.ends;
    this.first = other.first;
    this.count = other.count;
  }

  /** The same action, to go on by itself. */
  ActionState copy() {
    return new ActionState(this);
  }

  /** The action. */
  public Action action() {
    return action;
  }

  /** STATE.ACTION. */
  public String name() {
    return name;
  }

  /** The number of its rung. */
  public int rung() {
    return rung;
  }

  /** The level of its rung. */
  public int level() {
    return level;
  }

  /** The clock of its decision. */
  public EventClock clock() {
    return clock;
  }

  /** Whether it stands. */
  public boolean standing() {
    return standing;
  }

  /** The day on which it last happened; NaN before it ever did. */
  public double since() {
    return since;
  }

  /** The day on which it first happened; NaN when it never did. */
  public double first() {
    return first;
  }

  /** How often it happened. */
  public int count() {
    return count;
  }

  /** Whether its time is over on a day. */
  public boolean over(double day) {
    return standing && day >= ends;
  }

  /**
   * It happens.
   *
   * @param day the day
   * @param until the day on which it ends; infinite for until it is reversed
   */
  public void happen(double day, double until) {
    standing = true;
    since = day;
    ends = until;
    first = count == 0 ? day : first;
    count++;
  }

  /** It no longer stands. */
  public void end() {
    standing = false;
  }
}
