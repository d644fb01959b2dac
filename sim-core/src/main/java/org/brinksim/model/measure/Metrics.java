package org.brinksim.model.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;

/**
 * The metrics of a scenario: of each force, of each side's ground, of the ladder, and of each
 * watching state.
 */
public final class Metrics {

  private final Map<String, Metric> metrics = new LinkedHashMap<>();

  private Metrics() {}

  /** The metrics of a scenario. */
  public static Metrics of(Scenario scenario) {
    Metrics metrics = new Metrics();
    metrics.addForces(scenario);
    if (scenario.theatre().map().isPresent()) {
      scenario.sides().forEach(metrics::addArea);
    }
    if (!scenario.ladder().rungs().isEmpty()) {
      metrics.addLadder(scenario.ladder().rungs());
    }
    scenario.states().forEach(state -> metrics.addState(scenario, state));
    return metrics;
  }

  /** All metrics, in their fixed order. */
  public List<Metric> all() {
    return Collections.unmodifiableList(new ArrayList<>(metrics.values()));
  }

  /**
   * The metric of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Metric get(String name) {
    Metric metric = metrics.get(name);
    if (metric == null) {
      throw new IllegalArgumentException(
          "no metric named " + name + "; there are " + metrics.keySet());
    }
    return metric;
  }

  private void add(String name, String unit, String label, ToDoubleFunction<World> reader) {
    metrics.put(name, new Metric(name, unit, label, reader));
  }

  /** Adds a metric that has no value at times. */
  private void addAtTimes(String name, String unit, String label, ToDoubleFunction<World> reader) {
    metrics.put(name, new Metric(name, unit, label, true, reader));
  }

  private void addForces(Scenario scenario) {
    for (int f = 0; f < scenario.forces().size(); f++) {
      Force force = scenario.forces().get(f);
      String name = force.name().orElse(force.id());
      int index = f;
      for (ForceMetric metric : ForceMetric.values()) {
        String metricName = ResultNames.of(force, metric.key());
        boolean ofNobody = metric.unit().equals("fraction");
        metrics.put(
            metricName,
            new Metric(
                metricName,
                metric.unit(),
                name + ": " + metric.label(),
                ofNobody,
                world -> ForceQuantities.of(world.forces().get(index), metric)));
      }
    }
  }

  private void addArea(Side side) {
    add(
        ResultNames.areaHeld(side),
        "km2",
        side.name().orElse(side.id()) + ": area held",
        world -> areaHeld(world.ground(), world.side(side.id()).index()));
  }

  private static double areaHeld(Ground ground, int side) {
    return ground.held(side) * ground.topology().cellArea();
  }

  private void addLadder(List<Rung> rungs) {
    addAtTimes(ResultNames.RUNG, "level", "Standing rung", world -> level(world.ladder().level()));
    addAtTimes(
        ResultNames.PEAK_RUNG,
        "level",
        "Highest rung so far",
        world -> level(world.ladder().peak()));
    add("index", "severity", "Escalation index", world -> world.ladder().index(world.day()));
    Set<String> channels = new LinkedHashSet<>();
    rungs.forEach(rung -> channels.add(rung.channel()));
    for (String channel : channels) {
      addAtTimes(
          ResultNames.rung(channel),
          "level",
          "Standing rung, " + channel + " channel",
          world -> level(world.ladder().level(channel)));
    }
  }

  /** A level as a number; absent when no rung stands. */
  static double level(int level) {
    return level == LadderState.NO_RUNG ? Double.NaN : level;
  }

  private void addState(Scenario scenario, Actor state) {
    String name = state.name().orElse(state.id());
    int number = scenario.states().indexOf(state);
    if (!scenario.ladder().rungs().isEmpty()) {
      addAtTimes(
          state.id() + ".rung",
          "level",
          name + ": highest standing action",
          world -> level(world.actors().get(number).level()));
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
          name + ": belief in " + entry.getKey(),
          world -> world.actors().get(number).belief(proposition));
      if (aboutPersonnel(entry.getValue())) {
        addAtTimes(
            ResultNames.seen(state, "estimate", entry.getKey()),
            "personnel",
            name + ": estimate for " + entry.getKey(),
            world -> world.actors().get(number).estimate(proposition));
      }
    }
  }

  /** Whether a proposition is about a number of soldiers, so that its size can be estimated. */
  public static boolean aboutPersonnel(Proposition proposition) {
    return ForceMetric.of(proposition.quantity()).orElseThrow().unit().equals("personnel");
  }
}
