package org.brinksim.results.writing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.results.Kept;
import org.brinksim.results.shard.Shard;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What is to be run, and where its results go.
 *
 * @param scenarios the scenarios as read, before a design varies them; at least one, and in the
 *     order of the design's points
 * @param study the study that asks for it; empty for an ordinary run
 * @param design what is varied
 * @param seed the root seed
 * @param replications how many at each design point, at least 1
 * @param precision how well a mean is to be known before a point is run no more; empty for as many
 *     replications at each point
 * @param threads how many at once, at least 1
 * @param kept how much of the results is kept
 * @param directory where the results go
 * @param resume whether to go on with the run in that directory
 * @param shard which part of the runs; empty for all of them
 */
public record RunRequest(
    List<ReadScenario> scenarios,
    Optional<StudyText> study,
    RunDesign design,
    long seed,
    int replications,
    Optional<Precision> precision,
    int threads,
    Kept kept,
    Path directory,
    boolean resume,
    Optional<Shard> shard) {

  /** A request for all runs. */
  public RunRequest(
      List<ReadScenario> scenarios,
      Optional<StudyText> study,
      RunDesign design,
      long seed,
      int replications,
      Optional<Precision> precision,
      int threads,
      Kept kept,
      Path directory,
      boolean resume) {
    this(
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
        Optional.empty());
  }

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

  /** A run of one scenario without a study. */
  public RunRequest(
      ReadScenario scenario,
      RunDesign design,
      long seed,
      int replications,
      int threads,
      Kept kept,
      Path directory,
      boolean resume) {
    this(
        List.of(scenario),
        Optional.empty(),
        design,
        seed,
        replications,
        Optional.empty(),
        threads,
        kept,
        directory,
        resume);
  }

  public RunRequest {
    scenarios = List.copyOf(scenarios);
    if (scenarios.isEmpty() || design.points().size() % scenarios.size() != 0) {
      throw new IllegalArgumentException(
          scenarios.size()
              + " scenarios have "
              + design.points().size()
              + " design points; each must have as many");
    }
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
    if (shard.isPresent() && (precision.isPresent() || shard.get().of() > runs)) {
      throw new IllegalArgumentException(
          shard.get() + " of " + runs + " runs; must be of as many as are known beforehand");
    }
  }

  /**
   * The same for a part of the runs.
   *
   * @throws IllegalArgumentException when there are more shards than runs, or it is not known
   *     beforehand which runs there are
   */
  public RunRequest of(Shard part) {
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
        Optional.of(part));
  }

  /** The scenarios and the study as the run directory keeps them, by file. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    scenarios.forEach(scenario -> texts.put(file(scenario), scenario.resolvedYaml()));
    study.ifPresent(asked -> texts.put(StudyText.FILE, asked.text()));
    return texts;
  }

  /** The first scenario, which is the only one of an ordinary run. */
  public ReadScenario scenario() {
    return scenarios.get(0);
  }

  /** The name of the file of a scenario in the run directory. */
  String file(ReadScenario scenario) {
    return scenarios.size() == 1
        ? ManifestDraft.SCENARIO
        : "scenario-" + scenario.scenario().id() + ".yaml";
  }
}
