package org.brinksim.comparison;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * A run directory that is compared.
 *
 * @param name as the user named it
 * @param directory where it is
 * @param results what it holds
 * @param scenario its scenario with every number in it
 */
public record ComparedRuns(String name, Path directory, RunResults results, ReadScenario scenario) {

  /**
   * Reads a run directory.
   *
   * @throws org.brinksim.results.RunDirectoryException when it is none, or damaged
   */
  public static ComparedRuns read(String name, Path directory) {
    RunResults results = RunResults.read(directory);
    return new ComparedRuns(
        name, directory, results, RunResults.readScenario(directory, results.manifest()));
  }

  /** What ran. */
  public RunManifest manifest() {
    return results.manifest();
  }

  /** The casualties through time that both have, force by force in the order of this one. */
  public List<String> casualtiesWith(ComparedRuns other) {
    return results.scenario().forces().stream()
        .map(force -> ResultNames.of(force, ForceMetric.CASUALTIES))
        .filter(metric -> has(metric) && other.has(metric))
        .toList();
  }

  private boolean has(String metric) {
    return results.series().metrics().containsKey(metric);
  }

  /** Whether the files of numbers are as the run wrote them. */
  boolean isIntact() {
    return results.differences().isEmpty();
  }
}
