package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.effect.Effects;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.InterventionState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor.Action;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A state that decides each step on each of its actions.
 *
 * <p>Its step decides; {@link #enact()} lets the acts take effect. All states decide on the same
 * world before any act takes effect, so that the order in which they are asked does not matter.
 */
@SuppressWarnings("serial")
public final class ActorDecisions implements Steppable {

  private final World world;
  private final ActorState actor;
  private final Effects effects;
  private final List<Decision> decisions = new ArrayList<>();

  /** Which actions were due in this step, struck ones among them. */
  private final boolean[] due;

  /**
   * What brings an action about in this step; null where it does not happen. A hazard is kept
   * because the acts of others may move the drivers before this one takes effect.
   */
  private final ActCause[] resolved;

  /**
   * The government of a state.
   *
   * @param drivers the table that it reads drivers from
   */
  public ActorDecisions(World world, ActorState actor, Effects effects, DriverTable drivers) {
    this.world = world;
    this.actor = actor;
    this.effects = effects;
    actor.acts().forEach(act -> decisions.add(new Decision(world, drivers, actor, act)));
    this.due = new boolean[decisions.size()];
    this.resolved = new ActCause[decisions.size()];
  }

  /** Lets the actions that stand at the start take effect; what is forced then is due. */
  public void open() {
    for (int i = 0; i < decisions.size(); i++) {
      ActionState act = act(i);
      if (act.action().standingAtStart() && isLeft(act)) {
        happen(act, new ActCause.Start());
      }
      if (isForced(act)) {
        resolved[i] = new ActCause.Forced();
      }
    }
  }

  @Override
  public void step(SimState state) {
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      due[i] = decision.happens();
      boolean own = due[i] && isLeft(decision.act());
      if (isForced(decision.act())) {
        resolved[i] = new ActCause.Forced();
      } else if (own) {
        resolved[i] = new ActCause.Decided(decision.atThisMoment());
      }
    }
  }

  /** How many actions it decides on. */
  int size() {
    return decisions.size();
  }

  /** The decisions on its actions, in the order of the scenario. */
  public List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }

  /** An action, by its place in the scenario. */
  ActionState act(int action) {
    return decisions.get(action).act();
  }

  /** Whether an action happens in this step. */
  boolean isResolved(int action) {
    return resolved[action] != null;
  }

  /**
   * Another state's act asks for one of this state's: it follows unless it happens or is struck
   * today anyway, stands already, or a guard fails. Its clock is not touched.
   *
   * @param leader the act that leads, as STATE.ACTION
   * @return whether it follows
   */
  boolean follows(int action, String leader) {
    if (due[action] || isResolved(action) || !decisions.get(action).possible()) {
      return false;
    }
    due[action] = true;
    if (!isLeft(act(action))) {
      return false;
    }
    resolved[action] = new ActCause.Joint(leader);
    return true;
  }

  /** Whether an act that is due is left to happen; one that is struck is told the first time. */
  private boolean isLeft(ActionState act) {
    InterventionState.Fate fate = world.interventions().ofAct(act.name(), world.day());
    if (fate == InterventionState.Fate.STRUCK) {
      tell(act, Event.Intervention.Kind.STRUCK);
    }
    return fate == InterventionState.Fate.HAPPENS;
  }

  /** Whether an act is forced in this step; one that stands already is left as it is. */
  private boolean isForced(ActionState act) {
    if (!world.interventions().forces(act.name(), world.day())) {
      return false;
    }
    if (act.standing()) {
      tell(act, Event.Intervention.Kind.STANDING);
    }
    return !act.standing();
  }

  private void tell(ActionState act, Event.Intervention.Kind kind) {
    world
        .log()
        .add(new Event.Intervention(world.day(), Optional.of(actor.id()), act.action().id(), kind));
  }

  /** Ends the actions whose time is over, then lets what was decided in this step take effect. */
  public void enact() {
    for (int i = 0; i < actor.acts().size(); i++) {
      ActionState act = actor.acts().get(i);
      if (act.over(world.day())) {
        end(act, Optional.empty());
      }
    }
    for (int i = 0; i < resolved.length; i++) {
      if (resolved[i] != null) {
        actor.countAct();
        happen(act(i), resolved[i]);
      }
    }
    Arrays.fill(resolved, null);
    Arrays.fill(due, false);
  }

  /**
   * An act takes effect, in this order: the acts that it reverses end; it stands from today for its
   * length (days; without an end when none is given); its weight goes into the escalation index,
   * where that of a joint act is its leader's; it is logged with its drivers; its effects are
   * applied.
   */
  private void happen(ActionState act, ActCause cause) {
    Action action = act.action();
    for (String reversed : action.reverses()) {
      ActionState other = world.act(actor.id() + "." + reversed);
      if (other.standing()) {
        end(other, Optional.of(action.id()));
      }
    }
    double days = action.lasts().length().map(world::value).orElse(Double.POSITIVE_INFINITY);
    act.happen(world.day(), world.dayIn(days));
    if (!(cause instanceof ActCause.Joint)) {
      world.ladder().act(act.rung(), world.day());
    }
    world
        .log()
        .add(
            new Event.Act(
                world.day(), actor.id(), action.id(), action.rung(), action.affects(), cause));
    effects.apply(action.effects(), act.name());
  }

  /**
   * An act ends: orders, caps, factors, concealment and denial that it brought about end with it.
   * What it did once and for all stays; the index fades by its own half-life.
   */
  private void end(ActionState act, Optional<String> reversedBy) {
    act.end();
    for (ForceState force : world.forces()) {
      force.release(act.name());
    }
    for (ActorState other : world.actors()) {
      other.release(act.name());
    }
    world.consultations().release(act.name());
    Action action = act.action();
    world
        .log()
        .add(new Event.ActEnd(world.day(), actor.id(), action.id(), action.rung(), reversedBy));
  }
}
