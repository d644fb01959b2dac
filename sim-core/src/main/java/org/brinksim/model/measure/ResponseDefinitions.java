package org.brinksim.model.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.PersonnelAccount;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Course;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Response.Aggregate;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Unit;

/** The responses of a scenario: those that every run yields, then its own. */
public final class ResponseDefinitions {

  private final Scenario scenario;
  private final List<ResponseDefinition> outcomes = new ArrayList<>();

  private ResponseDefinitions(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The responses of a scenario, in their fixed order. */
  public static List<ResponseDefinition> of(Scenario scenario) {
    ResponseDefinitions all = new ResponseDefinitions(scenario);
    if (!scenario.ladder().rungs().isEmpty()) {
      all.addLadder();
    }
    for (int f = 0; f < scenario.forces().size(); f++) {
      all.addForce(f, scenario.forces().get(f));
    }
    if (scenario.theatre().map().isPresent()) {
      scenario.sides().forEach(all::addArea);
    }
    for (int s = 0; s < scenario.states().size(); s++) {
      all.addState(s, scenario.states().get(s));
    }
    Metrics metrics = Metrics.of(scenario);
    scenario.responses().forEach(response -> all.addOwn(response, metrics));
    return List.copyOf(all.outcomes);
  }

  private void add(
      String name, Unit unit, String label, ToDoubleBiFunction<World, MetricSeries> reader) {
    outcomes.add(new ResponseDefinition(name, unit, label, reader));
  }

  /**
   * Highest and last rung (levels), highest and last index (severity) under each scale, and for
   * each rung the first day on which it stood; NaN for a rung that was never reached.
   */
  private void addLadder() {
    add(
        ResultNames.PEAK_RUNG,
        Unit.LEVEL,
        "Highest rung reached",
        (w, r) -> Metrics.level(w.ladder().peak()));
    add(
        ResultNames.FINAL_RUNG,
        Unit.LEVEL,
        "Standing rung at the end",
        (w, r) -> Metrics.level(w.ladder().level()));
    add(
        ResultNames.PEAK_INDEX,
        Unit.SEVERITY,
        "Highest escalation index",
        (w, r) -> peak(r, r.indexOf(ResultNames.INDEX)));
    add(
        ResultNames.FINAL_INDEX,
        Unit.SEVERITY,
        "Escalation index at the end",
        (w, r) -> last(r, r.indexOf(ResultNames.INDEX)));
    scenario.ladder().otherScales().forEach(this::addScale);
    for (int k = 0; k < scenario.ladder().rungs().size(); k++) {
      Rung rung = scenario.ladder().rungs().get(k);
      int number = k;
      add(
          ResultNames.daysTo(rung),
          Unit.DAY,
          "First day of rung " + rung.name().orElse(rung.id()),
          (w, r) -> w.ladder().firstDay(number));
    }
  }

  /** Highest and last index under a scale that is not selected. */
  private void addScale(String scale) {
    String metric = ResultNames.index(scale);
    String name = scenario.ladder().scales().get(scale).name();
    add(
        ResultNames.peakIndex(scale),
        Unit.SEVERITY,
        "Highest escalation index, " + name,
        (w, r) -> peak(r, r.indexOf(metric)));
    add(
        ResultNames.finalIndex(scale),
        Unit.SEVERITY,
        "Escalation index at the end, " + name,
        (w, r) -> last(r, r.indexOf(metric)));
  }

  /**
   * Totals of a force at the end of the run, the most soldiers engaged at any recorded time, and
   * its losses per soldier and day of contact.
   */
  private void addForce(int number, Force force) {
    String name = force.name().orElse(force.id());
    for (ForceMetric metric : ResultNames.AT_THE_END) {
      add(
          ResultNames.of(force, metric.key()),
          metric.unit(),
          name + ": " + metric.label(),
          (w, r) -> ForceQuantities.of(w.forces().get(number), metric));
    }
    add(
        ResultNames.of(force, ResultNames.ENGAGED_PEAK),
        Unit.PERSONNEL,
        name + ": most engaged at once",
        (w, r) -> peak(r, r.indexOf(ResultNames.of(force, ForceMetric.ENGAGED))));
    add(
        ResultNames.of(force, ResultNames.ENGAGED_LOSS),
        Unit.FRACTION_PER_DAY,
        name + ": casualties per engaged soldier and day",
        (w, r) -> lossPerDay(w.forces().get(number)));
  }

  /**
   * Casualties ÷ engaged soldier-days, a fraction per day: the rate at which a soldier in contact
   * was lost, over the whole run. NaN for a force that was never in contact.
   */
  private static double lossPerDay(ForceState force) {
    PersonnelAccount account = force.account();
    return account.engagedDays() > 0 ? account.casualties() / account.engagedDays() : Double.NaN;
  }

  private void addArea(Side side) {
    int number = scenario.sides().indexOf(side);
    add(
        ResultNames.areaChange(side),
        Unit.KM2,
        side.name().orElse(side.id()) + ": area gained since the start",
        (w, r) -> areaChange(w.ground(), number));
  }

  /** (cells held now − cells held at the start) × km² of a cell; below 0 for ground lost. */
  private static double areaChange(Ground ground, int side) {
    return (ground.held(side) - ground.heldAtStart(side)) * ground.topology().cellArea();
  }

  /**
   * The first day of each action, NaN when it never happened; for a state that watches, also its
   * belief in each proposition at the end and how wrong its estimate is.
   */
  private void addState(int number, Actor state) {
    String name = state.name().orElse(state.id());
    for (Action action : state.actions()) {
      String act = state.id() + "." + action.id();
      add(
          ResultNames.firstDay(state, action),
          Unit.DAY,
          name + ": first day of " + action.id(),
          (w, r) -> w.act(act).first());
    }
    if (!scenario.intelligence().observers().containsKey(state.id())) {
      return;
    }
    int p = 0;
    for (Map.Entry<String, Proposition> entry : scenario.intelligence().propositions().entrySet()) {
      int proposition = p++;
      add(
          ResultNames.belief(state, entry.getKey()),
          Unit.PROBABILITY,
          name + ": belief in " + entry.getKey() + " at the end",
          (w, r) -> w.actors().get(number).belief(proposition));
      if (entry.getValue().isAboutPersonnel()) {
        add(
            ResultNames.estimateError(state, entry.getKey()),
            Unit.FRACTION,
            name + ": error of the estimate for " + entry.getKey() + " at the end",
            (w, r) -> estimateError(w, number, proposition));
      }
    }
  }

  /**
   * Estimate ÷ truth − 1 at the end: 0.5 is half too many, −1 is none seen. NaN while there is
   * nobody to estimate, or no report has come.
   */
  private static double estimateError(World world, int state, int number) {
    Proposition proposition = world.proposition(number);
    ForceMetric metric = ForceMetric.of(proposition.quantity()).orElseThrow();
    double truth = ForceQuantities.of(world.force(proposition.force()), metric);
    double estimate = world.actors().get(state).estimate(number);
    return truth > 0 ? estimate / truth - 1 : Double.NaN;
  }

  /**
   * A response that the scenario asks for: an aggregate of one metric through time, in the unit
   * that the aggregate makes of the metric's.
   */
  private void addOwn(Response response, Metrics metrics) {
    Metric metric = metrics.get(response.metric());
    Aggregate aggregate = response.aggregate();
    add(
        response.id(),
        aggregate.unit(metric.unit()),
        response.name().orElse(metric.label() + ", " + aggregate.words()),
        (w, r) -> aggregate.of(course(r, r.indexOf(metric.name()))));
  }

  /** A metric through the recorded times, with the length of a step and the day of each time. */
  private Course course(MetricSeries recording, int metric) {
    return new Course(
        recording.recorded(),
        scenario.stepDays(),
        time -> recording.value(metric, time),
        scenario::dayOf);
  }

  /** The greatest recorded value. */
  private double peak(MetricSeries recording, int metric) {
    return new Aggregate.Peak().of(course(recording, metric));
  }

  /** The last recorded value. */
  private double last(MetricSeries recording, int metric) {
    return new Aggregate.Final().of(course(recording, metric));
  }
}
