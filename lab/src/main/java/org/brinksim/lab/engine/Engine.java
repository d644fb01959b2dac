package org.brinksim.lab.engine;

import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.teavm.jso.JSExport;

/** What the page calls. */
public final class Engine {
  private static Experiment experiment;

  private Engine() {}

  /** Nothing: the page calls the functions below. */
  public static void main(String[] args) {}

  /** Takes a scenario. */
  @JSExport
  public static int load(byte[] scenario, String seed) {
    experiment = new Experiment(CompiledScenario.of(ScenarioDecoder.decode(scenario)), Long.parseLong(seed));
    return experiment.layout().responses().size();
  }

  /** Responses of a run. */
  @JSExport
  public static double[] run(int replication) {
    RunResult result = experiment.run(Run.ofFirstPoint(replication));
    if (result instanceof RunResult.Completed c) {
      double[] values = new double[experiment.layout().responses().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = c.responses().get(i);
      }
      return values;
    }
    throw new IllegalStateException(((RunResult.Failed) result).message());
  }
}
