package org.brinksim.results.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.model.CompiledScenario;
import org.brinksim.results.WhatIf;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What a run varies: its design points, which differ in the scenario and in the settings of
 * factors, and in nothing else.
 *
 * @param factors what differs; nothing for an ordinary run
 * @param points the points, at least one; of several scenarios those of the first come first, and
 *     each has as many
 * @param replicationsPerDraw how many replications, one after another, have the same parameters
 * @param responses the responses that are kept; all that the scenarios have in common where none is
 *     named
 * @param interventions what is changed by hand in the runs of every point
 * @param whatIfs the factors that vary what is changed by hand: a setting is the number of a level
 */
public record RunDesign(
    List<ResultColumn> factors,
    List<Point> points,
    int replicationsPerDraw,
    List<String> responses,
    Interventions interventions,
    List<WhatIf> whatIfs) {

  public RunDesign {
    factors = List.copyOf(factors);
    points = List.copyOf(points);
    responses = List.copyOf(responses);
    whatIfs = List.copyOf(whatIfs);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a run has no design point; must have one");
    }
  }

  /** A design of runs that are left to themselves. */
  public RunDesign(
      List<ResultColumn> factors,
      List<Point> points,
      int replicationsPerDraw,
      List<String> responses) {
    this(factors, points, replicationsPerDraw, responses, Interventions.NONE, List.of());
  }

  /** A design that keeps every response, with common random numbers. */
  public RunDesign(List<ResultColumn> factors, List<Point> points) {
    this(factors, points, 1, List.of(), Interventions.NONE, List.of());
  }

  /**
   * A design point.
   *
   * @param scenario the scenario; of its settings those that are not pinned stand in it
   * @param settings a value for each factor
   * @param pinned the values of parameters that are given in place of a draw, by name
   * @param chance which random numbers its runs have: those of all points of that number
   * @param interventions what is changed by hand in its runs, beside what is in those of every
   *     point
   */
  public record Point(
      ReadScenario scenario,
      List<Double> settings,
      Map<String, Double> pinned,
      int chance,
      Interventions interventions) {
    public Point {
      settings = List.copyOf(settings);
      pinned = Collections.unmodifiableMap(new LinkedHashMap<>(pinned));
    }

    /** A point whose runs are left to themselves. */
    public Point(
        ReadScenario scenario, List<Double> settings, Map<String, Double> pinned, int chance) {
      this(scenario, settings, pinned, chance, Interventions.NONE);
    }

    /** A point whose settings stand in its scenario. */
    public Point(ReadScenario scenario, List<Double> settings) {
      this(scenario, settings, Map.of(), 0, Interventions.NONE);
    }
  }

  /** This design with something changed by hand in each of its runs. */
  public RunDesign with(Interventions changes) {
    return new RunDesign(factors, points, replicationsPerDraw, responses, changes, whatIfs);
  }

  /** That of an ordinary run, which varies nothing. */
  public static RunDesign of(ReadScenario scenario) {
    return new RunDesign(List.of(), List.of(new Point(scenario, List.of())));
  }

  /** The names of the metrics that its runs have. */
  public List<String> metrics() {
    return experiment(0).layout().metrics().names();
  }

  /**
   * The runs of this design.
   *
   * @throws IllegalArgumentException as {@link Experiment#Experiment} does
   */
  public Experiment experiment(long seed) {
    Map<ReadScenario, CompiledScenario> compiled = new IdentityHashMap<>();
    List<CompiledScenario> all = new ArrayList<>();
    List<DesignPoint> prepared = new ArrayList<>();
    for (Point point : points) {
      CompiledScenario scenario =
          compiled.computeIfAbsent(
              point.scenario(),
              read -> {
                all.add(CompiledScenario.of(read.scenario()));
                return all.get(all.size() - 1);
              });
      prepared.add(
          new DesignPoint(
              scenario,
              point.settings(),
              point.pinned(),
              point.chance(),
              interventions.and(point.interventions())));
    }
    Set<String> pinned =
        points.stream().flatMap(p -> p.pinned().keySet().stream()).collect(Collectors.toSet());
    return new Experiment(
        ResultLayout.common(factors, all, pinned, responses), prepared, seed, replicationsPerDraw);
  }
}
