package org.brinksim.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p>The random numbers of a run depend on the seed and its replication alone, unless points are to
 * have their own: replication 7 has the same at every design point (common random numbers), so that
 * points are compared run by run.
 */
public final class Experiment {

  private final ResultLayout layout;
  private final List<DesignPoint> points;
  private final long seed;
  private final int replicationsPerDraw;

  /** What a result takes of the numbers of each scenario. */
  private final Map<CompiledScenario, ResultSelection> selections = new IdentityHashMap<>();

  /**
   * Replications at several design points.
   *
   * @param layout what a result holds; the same at every point
   * @param points the settings, at least one
   * @param seed the root seed
   * @param replicationsPerDraw how many replications, one after another, have the same draw of the
   *     parameters and differ by chance alone; 1 for a draw a replication
   * @throws IllegalArgumentException when a point has not one setting for each factor, or its
   *     scenario lacks what a result holds
   */
  public Experiment(
      ResultLayout layout, List<DesignPoint> points, long seed, int replicationsPerDraw) {
    if (replicationsPerDraw < 1) {
      throw new IllegalArgumentException(
          "replicationsPerDraw is " + replicationsPerDraw + "; must be at least 1");
    }
    this.layout = layout;
    this.points = List.copyOf(points);
    this.seed = seed;
    this.replicationsPerDraw = replicationsPerDraw;
    for (int p = 0; p < this.points.size(); p++) {
      DesignPoint point = this.points.get(p);
      refuseOtherSettings(point, p);
      int number = p;
      selections.computeIfAbsent(point.scenario(), s -> ResultSelection.of(layout, s, number));
    }
  }

  /** Replications of a scenario by itself. */
  public Experiment(CompiledScenario scenario, long seed) {
    this(
        ResultLayout.of(List.of(), scenario),
        List.of(new DesignPoint(scenario, List.of())),
        seed,
        1);
  }

  /**
   * Replications at several design points, which have common random numbers.
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
    ResultLayout layout = ResultLayout.of(factors, points.get(0).scenario());
    for (int p = 1; p < points.size(); p++) {
      if (points.get(p).scenario() != points.get(p - 1).scenario()) {
        refuseOther(layout, factors, points.get(p), p);
      }
    }
    return new Experiment(layout, points, seed, 1);
  }

  private static void refuseOther(
      ResultLayout layout, List<ResultColumn> factors, DesignPoint point, int number) {
    if (!ResultLayout.of(factors, point.scenario()).equals(layout)) {
      throw new IllegalArgumentException(
          "design point "
              + number
              + " would give results of another layout: its parameters, responses, metrics or"
              + " recorded days differ");
    }
  }

  private void refuseOtherSettings(DesignPoint point, int number) {
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
  }

  /** What a result holds; the same at every point. */
  public ResultLayout layout() {
    return layout;
  }

  /** The settings, at least one. */
  public List<DesignPoint> points() {
    return points;
  }

  /** The root seed. */
  public long seed() {
    return seed;
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
    DesignPoint point = points.get(run.point());
    CompiledScenario compiled = point.scenario();
    RandomStreams streams = streams(DesignPoint.root(seed, point.chance()), run.replication());
    Map<String, Double> drawn = ParameterDraws.of(compiled.scenario().parameters(), streams);
    return new CrisisModel(
        compiled, pinned(drawn, point.pinned()), point.interventions(), streams, log);
  }

  private RandomStreams streams(long root, int replication) {
    RandomStreams streams = new RandomStreams(root, replication);
    return replicationsPerDraw == 1
        ? streams
        : streams.redraw(ParameterDraws.STREAMS, replication / replicationsPerDraw);
  }

  private static Map<String, Double> pinned(Map<String, Double> drawn, Map<String, Double> given) {
    if (given.isEmpty()) {
      return drawn;
    }
    Map<String, Double> values = new LinkedHashMap<>(drawn);
    values.putAll(given);
    return Collections.unmodifiableMap(values);
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
    ResultSelection selection = selections.get(scenario(run.point()));
    return new Completed(
        run,
        new NamedValues(layout.parameters(), selection.parameters(model.world().parameters())),
        responses(run.point(), model),
        new NamedSeries(layout, selection.metrics(model.recording().values())),
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
        selections.get(scenario(point)).responses().stream()
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

  /** Two are equal when they run the same points with the same random numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Experiment experiment
        && experiment.layout.equals(layout)
        && experiment.points.equals(points)
        && experiment.seed == seed
        && experiment.replicationsPerDraw == replicationsPerDraw;
  }

  @Override
  public int hashCode() {
    return Objects.hash(layout, points, seed, replicationsPerDraw);
  }
}
