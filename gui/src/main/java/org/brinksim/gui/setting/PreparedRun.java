package org.brinksim.gui.setting;

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
    return new PreparedRun(setting, read, base, new Experiment(compiled, setting.seed()));
  }

  /** The same for a setting that differs in seed and replication at most. */
  public PreparedRun with(RunSettings other) {
    return new PreparedRun(other, read, base, new Experiment(experiment.scenario(0), other.seed()));
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
