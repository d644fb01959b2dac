package org.brinksim.model.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;

/**
 * The metrics of a scenario: of each force, of each side's ground, of the ladder, and of each
 * watching state.
 */
public final class Metrics {

  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Scenario scenario;
  private final Map<String, Integer> sides;
  private final Map<String, Integer> actors;
  private final Map<String, Integer> propositions;

  private Metrics(Scenario scenario) {
    this.scenario = scenario;
    this.sides = places(scenario.sides().stream().map(Side::id).toList());
    this.actors = places(scenario.states().stream().map(Actor::id).toList());
    this.propositions = places(scenario.intelligence().propositions().keySet());
  }

  private static Map<String, Integer> places(Collection<String> ids) {
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    return places;
  }

  /** The metrics of a scenario. */
  public static Metrics of(Scenario scenario) {
    Metrics metrics = new Metrics(scenario);
    metrics.addForces();
    MetricKind.Ids.of(scenario).metrics().forEach(metrics::add);
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

  private void addForces() {
    for (int f = 0; f < scenario.forces().size(); f++) {
      Force force = scenario.forces().get(f);
      String whose = force.name().orElse(force.id()) + ": ";
      int index = f;
      for (ForceMetric metric : ForceMetric.values()) {
        add(
            new Metric(
                ResultNames.of(force, metric.key()),
                metric.unit(),
                whose + metric.label(),
                metric.absentAtTimes(),
                world -> ForceQuantities.of(world.forces().get(index), metric)));
      }
    }
  }

  private void add(MetricKind.Named metric) {
    MetricKind kind = metric.kind();
    add(
        new Metric(
            metric.name(), kind.unit(), label(metric), kind.absentAtTimes(), reader(metric)));
  }

  private void add(Metric metric) {
    metrics.put(metric.name(), metric);
  }

  /**
   * How a metric that is not of a force is read from the world of today. Levels are whole numbers
   * of the ladder, NaN when no rung stands; the index is the sum, over acts, of
   * weight·2^(−age/halfLifeDays).
   */
  private ToDoubleFunction<World> reader(MetricKind.Named metric) {
    String of = metric.of();
    return switch (metric.kind()) {
      case AREA_HELD -> areaHeld(sides.get(of));
      case RUNG -> world -> level(world.ladder().level());
      case PEAK_RUNG -> world -> level(world.ladder().peak());
      case INDEX -> world -> world.ladder().index(world.day());
      case SCALE_INDEX -> index(scenario.ladder().allScales().indexOf(of));
      case CHANNEL_RUNG -> world -> level(world.ladder().level(of));
      case BELIEF -> belief(actors.get(of), propositions.get(metric.proposition()));
      case ESTIMATE -> estimate(actors.get(of), propositions.get(metric.proposition()));
      case ACTOR_RUNG -> actorRung(actors.get(of));
    };
  }

  /** Square kilometres: cells that the side holds × km² of a cell. */
  private static ToDoubleFunction<World> areaHeld(int side) {
    return world -> world.ground().held(side) * world.ground().topology().cellArea();
  }

  /** The index under another scale than the selected one. */
  private static ToDoubleFunction<World> index(int scale) {
    return world -> world.ladder().index(scale, world.day());
  }

  /** The probability, 0 to 1, that a state gives a proposition. */
  private static ToDoubleFunction<World> belief(int actor, int proposition) {
    return world -> world.actors().get(actor).belief(proposition);
  }

  /** Soldiers that a state takes to be there; NaN before its first report. */
  private static ToDoubleFunction<World> estimate(int actor, int proposition) {
    return world -> world.actors().get(actor).estimate(proposition);
  }

  /** The level of the highest rung on which an act of the state stands. */
  private static ToDoubleFunction<World> actorRung(int actor) {
    return world -> level(world.actors().get(actor).level());
  }

  /** A level as a number; absent when no rung stands. */
  static double level(int level) {
    return level == LadderState.NO_RUNG ? Double.NaN : level;
  }

  private String label(MetricKind.Named metric) {
    String label = metric.kind().label();
    String of = metric.of();
    return switch (metric.kind().owner()) {
      case SIDE -> {
        Side side = scenario.sides().get(sides.get(of));
        yield side.name().orElse(of) + ": " + label;
      }
      case LADDER -> label;
      case SCALE -> label + ", " + scenario.ladder().scales().get(of).name();
      case CHANNEL -> label + ", " + of + " channel";
      case ACTOR -> actor(of) + ": " + label;
      case OBSERVER -> actor(of) + ": " + label + " " + metric.proposition();
    };
  }

  private String actor(String id) {
    return scenario.states().get(actors.get(id)).name().orElse(id);
  }
}
