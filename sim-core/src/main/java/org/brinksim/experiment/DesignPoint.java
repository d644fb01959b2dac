package org.brinksim.experiment;

import java.util.List;
import org.brinksim.model.CompiledScenario;

/**
 * One setting of what an experiment varies.
 *
 * @param scenario the scenario with that setting in it
 * @param settings the values of the experiment's factors, in their order; none where it has none
 */
public record DesignPoint(CompiledScenario scenario, List<Double> settings) {
  public DesignPoint {
    settings = List.copyOf(settings);
  }
}
