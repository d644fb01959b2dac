package org.brinksim.lab.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.intervention.Interventions;

/** A scenario in the page, what is set in it, and the run that is looked at. */
final class EngineSession {
  private final CompiledScenario scenario;
  private final long seed;
  private final int replicationsPerDraw;
  private final ResultLayout layout;
  private Experiment experiment;
  private PlayedRun played;

  private EngineSession(CompiledScenario scenario, long seed, int replicationsPerDraw) {
    this.scenario = scenario;
    this.seed = seed;
    this.replicationsPerDraw = replicationsPerDraw;
    this.layout = ResultLayout.of(List.of(), scenario);
    set(List.of(), new double[0], List.of());
  }

  /**
   * A scenario as its file has it.
   *
   * @param encoded its bytes
   * @param seed the root seed
   * @param replicationsPerDraw how many runs, one after another, have the same draw of parameters
   */
  static EngineSession of(byte[] encoded, long seed, int replicationsPerDraw) {
    return new EngineSession(
        CompiledScenario.of(ScenarioDecoder.decode(encoded)), seed, replicationsPerDraw);
  }

  /**
   * Sets what the next runs are to have, in place of all that was set before.
   *
   * @param parameters names of parameters that are pinned
   * @param values their values
   * @param interventions what is changed by hand, in words that {@link Interventions} reads
   * @throws IllegalArgumentException when there is no such parameter, or the words cannot be read
   */
  final void set(List<String> parameters, double[] values, List<String> interventions) {
    Map<String, Double> pinned = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (!scenario.scenario().parameters().containsKey(parameters.get(i))) {
        throw new IllegalArgumentException("no parameter is named " + parameters.get(i));
      }
      pinned.put(parameters.get(i), values[i]);
    }
    DesignPoint point =
        new DesignPoint(scenario, List.of(), pinned, 0, Interventions.parse(interventions));
    experiment = new Experiment(layout, List.of(point), seed, replicationsPerDraw);
    played = null;
  }

  /** The names of the responses. */
  String[] responses() {
    return layout.responses().names().toArray(String[]::new);
  }

  /**
   * The responses of a run; NaN for what never happened.
   *
   * @throws IllegalStateException when it fails
   */
  double[] run(int replication) {
    RunResult result = experiment.run(Run.ofFirstPoint(replication));
    if (result instanceof RunResult.Failed failed) {
      throw new IllegalStateException(failed.message());
    }
    return ((RunResult.Completed) result).responses().toArray();
  }

  /** The verdicts on responses in runs of two settings: see {@link ComparedSettings#verdicts}. */
  String[] verdicts(List<String> responses, boolean paired, double[] baseline, double[] other) {
    return new ComparedSettings(experiment.layout(), scenario.scenario().horizonDays())
        .verdicts(responses, paired, baseline, other);
  }

  /** Runs a run and keeps its frames. */
  PlayedRun play(int replication) {
    played = PlayedRun.of(experiment, replication);
    return played;
  }

  /**
   * The run that was played last.
   *
   * @throws IllegalStateException when none was since something was set
   */
  PlayedRun played() {
    if (played == null) {
      throw new IllegalStateException("no run is played");
    }
    return played;
  }
}
