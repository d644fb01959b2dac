package org.brinksim.recorder;

import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/** Shipped scenarios, read and made ready to run. */
public final class Shipped {

  private Shipped() {}

  /** A shipped scenario, with numbers set over its own, each written {@code PATH=VALUE}. */
  public static Scenario scenario(String id, String... overrides) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), Assignment.parse(List.of(overrides)))
        .scenario();
  }

  /** Runs of a shipped scenario from a seed. */
  public static Experiment experiment(String id, long seed, String... overrides) {
    return new Experiment(CompiledScenario.of(scenario(id, overrides)), seed);
  }
}
