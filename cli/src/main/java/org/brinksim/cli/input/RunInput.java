package org.brinksim.cli.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.Kept;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.writing.Precision;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.StudyText;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.study.design.DesignDiagnostics;

/**
 * What a command runs: a scenario, or a study with its scenarios.
 *
 * @param id the name of the scenario or study
 * @param title its title for people
 * @param scenarios the scenarios
 * @param study the study; empty for an ordinary run
 * @param design the points
 * @param seed the root seed
 * @param replications how often each point is run
 * @param precision how well a mean is to be known before a point is run no more
 * @param diagnostics how well the design fills the space of its factors; empty without factors
 * @param kept how much of the results is kept
 */
public record RunInput(
    String id,
    String title,
    List<ReadScenario> scenarios,
    Optional<StudyText> study,
    RunDesign design,
    long seed,
    int replications,
    Optional<Precision> precision,
    Optional<DesignDiagnostics> diagnostics,
    Kept kept) {

  public RunInput {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * What is asked for.
   *
   * @param threads how many runs at once
   * @param directory where the results go
   * @param resume whether to go on with the run in that directory
   * @param shard which part of the runs; empty for all of them
   */
  public RunRequest request(int threads, Path directory, boolean resume, Optional<Shard> shard) {
    return new RunRequest(
        scenarios,
        study,
        design,
        seed,
        replications,
        precision,
        threads,
        kept,
        directory,
        resume,
        shard);
  }

  /** How many runs there are; at most, where points may stop early. */
  public long runs() {
    return (long) points() * replications;
  }

  /** The same with something changed by hand in each run. */
  public RunInput with(Interventions changes) {
    return new RunInput(
        id,
        title,
        scenarios,
        study,
        design.with(changes),
        seed,
        replications,
        precision,
        diagnostics,
        kept);
  }

  /** The first scenario, which is the only one of an ordinary run. */
  public Scenario scenario() {
    return scenarios.get(0).scenario();
  }

  /** How many design points there are. */
  public int points() {
    return design.points().size();
  }

  /** How many warnings there are about its scenarios. */
  public int warnings() {
    return scenarios.stream().mapToInt(read -> read.warnings().size()).sum();
  }
}
