package org.brinksim.experiment;

import java.util.Arrays;
import java.util.Map;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;

/**
 * Independent replications of one scenario from one root seed.
 *
 * @param blueprint the scenario, prepared
 * @param seed the root seed
 */
public record Experiment(CompiledScenario blueprint, long seed) {

  /** The model of a replication, ready to start, with the replication's own draws. */
  public CrisisModel model(int replication, EventLog log) {
    RandomStreams streams = new RandomStreams(seed, replication);
    return new CrisisModel(
        blueprint, ParameterDraws.of(blueprint.scenario().parameters(), streams), streams, log);
  }

  /** Runs one replication to its horizon; what goes wrong in it becomes a failed result. */
  public RunResult run(int replication) {
    try {
      CrisisModel model = model(replication, new EventLog(false));
      model.runToHorizon();
      return completed(replication, model);
    } catch (RuntimeException | StackOverflowError e) {
      return new Failed(replication, describe(e));
    }
  }

  private Completed completed(int replication, CrisisModel model) {
    Map<String, Double> drawn = model.world().parameters();
    double[] parameters = drawn.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] responses =
        blueprint.outcomes().stream()
            .mapToDouble(o -> o.read(model.world(), model.recording()))
            .toArray();
    return new Completed(
        replication,
        parameters,
        responses,
        model.recording().values(),
        model.world().log().events());
  }

  /** What went wrong, and the place of it in this engine: that in a library says little. */
  private static String describe(Throwable problem) {
    String where =
        Arrays.stream(problem.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.brinksim."))
            .findFirst()
            .map(frame -> " (at " + place(frame) + ")")
            .orElse("");
    return (problem.getMessage() == null
            ? problem.getClass().getSimpleName()
            : problem.getMessage())
        + where;
  }

  private static String place(StackTraceElement frame) {
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
