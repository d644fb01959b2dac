package org.brinksim.model;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.brinksim.document.Quantity;
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
import org.brinksim.model.politics.Decision;
import org.brinksim.model.politics.DriverTable;
import org.brinksim.model.politics.JointActs;
import org.brinksim.model.politics.PublicSupport;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.world.World;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Intelligence.Observer;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.intervention.Interventions;
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
  private final transient CompiledScenario compiled;
  private final transient List<ActorDecisions> decisions = new ArrayList<>();
  private final transient Map<String, Decision> decisionsByAct = new HashMap<>();
  private transient JointActs joint;
  private transient DriverTable driverTable;
  private transient Consumer<CrisisModel> beforeDecisions = model -> {};
  private transient int level = LadderState.NO_RUNG;

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
    this(compiled, parameters, Interventions.NONE, streams, log);
  }

  /**
   * A model that is ready to {@link #start()}, of a run in which something is changed by hand.
   *
   * @param interventions what is changed
   */
  public CrisisModel(
      CompiledScenario compiled,
      Map<String, Double> parameters,
      Interventions interventions,
      RandomStreams streams,
      EventLog log) {
    super(NO_DICE);
    this.world =
        new World(
            compiled.scenario(), compiled.topology(), parameters, interventions, streams, log);
    this.recording = new MetricSeries(compiled.metrics(), compiled.scenario().steps() + 1);
    this.compiled = compiled;
  }

  private CrisisModel(CrisisModel other, EventLog log) {
    super(NO_DICE);
    this.compiled = other.compiled;
    this.world = other.world.copy(log);
    this.recording = other.recording.copy();
    this.level = other.level;
  }

  /**
   * A second run that goes on from here by itself, after the same steps: until something different
   * is done to one of the two, they go the same way. To be called between steps, after {@link
   * #start()}.
   *
   * @param log where the events of the copy go; those so far are not copied
   */
  public CrisisModel copy(EventLog log) {
    return new CrisisModel(this, log);
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
    Phases phases = schedulePhases();
    phases.arrivals().open();
    phases.deployments().forEach(DeploymentPhase::open);
    phases.movement().open();
    phases.combat().look();
    Map<String, Observer> observers = world.scenario().intelligence().observers();
    phases.observations().forEach((actor, phase) -> phase.open(observers.get(actor)));
    decisions.forEach(ActorDecisions::open);
    phases.drivers().read();
    joint.follow();
    enact();
    record();
  }

  /** Whether there are phases: a copy has none before it goes on. */
  private boolean isScheduled() {
    return driverTable != null;
  }

  /** The phases that have something to set up. */
  private record Phases(
      ArrivalPhase arrivals,
      List<DeploymentPhase> deployments,
      MovementPhase movement,
      CombatPhase combat,
      Map<String, ObservationPhase> observations,
      DriverTable drivers) {}

  private Phases schedulePhases() {
    schedule.reset();
    decisions.clear();
    Effects effects = new Effects(world);
    LineEntry line = new LineEntry(world);
    ArrivalPhase arrivals = new ArrivalPhase(world, line);
    MovementPhase movement = new MovementPhase(world, line);
    CombatPhase front = new CombatPhase(world);
    List<DeploymentPhase> deployments = deployments(arrivals);
    Map<String, ObservationPhase> observations = observations();
    schedule(Phase.CALENDAR, new CalendarPhase(world, effects));
    schedule(Phase.DEPLOYMENT, sequence(deployments));
    schedule(Phase.MOVEMENT, movement);
    schedule(Phase.COMBAT, front);
    Sequence watching = sequence(observations.values());
    ToDoubleFunction<Quantity> values = world::value;
    schedule(
        Phase.INTELLIGENCE,
        state -> {
          watching.step(state);
          world
              .consultations()
              .pass(world.actors(), world.propositions().size(), world.stepDays(), values);
        });
    DriverTable drivers = new DriverTable(world);
    driverTable = drivers;
    for (ActorState actor : world.actors()) {
      decisions.add(new ActorDecisions(world, actor, effects, drivers));
    }
    decisionsByAct.clear();
    joint = new JointActs(world, decisions);
    List<PublicSupport> publics = PublicSupport.of(world);
    schedule(Phase.DECISION, state -> decide(publics));
    schedule(Phase.ENACTMENT, state -> enact());
    schedule(Phase.RECORD, state -> record());
    return new Phases(arrivals, deployments, movement, front, observations, drivers);
  }

  private List<DeploymentPhase> deployments(ArrivalPhase arrivals) {
    List<DeploymentPhase> deployments = new ArrayList<>();
    for (ForceState force : world.forces()) {
      for (FormationState formation : force.formations()) {
        deployments.add(new DeploymentPhase(world, arrivals, formation));
      }
    }
    return deployments;
  }

  private Map<String, ObservationPhase> observations() {
    Map<String, Observer> observers = world.scenario().intelligence().observers();
    Map<String, ObservationPhase> observations = new LinkedHashMap<>();
    for (ActorState actor : world.actors()) {
      if (observers.containsKey(actor.id())) {
        observations.put(actor.id(), new ObservationPhase(world, actor, observers.get(actor.id())));
      }
    }
    return observations;
  }

  private static Sequence sequence(Collection<? extends Steppable> steps) {
    return new Sequence(steps.toArray(new Steppable[0]));
  }

  private void decide(List<PublicSupport> publics) {
    world.shocks().step();
    for (int i = 0; i < publics.size(); i++) {
      publics.get(i).step();
    }
    driverTable.read();
    beforeDecisions.accept(this);
    decide();
  }

  private void decide() {
    for (int i = 0; i < decisions.size(); i++) {
      decisions.get(i).step(this);
    }
    joint.follow();
  }

  /**
   * Has something done in each step when all that states look at is as they will see it, just
   * before they decide. A copy that is made then is made within the step: see {@link
   * #readDrivers()}.
   */
  public void beforeDecisions(Consumer<CrisisModel> look) {
    beforeDecisions = look;
  }

  /** The decision on an action, by STATE.ACTION. */
  public Decision decision(String act) {
    if (decisionsByAct.isEmpty()) {
      for (ActorDecisions state : decisions) {
        state.decisions().forEach(decision -> decisionsByAct.put(decision.act().name(), decision));
      }
    }
    return decisionsByAct.get(act);
  }

  /** Of a copy that was made within a step, just before decisions: reads what states look at. */
  public void readDrivers() {
    if (!isScheduled()) {
      schedulePhases();
    }
    driverTable.read();
  }

  /** Of a copy that was made within a step, after {@link #readDrivers()}: makes the rest of it. */
  public void finishStep() {
    decide();
    enact();
    record();
  }

  /**
   * Each phase is one entry of the schedule: an entry for each agent would cost more than its step.
   */
  private void schedule(Phase phase, Steppable steppable) {
    schedule.scheduleRepeating(1, phase.ordinal(), steppable);
  }

  private void enact() {
    for (int i = 0; i < decisions.size(); i++) {
      decisions.get(i).enact();
    }
    LadderState ladder = world.ladder();
    ladder.clearBattlefield();
    for (int i = 0; i < compiled.battlefield().size(); i++) {
      CompiledScenario.BattlefieldRung rung = compiled.battlefield().get(i);
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
    if (world.change() || !isScheduled()) {
      // Phases hold nothing but numbers that they have read: new ones read them again.
      schedulePhases();
    }
    if (!schedule.step(this)) {
      throw new IllegalStateException("the schedule is empty before the horizon");
    }
  }

  /** The steps made since the start. */
  public int stepsMade() {
    return world.stepsMade();
  }

  /**
   * Runs to the horizon.
   *
   * @throws IllegalStateException when the account of soldiers does not balance at the end
   */
  public void runToHorizon() {
    start();
    int steps = world.scenario().steps();
    while (world.stepsMade() < steps) {
      step();
    }
    world.checkConservation();
    finish();
  }
}
