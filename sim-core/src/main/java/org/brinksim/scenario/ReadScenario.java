package org.brinksim.scenario;

import java.util.List;

/**
 * A scenario as read, with all that is needed to read it again.
 *
 * @param scenario the scenario
 * @param resolvedYaml the complete scenario as YAML, with what it extends and every override
 *     written in; reading it gives an equal scenario
 * @param inputs the files that it was read from, the named one first
 */
public record ReadScenario(Scenario scenario, String resolvedYaml, List<InputFile> inputs) {
  public ReadScenario {
    inputs = List.copyOf(inputs);
  }
}
