package org.brinksim.results.writing;

import java.nio.file.Path;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What is to be run, and where its results go.
 *
 * @param scenario the scenario as read
 * @param seed the root seed
 * @param replications how many, at least 1
 * @param threads how many at once, at least 1
 * @param directory where the results go
 * @param resume whether to go on with an interrupted run in that directory
 */
public record RunRequest(
    ReadScenario scenario,
    long seed,
    int replications,
    int threads,
    Path directory,
    boolean resume) {

  public RunRequest {
    if (replications < 1) {
      throw new IllegalArgumentException(
          "replications is " + replications + "; must be at least 1");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; must be at least 1");
    }
  }
}
