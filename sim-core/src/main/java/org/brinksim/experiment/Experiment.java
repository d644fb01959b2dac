package org.brinksim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;

/**
 * Independent runs of one scenario, or of several settings of it, from one root seed.
 *
 * <p>The random numbers of a run depend on the seed and its replication alone: replication 7 has
 * the same at every design point (common random numbers), so that points are compared run by run.
 *
 * @param layout what a result holds; the same at every point
 * @param points the settings, at least one
 * @param seed the root seed
 */
public record Experiment(ResultLayout layout, List<DesignPoint> points, long seed) {

  public Experiment {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("an experiment has no design point; must have one");
    }
    for (int p = 0; p < points.size(); p++) {
      refuseOther(layout, points.get(p), p);
    }
  }

  /** Replications of a scenario by itself. */
  public Experiment(CompiledScenario scenario, long seed) {
    this(ResultLayout.of(List.of(), scenario), List.of(new DesignPoint(scenario, List.of())), seed);
  }

  /**
   * Replications at several design points.
   *
   * @param factors what differs between them
   * @param points the settings, at least one
   * @param seed the root seed
   * @throws IllegalArgumentException when results of two points would have different layouts, or a
   *     point has not one setting for each factor
   */
  public static Experiment of(List<ResultColumn> factors, List<DesignPoint> points, long seed) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("an experiment has no design point; must have one");
    }
    return new Experiment(ResultLayout.of(factors, points.get(0).scenario()), points, seed);
  }

  private static void refuseOther(ResultLayout layout, DesignPoint point, int number) {
    if (point.settings().size() != layout.factors().size()) {
      throw new IllegalArgumentException(
          "design point "
              + number
              + " has "
              + point.settings().size()
              + " settings; must have "
              + layout.factors().size()
              + ", one for each factor");
    }
    ResultLayout other = ResultLayout.of(layout.factors().all(), point.scenario());
    if (!other.equals(layout)) {
      throw new IllegalArgumentException(
          "design point "
              + number
              + " would give results of another layout: its parameters, responses, metrics or"
              + " recorded days differ");
    }
  }

  /**
   * The scenario of a design point, prepared.
   *
   * @param point its number, from 0
   */
  public CompiledScenario scenario(int point) {
    return points.get(point).scenario();
  }

  /** The model of a run, ready to start, with the run's own draws. */
  public CrisisModel model(Run run, EventLog log) {
    CompiledScenario compiled = scenario(run.point());
    RandomStreams streams = new RandomStreams(seed, run.replication());
    return new CrisisModel(
        compiled, ParameterDraws.of(compiled.scenario().parameters(), streams), streams, log);
  }

  /** Executes a run to its horizon; what goes wrong in it becomes a failed result. */
  public RunResult run(Run run) {
    return run(run, new EventLog(false));
  }

  /**
   * Executes a run to its horizon.
   *
   * @param log takes what happens; of a run that fails, what happened until then
   */
  public RunResult run(Run run, EventLog log) {
    try {
      CrisisModel model = model(run, log);
      model.runToHorizon();
      return completed(run, model);
    } catch (RuntimeException | StackOverflowError e) {
      return new Failed(run, describe(e));
    }
  }

  private Completed completed(Run run, CrisisModel model) {
    Map<String, Double> drawn = model.world().parameters();
    double[] parameters = drawn.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Completed(
        run,
        new NamedValues(layout.parameters(), parameters),
        responses(run.point(), model),
        new NamedSeries(layout, model.recording().values()),
        model.world().log().events());
  }

  /**
   * The responses of a model that has reached its horizon.
   *
   * @param point the design point that it is a model of
   * @throws IllegalStateException when one is infinite
   */
  public NamedValues responses(int point, CrisisModel model) {
    return new NamedValues(
        layout.responses(),
        scenario(point).responses().stream()
            .mapToDouble(o -> o.read(model.world(), model.recording()))
            .toArray());
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
