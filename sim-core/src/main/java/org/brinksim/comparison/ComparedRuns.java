package org.brinksim.comparison;

import java.nio.file.Path;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * A run directory that is compared.
 *
 * @param name as the user named it
 * @param results what it holds
 * @param scenario its scenario with every number in it
 */
public record ComparedRuns(String name, RunResults results, ReadScenario scenario) {

  /**
   * Reads a run directory.
   *
   * @throws org.brinksim.results.RunDirectoryException when it is none, or damaged
   */
  public static ComparedRuns read(String name, Path directory) {
    RunResults results = RunResults.read(directory);
    return new ComparedRuns(name, results, RunResults.readScenario(directory, results.manifest()));
  }

  /** What ran. */
  public RunManifest manifest() {
    return results.manifest();
  }

  /** Whether the files of numbers are as the run wrote them. */
  boolean isIntact() {
    return results.differences().isEmpty();
  }
}
