package org.brinksim.model.measure;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Unit;

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
      metrics.addArea(scenario);
    }
    if (!scenario.ladder().rungs().isEmpty()) {
      metrics.addLadder(scenario.ladder().rungs());
    }
    for (int a = 0; a < scenario.states().size(); a++) {
      metrics.addActor(scenario, a);
    }
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

  private void addForces(Scenario scenario) {
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

  private void add(Metric metric) {
    metrics.put(metric.name(), metric);
  }

  private void add(MetricKind kind, Subject of, String label) {
    String name = kind.name(of.id(), of.proposition());
    add(new Metric(name, kind.unit(), label, kind.absentAtTimes(), reader(kind, of)));
  }

  private static List<MetricKind> of(MetricKind.Owner owner) {
    return Arrays.stream(MetricKind.values()).filter(kind -> kind.owner() == owner).toList();
  }

  /**
   * Of whom a metric is.
   *
   * @param id the side, actor or channel
   * @param number the number of the side or actor in the scenario
   * @param proposition the proposition's name; empty where there is none
   * @param place the proposition's number
   */
  private record Subject(String id, int number, String proposition, int place) {
    Subject(String id, int number) {
      this(id, number, "", 0);
    }
  }

  private static ToDoubleFunction<World> reader(MetricKind kind, Subject of) {
    return switch (kind) {
      case AREA_HELD -> world -> areaHeld(world.ground(), of.number());
      case RUNG -> world -> level(world.ladder().level());
      case PEAK_RUNG -> world -> level(world.ladder().peak());
      case INDEX -> world -> world.ladder().index(world.day());
      case CHANNEL_RUNG -> world -> level(world.ladder().level(of.id()));
      case BELIEF -> world -> world.actors().get(of.number()).belief(of.place());
      case ESTIMATE -> world -> world.actors().get(of.number()).estimate(of.place());
      case ACTOR_RUNG -> world -> level(world.actors().get(of.number()).level());
    };
  }

  private void addArea(Scenario scenario) {
    for (int s = 0; s < scenario.sides().size(); s++) {
      Side side = scenario.sides().get(s);
      for (MetricKind kind : of(MetricKind.Owner.SIDE)) {
        String label = side.name().orElse(side.id()) + ": " + kind.label();
        add(kind, new Subject(side.id(), s), label);
      }
    }
  }

  private static double areaHeld(Ground ground, int side) {
    return ground.held(side) * ground.topology().cellArea();
  }

  private void addLadder(List<Rung> rungs) {
    of(MetricKind.Owner.LADDER).forEach(kind -> add(kind, new Subject("", 0), kind.label()));
    Set<String> channels = new LinkedHashSet<>();
    rungs.forEach(rung -> channels.add(rung.channel()));
    for (String channel : channels) {
      for (MetricKind kind : of(MetricKind.Owner.CHANNEL)) {
        add(kind, new Subject(channel, 0), kind.label() + ", " + channel + " channel");
      }
    }
  }

  /** A level as a number; absent when no rung stands. */
  static double level(int level) {
    return level == LadderState.NO_RUNG ? Double.NaN : level;
  }

  private void addActor(Scenario scenario, int number) {
    Actor actor = scenario.states().get(number);
    String whose = actor.name().orElse(actor.id()) + ": ";
    if (!scenario.ladder().rungs().isEmpty()) {
      of(MetricKind.Owner.ACTOR)
          .forEach(kind -> add(kind, new Subject(actor.id(), number), whose + kind.label()));
    }
    if (!scenario.intelligence().observers().containsKey(actor.id())) {
      return;
    }
    int place = 0;
    for (Map.Entry<String, Proposition> entry : scenario.intelligence().propositions().entrySet()) {
      Subject of = new Subject(actor.id(), number, entry.getKey(), place++);
      for (MetricKind kind : of(MetricKind.Owner.OBSERVER)) {
        if (kind != MetricKind.ESTIMATE || aboutPersonnel(entry.getValue())) {
          add(kind, of, whose + kind.label() + " " + entry.getKey());
        }
      }
    }
  }

  /** Whether a proposition is about a number of soldiers, so that its size can be estimated. */
  public static boolean aboutPersonnel(Proposition proposition) {
    return ForceMetric.of(proposition.quantity()).orElseThrow().unit() == Unit.PERSONNEL;
  }
}
