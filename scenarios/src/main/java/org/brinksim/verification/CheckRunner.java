package org.brinksim.verification;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/** Where a check runs scenarios: every sample has a seed of its own, made from the root seed. */
public final class CheckRunner {

  private final long seed;
  private final int threads;
  private int samples;

  /**
   * A runner.
   *
   * @param seed the root seed
   * @param threads how many runs at once; it changes no result
   */
  public CheckRunner(long seed, int threads) {
    this.seed = seed;
    this.threads = threads;
  }

  /** Runs a shipped scenario with numbers of its own, each written {@code PATH=VALUE}. */
  Sample run(int runs, String scenario, String... overrides) {
    return run(runs, ShippedScenarios.read(scenario, Assignment.parse(List.of(overrides))));
  }

  /**
   * Runs a scenario that is written out.
   *
   * @param yaml the file; it may extend a shipped one
   */
  Sample runText(int runs, String yaml) {
    return run(runs, read(yaml));
  }

  /** The scenario of a file that is written out. */
  static Scenario read(String yaml) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(new DocumentText("written-out.yaml", yaml), List.of())
        .scenario();
  }

  /** Runs a scenario. */
  Sample run(int runs, Scenario scenario) {
    return run(runs, experiment(scenario));
  }

  /** Replications of a scenario, from a seed that no other sample of the check has. */
  Experiment experiment(Scenario scenario) {
    samples++;
    return new Experiment(CompiledScenario.of(scenario), seed + 1_000_003L * samples);
  }

  /** Another scenario with the random numbers of an experiment: common random numbers. */
  static Experiment same(Experiment experiment, Scenario scenario) {
    return new Experiment(CompiledScenario.of(scenario), experiment.seed());
  }

  /** Runs an experiment. */
  Sample run(int runs, Experiment experiment) {
    return run(runs, experiment, threads);
  }

  /** Runs an experiment on so many threads. */
  Sample run(int runs, Experiment experiment, int onThreads) {
    Sample sample = new Sample(runs);
    new Executor(experiment, onThreads)
        .execute(
            IntStream.range(0, runs).mapToObj(Run::ofFirstPoint).toList(),
            result -> keep(sample, result),
            new AtomicBoolean());
    return sample;
  }

  private static void keep(Sample sample, RunResult result) {
    if (result instanceof Failed failed) {
      throw new IllegalStateException(failed.run() + " failed: " + failed.message());
    }
    sample.put((Completed) result);
  }
}
