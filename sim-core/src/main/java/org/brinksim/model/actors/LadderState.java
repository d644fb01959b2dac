package org.brinksim.model.actors;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Ladder.Rung;

/**
 * How high things stand on the ladder: the standing rung, overall and in each channel, the peak,
 * and the escalation index.
 *
 * <p>A rung stands while an action on it stands, while a battlefield condition on it holds, or once
 * an event has reached it. The index is the sum, over acts, of their rung's weight times
 * 2^(-age/half-life); a battlefield rung counts once, with the age since it last stood.
 */
public final class LadderState {

  /** The level when no rung stands. */
  public static final int NO_RUNG = Integer.MIN_VALUE;

  private final List<Rung> rungs;
  private final double halfLifeDays;
  private final boolean[] reached;
  private final boolean[] byBattle;
  private final double[] lastByBattle;
  private final boolean[] standing;
  private final double[] firstDay;
  private double actsIndex;
  private double indexDay;

  /** What so many days leave of an act's weight: kept, as most steps are alike. */
  private double aged = 1;

  private double agedDays;
  private int peak = NO_RUNG;

  /**
   * A ladder on which nothing stands.
   *
   * @param ladder the rungs
   * @param halfLifeDays days in which an act loses half of its weight in the index
   */
  public LadderState(Ladder ladder, double halfLifeDays) {
    this.rungs = ladder.rungs();
    this.halfLifeDays = halfLifeDays;
    this.reached = new boolean[rungs.size()];
    this.byBattle = new boolean[rungs.size()];
    this.standing = new boolean[rungs.size()];
    this.firstDay = new double[rungs.size()];
    Arrays.fill(firstDay, Double.NaN);
    this.lastByBattle = new double[rungs.size()];
    Arrays.fill(lastByBattle, Double.NEGATIVE_INFINITY);
  }

  private LadderState(LadderState other) {
    this.rungs = other.rungs;
    this.halfLifeDays = other.halfLifeDays;
    this.reached = other.reached.clone();
    this.byBattle = other.byBattle.clone();
    this.lastByBattle = other.lastByBattle.clone();
    this.standing = other.standing.clone();
    this.firstDay = other.firstDay.clone();
    this.actsIndex = other.actsIndex;
    this.indexDay = other.indexDay;
    this.peak = other.peak;
  }

  /** The same ladder, to go on by itself. */
  public LadderState copy() {
    return new LadderState(this);
  }

  /** The rungs, in the order of the scenario. */
  public List<Rung> rungs() {
    return rungs;
  }

  /** The number of the rung of that name. */
  public int indexOf(String rung) {
    for (int r = 0; r < rungs.size(); r++) {
      if (rungs.get(r).id().equals(rung)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no rung named " + rung);
  }

  /** An act on a rung of that weight happens on a day. */
  public void act(double weight, double day) {
    age(day);
    actsIndex += weight;
  }

  /** An event reaches a rung, which stands from then on. */
  public void reach(int rung, double day) {
    if (!reached[rung]) {
      reached[rung] = true;
      act(rungs.get(rung).weight(), day);
    }
  }

  /** Forgets which rungs the fighting holds; the conditions are then looked at anew. */
  public void clearBattlefield() {
    Arrays.fill(byBattle, false);
  }

  /** The fighting holds a rung on a day. */
  public void holdByBattle(int rung, double day) {
    byBattle[rung] = true;
    lastByBattle[rung] = day;
  }

  /** Works out what stands on a day, given the states' actions. */
  public void settle(List<ActorState> actors, double day) {
    for (int r = 0; r < standing.length; r++) {
      standing[r] = reached[r] || byBattle[r];
    }
    for (int a = 0; a < actors.size(); a++) {
      stand(actors.get(a).acts());
    }
    for (int r = 0; r < standing.length; r++) {
      firstDay[r] = standing[r] && Double.isNaN(firstDay[r]) ? day : firstDay[r];
    }
    peak = Math.max(peak, level());
  }

  private void stand(List<ActionState> acts) {
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).standing()) {
        standing[acts.get(i).rung()] = true;
      }
    }
  }

  /** The first day on which a rung stood; NaN when it never did. */
  public double firstDay(int rung) {
    return firstDay[rung];
  }

  /** Whether a rung stands. */
  public boolean stands(int rung) {
    return standing[rung];
  }

  /** The level of the highest standing rung; {@link #NO_RUNG} when none stands. */
  public int level() {
    int level = NO_RUNG;
    for (int r = 0; r < standing.length; r++) {
      if (standing[r]) {
        level = Math.max(level, rungs.get(r).level());
      }
    }
    return level;
  }

  /** The level of the highest standing rung of a channel; {@link #NO_RUNG} when none stands. */
  public int level(String channel) {
    int level = NO_RUNG;
    for (int r = 0; r < standing.length; r++) {
      if (standing[r] && rungs.get(r).channel().equals(channel)) {
        level = Math.max(level, rungs.get(r).level());
      }
    }
    return level;
  }

  /** The level of the highest rung that the fighting holds; {@link #NO_RUNG} when none. */
  public int battlefieldLevel() {
    int level = NO_RUNG;
    for (int r = 0; r < byBattle.length; r++) {
      if (byBattle[r]) {
        level = Math.max(level, rungs.get(r).level());
      }
    }
    return level;
  }

  /** The highest level so far; {@link #NO_RUNG} before any rung stood. */
  public int peak() {
    return peak;
  }

  /** The escalation index on a day. */
  public double index(double day) {
    age(day);
    double index = actsIndex;
    for (int r = 0; r < lastByBattle.length; r++) {
      if (lastByBattle[r] > Double.NEGATIVE_INFINITY) {
        index += rungs.get(r).weight() * decay(day - lastByBattle[r]);
      }
    }
    return index;
  }

  private void age(double day) {
    double days = day - indexDay;
    if (days != agedDays) {
      agedDays = days;
      aged = decay(days);
    }
    actsIndex *= aged;
    indexDay = day;
  }

  private double decay(double days) {
    return days == 0 ? 1 : FastMath.pow(2, -days / halfLifeDays);
  }
}
