package org.brinksim.results.writing;

import java.nio.file.Path;
import org.brinksim.results.Kept;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What is to be run, and where its results go.
 *
 * @param scenario the scenario as read, before a design varies it
 * @param design what is varied
 * @param seed the root seed
 * @param replications how many at each design point, at least 1
 * @param threads how many at once, at least 1
 * @param kept how much of the results is kept
 * @param directory where the results go
 * @param resume whether to go on with the run in that directory
 */
public record RunRequest(
    ReadScenario scenario,
    RunDesign design,
    long seed,
    int replications,
    int threads,
    Kept kept,
    Path directory,
    boolean resume) {

  /** An ordinary run, which varies nothing and keeps everything. */
  public RunRequest(
      ReadScenario scenario,
      long seed,
      int replications,
      int threads,
      Path directory,
      boolean resume) {
    this(scenario, RunDesign.of(scenario), seed, replications, threads, directory, resume);
  }

  /** A run that keeps everything. */
  public RunRequest(
      ReadScenario scenario,
      RunDesign design,
      long seed,
      int replications,
      int threads,
      Path directory,
      boolean resume) {
    this(scenario, design, seed, replications, threads, Kept.EVERYTHING, directory, resume);
  }

  public RunRequest {
    if (replications < 1) {
      throw new IllegalArgumentException(
          "replications is " + replications + "; must be at least 1");
    }
    long runs = (long) replications * design.points().size();
    if (runs > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "there are to be " + runs + " runs; must be at most " + Integer.MAX_VALUE);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; must be at least 1");
    }
  }
}
