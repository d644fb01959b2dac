package org.brinksim.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * summary.json: what came out, with its uncertainty. Intervals are of 95 %.
 *
 * <p>A quantile or interval end that is {@code null} lies beyond what was observed: the day by
 * which half of the runs got there is {@code null} when fewer than half did.
 *
 * <p>Of several design points that are each run once there are no estimates: their lists are empty,
 * and replications.csv has their numbers.
 *
 * @param quantileRuns the most runs of a point that its quantiles rest on; of more those of a
 *     sample of so many
 * @param scenarios one entry for each scenario that was run
 */
public record Summary(int quantileRuns, List<OfScenario> scenarios) {

  /** The probabilities of the quantiles, here and in every table. */
  public static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  /** The level of all intervals. */
  public static final double LEVEL = 0.95;

  /** The file's name in a run directory. */
  public static final String FILE = "summary.json";

  /** The keys whose value, or elements, may be {@code null}. */
  private static final Set<String> NULLABLE =
      Set.of("mean", "sd", "meanInterval", "value", "interval");

  /** Earlier versions ran no more than so many replications. */
  private static final Map<String, Object> ABSENT = Map.of("quantileRuns", 100_000);

  /**
   * Reads what came out of a scenario at a design point.
   *
   * @throws RunDirectoryException when that is not in the run directory, or damaged
   */
  public static OfPoint read(Path directory, String scenario, int point) {
    Path file = new RunDirectory(directory).existing(FILE);
    Summary summary = StrictJson.read(file, Summary.class, NULLABLE, ABSENT);
    return summary.scenarios().stream()
        .filter(s -> s.id().equals(scenario))
        .flatMap(s -> s.points().stream())
        .filter(p -> p.point() == point)
        .findFirst()
        .map(new SummaryCheck(file, summary.quantileRuns())::checked)
        .orElseThrow(
            () ->
                new RunDirectoryException(
                    file
                        + " has nothing on scenario \""
                        + scenario
                        + "\", point "
                        + point
                        + ". Maybe the directory was put together from two runs"));
  }

  /**
   * All that came out, as it stands in the file.
   *
   * @throws RunDirectoryException when it is not in the run directory, or damaged
   */
  public static JsonNode json(Path directory, String scenario, int point) {
    read(directory, scenario, point);
    return StrictJson.read(new RunDirectory(directory).existing(FILE), JsonNode.class, NULLABLE);
  }

  /** What came out of a scenario, by design point. */
  public record OfScenario(String id, List<OfPoint> points) {}

  /** What came out at a design point. */
  public record OfPoint(
      int point, int replications, List<OfResponse> responses, List<Probability> probabilities) {}

  /**
   * A response over the replications.
   *
   * @param name its column in replications.csv
   * @param n replications in which it has a value
   * @param missing replications in which it has none: what it dates never happened
   * @param mean the mean of the values; {@code null} for fewer than two, and for days that some
   *     runs never reached
   * @param sd the standard deviation of the values, under the same condition
   * @param meanInterval the mean's Student interval, under the same condition
   * @param quantiles quantiles, each interpolated between ordered values (definition 7 of Hyndman
   *     and Fan); for days those of all runs, in which never counts as later than the horizon
   */
  public record OfResponse(
      String name,
      String unit,
      String label,
      int n,
      int missing,
      Double mean,
      Double sd,
      List<Double> meanInterval,
      List<OfQuantile> quantiles) {}

  /** A quantile with a distribution-free interval between order statistics. */
  public record OfQuantile(double p, Double value, List<Double> interval) {}

  /** The share of runs in which something happened, with its Wilson interval. */
  public record Probability(
      String name, String label, int successes, int n, double share, List<Double> interval) {}
}
