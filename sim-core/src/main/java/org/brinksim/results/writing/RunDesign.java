package org.brinksim.results.writing;

import java.util.List;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What a run varies: its design points, which differ in the settings of factors and in nothing
 * else.
 *
 * @param factors what differs; nothing for an ordinary run
 * @param points the points, at least one
 */
public record RunDesign(List<ResultColumn> factors, List<Point> points) {

  public RunDesign {
    factors = List.copyOf(factors);
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a run has no design point; must have one");
    }
  }

  /**
   * A design point.
   *
   * @param scenario the scenario with the settings in it
   * @param settings a value for each factor
   */
  public record Point(ReadScenario scenario, List<Double> settings) {
    public Point {
      settings = List.copyOf(settings);
    }
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
   * @throws IllegalArgumentException as {@link Experiment#of} does
   */
  Experiment experiment(long seed) {
    List<DesignPoint> prepared =
        points.stream()
            .map(p -> new DesignPoint(CompiledScenario.of(p.scenario().scenario()), p.settings()))
            .toList();
    return Experiment.of(factors, prepared, seed);
  }
}
