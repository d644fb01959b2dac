package org.brinksim.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/** Run directories of shipped scenarios, as the engine writes them. */
public final class EngineRun {
  private EngineRun() {}

  /** Runs a shipped scenario some times with seed 7, into a new directory. */
  public static Path of(String scenario, int replications, Path directory) {
    return of(ShippedScenarios.find(scenario).orElseThrow(), replications, directory);
  }

  /** Runs a scenario that may extend shipped ones. */
  public static Path of(DocumentText text, int replications, Path directory) {
    try {
      ReadScenario read = new ScenarioReader(ShippedScenarios::find).read(text, List.of());
      Execution.open(new RunRequest(read, 7, replications, 2, directory, false))
          .execute((done, failed, requested) -> {}, new AtomicBoolean());
      return directory;
    } catch (RefusedDirectoryException e) {
      throw new AssertionError(e);
    }
  }
}
