package org.brinksim.model;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.calendar.CalendarPhase;
import org.brinksim.model.combat.CombatPhase;
import org.brinksim.model.deployment.ArrivalPhase;
import org.brinksim.model.deployment.DeploymentPhase;
import org.brinksim.model.effect.Effects;
import org.brinksim.model.event.Event.RungChange;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.intelligence.ObservationPhase;
import org.brinksim.model.measure.MetricSeries;
import org.brinksim.model.movement.LineEntry;
import org.brinksim.model.movement.MovementPhase;
import org.brinksim.model.politics.ActorDecisions;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Intelligence.Observer;
import org.brinksim.scenario.Ladder.Rung;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One run of a scenario as a MASON simulation: {@link #start()} sets up day 0, each step of the
 * schedule is one step of the model.
 *
 * <p>The model's chance comes from the replication's named streams alone. MASON would shuffle what
 * is scheduled for the same phase with a generator of its own; each phase is one entry, in the
 * order of the scenario, so that there is none to seed and to warm up in each run.
 */
public final class CrisisModel extends SimState {

  private static final long serialVersionUID = 1L;
  private static final NoDice NO_DICE = new NoDice();

  private final transient World world;
  private final transient MetricSeries recording;
  private final transient Actors actors;
  private transient int level = LadderState.NO_RUNG;

  private record Actors(CompiledScenario compiled, List<ActorDecisions> decisions) {}

  /**
   * In place of MASON's generator: it has no state, all runs share it, and it refuses to shuffle.
   */
  private static final class NoDice extends MersenneTwisterFast {
    private static final long serialVersionUID = 1L;

    private NoDice() {
      super(0);
    }

    @Override
    public int nextInt(int n) {
      throw new UnsupportedOperationException("a phase has more than one entry in the schedule");
    }
  }

  /**
   * A model that is ready to {@link #start()}.
   *
   * @param compiled the scenario, prepared
   * @param parameters the replication's values of the parameters, by name
   * @param streams the replication's streams
   * @param log where events go
   */
  public CrisisModel(
      CompiledScenario compiled,
      Map<String, Double> parameters,
      RandomStreams streams,
      EventLog log) {
    super(NO_DICE);
    this.world = new World(compiled.scenario(), compiled.topology(), parameters, streams, log);
    this.recording = new MetricSeries(compiled.metrics(), compiled.scenario().steps() + 1);
    this.actors = new Actors(compiled, new ArrayList<>());
  }

  /** The world of the run. */
  public World world() {
    return world;
  }

  /** The metrics recorded so far. */
  public MetricSeries recording() {
    return recording;
  }

  /** Sets up day 0. MASON's own start would warm up a generator that the model does not use. */
  @Override
  public void start() {
    schedule.reset();
    Effects effects = new Effects(world);
    LineEntry line = new LineEntry(world);
    ArrivalPhase arrivals = new ArrivalPhase(world, line);
    CombatPhase front = new CombatPhase(world);
    CalendarPhase calendar = new CalendarPhase(world, effects);
    arrivals.open();
    schedule(Phase.CALENDAR, calendar);
    schedule(Phase.DEPLOYMENT, deployments(arrivals));
    schedule(Phase.MOVEMENT, new MovementPhase(world, line));
    schedule(Phase.COMBAT, front);
    front.look();
    scheduleActors(effects);
    schedule(Phase.ENACTMENT, state -> enact());
    schedule(Phase.RECORD, state -> record());
    enact();
    record();
  }

  private Sequence deployments(ArrivalPhase arrivals) {
    List<DeploymentPhase> deployments = new ArrayList<>();
    for (ForceState force : world.forces()) {
      for (FormationState formation : force.formations()) {
        deployments.add(new DeploymentPhase(world, arrivals, formation));
      }
    }
    deployments.forEach(DeploymentPhase::prepare);
    return new Sequence(deployments.toArray(new Steppable[0]));
  }

  private void scheduleActors(Effects effects) {
    Map<String, Observer> observers = world.scenario().intelligence().observers();
    List<ObservationPhase> watches = new ArrayList<>();
    for (ActorState actor : world.actors()) {
      if (observers.containsKey(actor.id())) {
        watches.add(new ObservationPhase(world, actor, observers.get(actor.id())));
      }
      ActorDecisions own = new ActorDecisions(world, actor, effects);
      own.open();
      actors.decisions().add(own);
    }
    schedule(Phase.INTELLIGENCE, new Sequence(watches.toArray(new Steppable[0])));
    schedule(Phase.DECISION, new Sequence(actors.decisions().toArray(new Steppable[0])));
  }

  /**
   * Each phase is one entry of the schedule: an entry for each agent would cost more than its step.
   */
  private void schedule(Phase phase, Steppable steppable) {
    schedule.scheduleRepeating(1, phase.ordinal(), steppable);
  }

  private void enact() {
    actors.decisions().forEach(ActorDecisions::enact);
    LadderState ladder = world.ladder();
    ladder.clearBattlefield();
    for (CompiledScenario.BattlefieldRung rung : actors.compiled().battlefield()) {
      if (rung.quantity().reader().applyAsDouble(world) > world.value(rung.above())) {
        ladder.holdByBattle(rung.rung(), world.day());
      }
    }
    ladder.settle(world.actors(), world.day());
    noteRung();
  }

  private void noteRung() {
    int now = world.ladder().level();
    if (now != level) {
      level = now;
      Optional<String> rung =
          world.ladder().rungs().stream().filter(r -> r.level() == now).map(Rung::id).findFirst();
      world.log().add(new RungChange(world.day(), rung));
    }
  }

  private void record() {
    recording.record(world);
  }

  /** Makes one step of the model, after {@link #start()}. */
  public void step() {
    if (!schedule.step(this)) {
      throw new IllegalStateException("the schedule is empty before the horizon");
    }
  }

  /** The steps made since the start. */
  public int stepsMade() {
    return (int) schedule.getSteps();
  }

  /**
   * Runs to the horizon.
   *
   * @throws IllegalStateException when the account of soldiers does not balance at the end
   */
  public void runToHorizon() {
    start();
    int steps = world.scenario().steps();
    while (schedule.getSteps() < steps) {
      step();
    }
    world.checkConservation();
    finish();
  }
}
