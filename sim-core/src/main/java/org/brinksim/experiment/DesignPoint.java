package org.brinksim.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.model.CompiledScenario;

/**
 * One setting of what an experiment varies.
 *
 * @param scenario the scenario, with what cannot be set run by run already in it
 * @param settings the values of the experiment's factors, in their order; none where it has none
 * @param pinned the values of parameters that the point gives in place of a draw, by name
 */
public record DesignPoint(
    CompiledScenario scenario, List<Double> settings, Map<String, Double> pinned) {
  public DesignPoint {
    settings = List.copyOf(settings);
    pinned = Collections.unmodifiableMap(new LinkedHashMap<>(pinned));
  }

  /** A point whose settings stand in its scenario. */
  public DesignPoint(CompiledScenario scenario, List<Double> settings) {
    this(scenario, settings, Map.of());
  }
}
