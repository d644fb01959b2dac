package org.brinksim.model.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.model.troops.OverridableValue;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Actor;

/** A state in a run: what it believes, and how its actions stand. */
public final class ActorState {

  private final Actor state;
  private final List<ActionState> acts = new ArrayList<>();
  private final List<ActionState> actsView = Collections.unmodifiableList(acts);
  private final List<Watch> watches = new ArrayList<>();
  private final List<Watch> watchesView = Collections.unmodifiableList(watches);
  private final double[] beliefs;
  private final double[] estimates;
  private final OverridableValue denial;
  private int actsTaken;
  private double support;

  /**
   * An actor before its first day.
   *
   * @param state what the scenario says of it
   * @param ladder the ladder that its actions stand on
   * @param propositions how many propositions there are
   * @param denial its denial at the start, from 0 to 1
   * @param streams the replication's streams; the clock of an action is {@code
   *     politics/STATE.ACTION}
   */
  public ActorState(
      Actor state, LadderState ladder, int propositions, double denial, RandomStreams streams) {
    this.state = state;
    this.denial = new OverridableValue(denial);
    this.beliefs = filled(propositions);
    this.estimates = filled(propositions);
    for (Actor.Action action : state.actions()) {
      int rung = ladder.indexOf(action.rung());
      String name = state.id() + "." + action.id();
      acts.add(
          new ActionState(name, action, rung, ladder.rungs().get(rung), clockKey(name, streams)));
    }
  }

  private ActorState(ActorState other) {
    this.state = other.state;
    this.denial = other.denial.copy();
    this.beliefs = other.beliefs.clone();
    this.estimates = other.estimates.clone();
    this.actsTaken = other.actsTaken;
    this.support = other.support;
    other.acts.forEach(act -> acts.add(act.copy()));
    other.watches.forEach(watch -> watches.add(watch.copy()));
  }

  /** The same state, to go on by itself. */
  public ActorState copy() {
    return new ActorState(this);
  }

  private static double[] filled(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Hears and acts from now on by other streams, of the same names. */
  public void redraw(RandomStreams streams) {
    acts.forEach(act -> act.clock().rekey(clockKey(act.name(), streams)));
    watches.forEach(watch -> watch.redraw(streams));
  }

  private static long clockKey(String act, RandomStreams streams) {
    return streams.key("politics/" + act);
  }

  /** The state. */
  public Actor state() {
    return state;
  }

  /** Its name in references. */
  public String id() {
    return state.id();
  }

  /** Its actions, in the order of the scenario. */
  public List<ActionState> acts() {
    return actsView;
  }

  /** Its watches, by the number of the proposition; none where it does not watch. */
  public List<Watch> watches() {
    return watchesView;
  }

  /** Begins to watch the next proposition. */
  public void watch(Watch watch) {
    watches.add(watch);
  }

  /** Its belief in the proposition of a number, a probability; NaN when it does not watch. */
  public double belief(int proposition) {
    return beliefs[proposition];
  }

  /** Changes its belief. */
  public void belief(int proposition, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalStateException("a belief of " + id() + " is no longer a number from 0 to 1");
    }
    beliefs[proposition] = probability;
  }

  /** Its estimate of the size that a proposition is about, in soldiers; NaN before any report. */
  public double estimate(int proposition) {
    return estimates[proposition];
  }

  /** Changes its estimate. */
  public void estimate(int proposition, double soldiers) {
    estimates[proposition] = soldiers;
  }

  /** The share of genuine signals that its denial explains away. */
  public double denial() {
    return denial.now();
  }

  /** Changes its denial, for as long as the owner stands. */
  public void denial(String owner, double share) {
    denial.change(owner, share);
  }

  /** Takes back what an owner changed. */
  public void release(String owner) {
    denial.release(owner);
  }

  /** How many times it has acted since the start; what stood at the start does not count. */
  public int actsTaken() {
    return actsTaken;
  }

  /** Notes that it acted. */
  public void countAct() {
    actsTaken++;
  }

  /** The level of its highest standing action; {@link LadderState#NO_RUNG} when none stands. */
  public int level() {
    int level = LadderState.NO_RUNG;
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).standing()) {
        level = Math.max(level, acts.get(i).level());
      }
    }
    return level;
  }

  /** Its actions by name. */
  public Map<String, ActionState> byName() {
    Map<String, ActionState> byName = new LinkedHashMap<>();
    acts.forEach(act -> byName.put(act.name(), act));
    return byName;
  }

  /** The change of its public support since the start; below 0 where it has fallen. */
  public double support() {
    return support;
  }

  /** Sets the change of its public support. */
  public void support(double change) {
    support = change;
  }
}
