package org.brinksim.gui.setting;

import java.util.List;
import java.util.Map;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * A setting ready to be run.
 *
 * @param setting the setting
 * @param read its scenario, with the fixed parameters put in
 * @param base its scenario as the file has it, with every parameter's own law
 * @param experiment the runs of it
 */
public record PreparedRun(
    RunSettings setting, ReadScenario read, Scenario base, Experiment experiment) {

  /** Prepares a scenario that was read for a setting. */
  static PreparedRun of(RunSettings setting, ReadScenario read, Scenario base) {
    CompiledScenario compiled = CompiledScenario.of(read.scenario());
    return new PreparedRun(setting, read, base, experiment(compiled, setting));
  }

  /** The same for a setting with the same scenario and fixed parameters. */
  public PreparedRun with(RunSettings other) {
    return new PreparedRun(other, read, base, experiment(experiment.scenario(0), other));
  }

  private static Experiment experiment(CompiledScenario compiled, RunSettings setting) {
    DesignPoint point = new DesignPoint(compiled, List.of(), Map.of(), 0, setting.interventions());
    return Experiment.of(List.of(), List.of(point), setting.seed());
  }

  /** The scenario. */
  public Scenario scenario() {
    return read.scenario();
  }

  /** Whether another setting has the same scenario and fixed parameters. */
  public boolean fits(RunSettings other) {
    return setting.source().equals(other.source()) && setting.fixed().equals(other.fixed());
  }
}
