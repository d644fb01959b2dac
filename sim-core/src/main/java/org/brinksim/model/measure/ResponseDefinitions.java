package org.brinksim.model.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.brinksim.document.Word;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.PersonnelAccount;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Response.Aggregate;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.text.Decimals;

/** The responses of a scenario: those that every run yields, then its own. */
public final class ResponseDefinitions {

  private static final List<ForceMetric> AT_THE_END =
      List.of(
          ForceMetric.ARRIVED,
          ForceMetric.COMMITTED,
          ForceMetric.KILLED,
          ForceMetric.WOUNDED,
          ForceMetric.CAPTURED,
          ForceMetric.CASUALTIES,
          ForceMetric.CASUALTIES_SHARE,
          ForceMetric.ELEMENTS_BROKEN);

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
      String name, String unit, String label, ToDoubleBiFunction<World, MetricSeries> reader) {
    outcomes.add(new ResponseDefinition(name, unit, label, reader));
  }

  private void addLadder() {
    add(
        ResultNames.PEAK_RUNG,
        "level",
        "Highest rung reached",
        (w, r) -> Metrics.level(w.ladder().peak()));
    add(
        ResultNames.FINAL_RUNG,
        "level",
        "Standing rung at the end",
        (w, r) -> Metrics.level(w.ladder().level()));
    add("peakIndex", "severity", "Highest escalation index", (w, r) -> peak(r, r.indexOf("index")));
    add(
        "finalIndex",
        "severity",
        "Escalation index at the end",
        (w, r) -> last(r, r.indexOf("index")));
    for (int k = 0; k < scenario.ladder().rungs().size(); k++) {
      Rung rung = scenario.ladder().rungs().get(k);
      int number = k;
      add(
          ResultNames.daysTo(rung),
          "day",
          "First day of rung " + rung.name().orElse(rung.id()),
          (w, r) -> w.ladder().firstDay(number));
    }
  }

  private void addForce(int number, Force force) {
    String name = force.name().orElse(force.id());
    for (ForceMetric metric : AT_THE_END) {
      add(
          ResultNames.of(force, metric.key()),
          metric.unit(),
          name + ": " + metric.label(),
          (w, r) -> ForceQuantities.of(w.forces().get(number), metric));
    }
    add(
        ResultNames.of(force, "engagedPeak"),
        "personnel",
        name + ": most engaged at once",
        (w, r) -> peak(r, r.indexOf(ResultNames.of(force, "engaged"))));
    add(
        ResultNames.of(force, "engagedLossPerDay"),
        "fraction per day",
        name + ": casualties per engaged soldier and day",
        (w, r) -> lossPerDay(w.forces().get(number)));
  }

  private static double lossPerDay(ForceState force) {
    PersonnelAccount tally = force.tally();
    return tally.engagedDays() > 0 ? tally.casualties() / tally.engagedDays() : Double.NaN;
  }

  private void addArea(Side side) {
    int number = scenario.sides().indexOf(side);
    add(
        ResultNames.areaChange(side),
        "km2",
        side.name().orElse(side.id()) + ": area gained since the start",
        (w, r) -> areaChange(w.ground(), number));
  }

  private static double areaChange(Ground ground, int side) {
    return (ground.held(side) - ground.heldAtStart(side)) * ground.topology().cellArea();
  }

  private void addState(int number, Actor state) {
    String name = state.name().orElse(state.id());
    for (Action action : state.actions()) {
      String act = state.id() + "." + action.id();
      add(
          ResultNames.firstDay(state, action),
          "day",
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
          "probability",
          name + ": belief in " + entry.getKey() + " at the end",
          (w, r) -> w.actors().get(number).belief(proposition));
      if (Metrics.aboutPersonnel(entry.getValue())) {
        add(
            ResultNames.seen(state, "estimateError", entry.getKey()),
            "fraction",
            name + ": error of the estimate for " + entry.getKey() + " at the end",
            (w, r) -> estimateError(w, number, proposition));
      }
    }
  }

  private static double estimateError(World world, int state, int number) {
    Proposition proposition = world.proposition(number);
    ForceMetric metric = ForceMetric.of(proposition.quantity()).orElseThrow();
    double truth = ForceQuantities.of(world.force(proposition.force()), metric);
    double estimate = world.actors().get(state).estimate(number);
    return truth > 0 ? estimate / truth - 1 : Double.NaN;
  }

  private void addOwn(Response response, Metrics metrics) {
    Metric metric = metrics.get(response.metric());
    String label = response.name().orElse(metric.label() + ", " + words(response.aggregate()));
    ToDoubleFunction<MetricSeries> reader = aggregate(response.aggregate(), metric.name());
    add(
        response.id(),
        unit(response.aggregate(), metric.unit()),
        label,
        (w, r) -> reader.applyAsDouble(r));
  }

  private static String unit(Aggregate aggregate, String metricUnit) {
    if (aggregate instanceof Aggregate.FirstDayAbove
        || aggregate instanceof Aggregate.FirstDayBelow) {
      return "day";
    }
    if (aggregate instanceof Aggregate.FinalAbove) {
      return Response.YES_OR_NO;
    }
    return aggregate instanceof Aggregate.Total ? metricUnit + " days" : metricUnit;
  }

  private static String words(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.AtDay at) {
      return "day " + Decimals.written(at.atDay());
    }
    if (aggregate instanceof Aggregate.FirstDayAbove above) {
      return "first day above " + Decimals.written(above.firstDayAbove());
    }
    if (aggregate instanceof Aggregate.FirstDayBelow below) {
      return "first day below " + Decimals.written(below.firstDayBelow());
    }
    if (aggregate instanceof Aggregate.FinalAbove above) {
      return "final above " + Decimals.written(above.finalAbove());
    }
    return aggregate.getClass().getAnnotation(Word.class).value();
  }

  private ToDoubleFunction<MetricSeries> aggregate(Aggregate aggregate, String metric) {
    double step = scenario.stepDays();
    if (aggregate instanceof Aggregate.Peak) {
      return r -> peak(r, r.indexOf(metric));
    }
    if (aggregate instanceof Aggregate.Mean) {
      return r -> sum(r, r.indexOf(metric), 0) / times(r, r.indexOf(metric), 0);
    }
    if (aggregate instanceof Aggregate.Total) {
      return r -> sum(r, r.indexOf(metric), 1) * step;
    }
    if (aggregate instanceof Aggregate.AtDay at) {
      int time = (int) Math.floor(at.atDay() / step + 1e-9);
      return r -> time < r.recorded() ? r.value(r.indexOf(metric), time) : Double.NaN;
    }
    if (aggregate instanceof Aggregate.FirstDayAbove above) {
      return r -> first(r, r.indexOf(metric), above.firstDayAbove(), 1);
    }
    if (aggregate instanceof Aggregate.FirstDayBelow below) {
      return r -> first(r, r.indexOf(metric), below.firstDayBelow(), -1);
    }
    if (aggregate instanceof Aggregate.FinalAbove above) {
      return r -> isAbove(last(r, r.indexOf(metric)), above.finalAbove());
    }
    return r -> last(r, r.indexOf(metric));
  }

  private static double last(MetricSeries recording, int metric) {
    return recording.value(metric, recording.recorded() - 1);
  }

  /** 1 for yes, 0 for no, NaN for no value. The bound is rounded as the recording's values are. */
  private static double isAbove(double value, double bound) {
    return Double.isNaN(value) ? value : value > (float) bound ? 1 : 0;
  }

  private static double peak(MetricSeries recording, int metric) {
    double peak = Double.NaN;
    for (int t = 0; t < recording.recorded(); t++) {
      double value = recording.value(metric, t);
      peak = Double.isNaN(peak) || value > peak ? value : peak;
    }
    return peak;
  }

  /** The sum of a metric from a recorded time on, times without a value left out; NaN for none. */
  private static double sum(MetricSeries recording, int metric, int from) {
    double sum = times(recording, metric, from) > 0 ? 0 : Double.NaN;
    for (int t = from; t < recording.recorded(); t++) {
      double value = recording.value(metric, t);
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** How many times from a recorded time on a metric had a value. */
  private static int times(MetricSeries recording, int metric, int from) {
    int times = 0;
    for (int t = from; t < recording.recorded(); t++) {
      times += Double.isNaN(recording.value(metric, t)) ? 0 : 1;
    }
    return times;
  }

  /**
   * The bound is rounded as the recording's values are, so that a value equal to it is not past it.
   */
  private double first(MetricSeries recording, int metric, double bound, int sign) {
    for (int t = 0; t < recording.recorded(); t++) {
      if (sign * recording.value(metric, t) > sign * (float) bound) {
        return scenario.dayOf(t);
      }
    }
    return Double.NaN;
  }
}
