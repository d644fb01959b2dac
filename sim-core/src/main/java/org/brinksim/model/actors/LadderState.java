package org.brinksim.model.actors;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Ladder.Rung;

/**
 * How high things stand on the ladder: the standing rung, overall and in each channel, the peak,
 * and the escalation index under each scale of the ladder.
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

  /** By scale, then by rung. */
  private final double[][] weights;

  /** What all acts so far amount to on {@link #indexDay}, by scale. */
  private final double[] actsIndex;

  private double indexDay;

  /** What is left of the weight of each battlefield rung on {@link #leftDay}. */
  private final double[] left;

  private double leftDay = Double.NaN;

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
    this.weights =
        ladder.allScales().stream().map(scale -> weights(scale)).toArray(double[][]::new);
    this.actsIndex = new double[weights.length];
    this.left = new double[rungs.size()];
  }

  private double[] weights(String scale) {
    return rungs.stream().mapToDouble(rung -> rung.weight(scale)).toArray();
  }

  private LadderState(LadderState other) {
    this.rungs = other.rungs;
    this.halfLifeDays = other.halfLifeDays;
    this.reached = other.reached.clone();
    this.byBattle = other.byBattle.clone();
    this.lastByBattle = other.lastByBattle.clone();
    this.standing = other.standing.clone();
    this.firstDay = other.firstDay.clone();
    this.weights = other.weights;
    this.actsIndex = other.actsIndex.clone();
    this.left = other.left.clone();
    this.leftDay = other.leftDay;
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

  /** An act on a rung happens on a day. */
  public void act(int rung, double day) {
    age(day);
    for (int s = 0; s < actsIndex.length; s++) {
      actsIndex[s] += weights[s][rung];
    }
  }

  /** An event reaches a rung, which stands from then on. */
  public void reach(int rung, double day) {
    if (!reached[rung]) {
      reached[rung] = true;
      act(rung, day);
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
    leftDay = Double.NaN;
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

  /** The escalation index on a day, under the scale that the ladder selects. */
  public double index(double day) {
    return index(0, day);
  }

  /**
   * The escalation index on a day under any scale.
   *
   * @param scale its place among {@link Ladder#allScales()}
   * @param day the day
   */
  public double index(int scale, double day) {
    age(day);
    ageBattlefield(day);
    double index = actsIndex[scale];
    for (int r = 0; r < lastByBattle.length; r++) {
      index += weights[scale][r] * left[r];
    }
    return index;
  }

  /** Works out what is left of battlefield rungs, once for all scales. */
  private void ageBattlefield(double day) {
    if (day != leftDay) {
      for (int r = 0; r < lastByBattle.length; r++) {
        boolean everStood = lastByBattle[r] > Double.NEGATIVE_INFINITY;
        left[r] = everStood ? decay(day - lastByBattle[r]) : 0;
      }
      leftDay = day;
    }
  }

  private void age(double day) {
    double days = day - indexDay;
    if (days != agedDays) {
      agedDays = days;
      aged = decay(days);
    }
    for (int s = 0; s < actsIndex.length; s++) {
      actsIndex[s] *= aged;
    }
    indexDay = day;
  }

  private double decay(double days) {
    return days == 0 ? 1 : FastMath.pow(2, -days / halfLifeDays);
  }
}
