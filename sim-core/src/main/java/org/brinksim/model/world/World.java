package org.brinksim.model.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.document.Quantity;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.actors.Consultations;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.troops.CombatParameters;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.SideState;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Interventions;

/**
 * The world of one run: the scenario with one replication's numbers put in, and all that changes.
 *
 * <p>Before the first step it is empty of troops; deployment brings in those who are there on day
 * 0.
 */
public final class World {

  /** Less than this is the rounding of sums of steps. */
  private static final double SAME_DAY = 1e-9;

  private final Scenario scenario;
  private final Map<String, Double> parameters;
  private RandomStreams streams;
  private final InterventionState interventions;
  private final Ground ground;
  private final Elements elements;
  private final CalendarState calendar;
  private final List<SideState> sides = new ArrayList<>();
  private final List<SideState> sidesView = Collections.unmodifiableList(sides);
  private final List<ForceState> forces = new ArrayList<>();
  private final List<ForceState> forcesView = Collections.unmodifiableList(forces);
  private final List<FormationState> formations = new ArrayList<>();
  private final List<FormationState> formationsView = Collections.unmodifiableList(formations);
  private final Map<String, List<FormationState>> alike = new LinkedHashMap<>();
  private final List<ActorState> actors = new ArrayList<>();
  private final List<ActorState> actorsView = Collections.unmodifiableList(actors);
  private final Map<String, ActionState> acts = new LinkedHashMap<>();
  private final List<String> propositions;
  private final LadderState ladder;
  private final CommonShocks shocks;
  private final Consultations consultations;
  private final Set<String> flags = new TreeSet<>();
  private final EventLog log;
  private Map<String, Double> values;
  private CombatParameters combat;
  private double day;
  private double ceaseFireDays;
  private int stepsMade;
  private final ElementsInLine line;

  /**
   * The world at the start.
   *
   * @param scenario what there is
   * @param topology its theatre; made once for a scenario
   * @param parameters the replication's values of the parameters, by name
   * @param interventions what is changed by hand
   * @param streams the replication's streams
   * @param log where events go
   */
  public World(
      Scenario scenario,
      Topology topology,
      Map<String, Double> parameters,
      Interventions interventions,
      RandomStreams streams,
      EventLog log) {
    this.scenario = scenario;
    this.parameters = parameters;
    this.values = parameters;
    this.interventions = new InterventionState(interventions);
    this.streams = streams;
    this.log = log;
    this.combat = CombatParameters.of(scenario.combat(), parameters);
    this.elements = new Elements(combat.untrainedQuality());
    this.line = new ElementsInLine(formations, elements);
    this.calendar = CalendarState.of(scenario, parameters, streams);
    this.ground = new Ground(topology, scenario.sides().size());
    this.ladder = new LadderState(scenario.ladder(), value(scenario.ladder().halfLifeDays()));
    this.propositions = List.copyOf(scenario.intelligence().propositions().keySet());
    for (int s = 0; s < scenario.sides().size(); s++) {
      sides.add(new SideState(s, scenario.sides().get(s)));
    }
    this.shocks = new CommonShocks(this);
    this.consultations = new Consultations();
    scenario.forces().forEach(this::raise);
    scenario.states().forEach(this::seat);
  }

  private World(World other, EventLog log) {
    this.scenario = other.scenario;
    this.parameters = other.parameters;
    this.values = other.values;
    this.interventions = other.interventions.copy();
    this.streams = other.streams;
    this.combat = other.combat;
    this.log = log;
    this.elements = other.elements.copy();
    this.line = new ElementsInLine(formations, elements);
    this.calendar = other.calendar.copy();
    this.ground = other.ground.copy();
    this.ladder = other.ladder.copy();
    this.shocks = other.shocks.copy();
    this.consultations = other.consultations.copy();
    this.propositions = other.propositions;
    this.flags.addAll(other.flags);
    this.day = other.day;
    this.stepsMade = other.stepsMade;
    this.ceaseFireDays = other.ceaseFireDays;
    other.sides.forEach(side -> sides.add(side.copy()));
    other.forces.forEach(this::copyForce);
    other.alike.forEach((name, several) -> alike.put(name, copies(several)));
    for (ActorState actor : other.actors) {
      ActorState copy = actor.copy();
      actors.add(copy);
      acts.putAll(copy.byName());
    }
  }

  private void copyForce(ForceState force) {
    ForceState copy = force.copy(sides.get(force.side().index()));
    for (FormationState formation : force.formations()) {
      FormationState same = formation.copy(copy, elements);
      copy.add(same);
      formations.add(same);
    }
    forces.add(copy);
  }

  private List<FormationState> copies(List<FormationState> several) {
    return several.stream().map(formation -> formations.get(formation.number())).toList();
  }

  /**
   * The world as it is now, to go on by itself: what happens in one of the two leaves the other as
   * it is, and until something different is done to one of them they go the same way.
   *
   * @param itsLog where the events of the copy go
   */
  public World copy(EventLog itsLog) {
    return new World(this, itsLog);
  }

  /**
   * Goes on by other streams: whatever was not decided yet is drawn from these, and what is left on
   * the clocks, which have no memory, is drawn anew. So two copies of a world part from here, each
   * by the law of the future given what has been.
   *
   * @param others streams that nothing was drawn from yet
   */
  public void redraw(RandomStreams others) {
    streams = others;
    actors.forEach(actor -> actor.redraw(others));
    shocks.redraw(others);
    calendar.redraw(scenario, parameters, others, day);
    long place = others.key("elements");
    elements.redraw(place);
    formations.forEach(formation -> formation.redraw(place));
  }

  private void raise(Force force) {
    SideState side =
        sides.stream().filter(s -> s.id().equals(force.side())).findFirst().orElseThrow();
    Quantity hidden =
        scenario.intelligence().concealment().getOrDefault(force.id(), Quantity.of(0));
    ForceState state = new ForceState(forces.size(), force, side, value(hidden), parameters);
    for (Force.Formation formation : force.formations()) {
      List<FormationState> several = new ArrayList<>();
      for (int i = 1; i <= formation.count(); i++) {
        String id = formation.count() > 1 ? formation.id() + "-" + i : formation.id();
        FormationState one =
            new FormationState(
                formations.size(),
                state,
                FormationTraits.of(this, force, formation, id, state.formations().size()),
                whole(formation.replacements().pool()),
                elements);
        state.add(one);
        formations.add(one);
        several.add(one);
      }
      alike.put(force.id() + "." + formation.id(), Collections.unmodifiableList(several));
    }
    forces.add(state);
  }

  private void seat(Actor state) {
    Quantity denial = scenario.intelligence().denial().getOrDefault(state.id(), Quantity.of(0));
    ActorState actor = new ActorState(state, ladder, propositions.size(), value(denial), streams);
    actors.add(actor);
    acts.putAll(actor.byName());
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** The values of the parameters that the replication began with, by name. */
  public Map<String, Double> parameters() {
    return parameters;
  }

  /** What is changed by hand. */
  public InterventionState interventions() {
    return interventions;
  }

  /**
   * Gives the parameters that change by hand in the next step their new values. What read one of
   * them before has to read it again.
   *
   * @return whether there were any
   */
  public boolean change() {
    double next = scenario.dayOf(stepsMade + 1);
    List<ChangedNumber> due = interventions.changes(next);
    if (due.isEmpty()) {
      return false;
    }
    Map<String, Double> changed = new LinkedHashMap<>(values);
    for (ChangedNumber change : due) {
      changed.put(change.of(), change.value());
      log.add(new Event.Setting(next, change.of(), change.value()));
    }
    values = Collections.unmodifiableMap(changed);
    combat = CombatParameters.of(scenario.combat(), values);
    for (int f = 0; f < forces.size(); f++) {
      forces.get(f).read(scenario.forces().get(f), values);
    }
    return true;
  }

  /** A quantity's value in this replication. */
  public double value(Quantity quantity) {
    return quantity.in(values);
  }

  /** A quantity's value in this replication, to the nearest whole number. */
  public int whole(Quantity quantity) {
    return Math.toIntExact(Math.round(quantity.in(values)));
  }

  /** The replication's streams. */
  public RandomStreams streams() {
    return streams;
  }

  /** The numbers of combat. */
  public CombatParameters combat() {
    return combat;
  }

  /** The elements of all forces. */
  public Elements elements() {
    return elements;
  }

  /** The calendar. */
  public CalendarState calendar() {
    return calendar;
  }

  /** The ground. */
  public Ground ground() {
    return ground;
  }

  /** The sides, in the order of the scenario. */
  public List<SideState> sides() {
    return sidesView;
  }

  /** The side of that name. */
  public SideState side(String id) {
    return sides.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** The forces, in the order of the scenario. */
  public List<ForceState> forces() {
    return forcesView;
  }

  /** The force of that name. */
  public ForceState force(String id) {
    return forces.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** The formations of all forces, in the order of the scenario. */
  public List<FormationState> formations() {
    return formationsView;
  }

  /** The formations that one entry of the scenario stands for, by FORCE.FORMATION. */
  public List<FormationState> alike(String name) {
    return alike.get(name);
  }

  /** The states, in the order of the scenario. */
  public List<ActorState> actors() {
    return actorsView;
  }

  /** The state of that name. */
  public ActorState actor(String id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  /** An action, by STATE.ACTION. */
  public ActionState act(String name) {
    return acts.get(name);
  }

  /** The names of the propositions, whose place in this list is their number. */
  public List<String> propositions() {
    return propositions;
  }

  /** A proposition by its number. */
  public Proposition proposition(int number) {
    return scenario.intelligence().propositions().get(propositions.get(number));
  }

  /** The ladder. */
  public LadderState ladder() {
    return ladder;
  }

  /** The common shocks. */
  public CommonShocks shocks() {
    return shocks;
  }

  /** The consultations between states. */
  public Consultations consultations() {
    return consultations;
  }

  /** Whether a flag is set. */
  public boolean flag(String flag) {
    return flags.contains(flag);
  }

  /** Sets a flag. */
  public void set(String flag) {
    flags.add(flag);
  }

  /** Clears a flag. */
  public void clear(String flag) {
    flags.remove(flag);
  }

  /** Days from the start to the end of the step that is being made; 0 before the first. */
  public double day() {
    return day;
  }

  /** The day that lies some days after the end of this step. */
  public double dayIn(double days) {
    return Scenario.roundedDay(day + days);
  }

  /** The steps that have been begun. */
  public int stepsMade() {
    return stepsMade;
  }

  /** Begins the next step. */
  public void beginStep() {
    stepsMade++;
    day = scenario.dayOf(stepsMade);
  }

  /** Works out the factors on the forces' numbers for the step. */
  public void refresh() {
    for (int f = 0; f < forces.size(); f++) {
      forces.get(f).refresh(day);
    }
  }

  /** The length of a step in days. */
  public double stepDays() {
    return scenario.stepDays();
  }

  /** Days from the start to a date. */
  public double dayOf(LocalDate date) {
    return ChronoUnit.DAYS.between(scenario.start(), date);
  }

  /** Whether the fighting is stopped. */
  public boolean ceaseFire() {
    return ceaseFireDays > SAME_DAY;
  }

  /** Stops the fighting for some days, counted from the next time that there would be any. */
  public void ceaseFire(double days) {
    ceaseFireDays = Math.max(ceaseFireDays, days);
  }

  /** A step without fighting passes. */
  public void keepCeaseFire() {
    ceaseFireDays -= stepDays();
    if (!ceaseFire()) {
      log.add(new Event.CeaseFireEnd(day));
    }
  }

  /** The log. */
  public EventLog log() {
    return log;
  }

  /**
   * The elements that stand in the line, in the order of forces, formations and arrival. The list
   * stays as it is when others come or go, until it is asked for again.
   */
  public ElementList inLine() {
    return line.asOf(ground.comingsAndGoings());
  }

  /**
   * Takes an element off the ground, when it stands in the line; the caller says what becomes of
   * it.
   */
  public void takeOut(int element) {
    if (elements.is(element, ElementStatus.LINE)) {
      ground.leave(elements.side(element), elements.cell(element), elements.strength(element));
    }
  }

  /**
   * Counts all soldiers anew and compares them with the accounts.
   *
   * @throws IllegalStateException when soldiers were lost or made: a defect of the model
   */
  public void checkConservation() {
    forces.forEach(force -> force.checkConservation(day));
  }

  /** Counts the elements of every force: to be called when combat is over for the step. */
  public void count() {
    for (int f = 0; f < forces.size(); f++) {
      forces.get(f).count(elements);
    }
  }
}
