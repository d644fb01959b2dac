package org.brinksim.scenario.reading;

import java.util.List;
import org.brinksim.document.overlay.InputFile;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.warning.Warning;

/**
 * A scenario as read, with all that is needed to read it again.
 *
 * @param scenario the scenario
 * @param resolvedYaml the complete scenario as YAML, with what it extends and every override
 *     written in; reading it gives an equal scenario
 * @param inputs the files that it was read from, the named one first
 * @param warnings what in it cannot matter, or is hardly meant, in the order of the file
 * @param numbers every number in it with what it rests on: parameters, numbers written out, laws of
 *     single events, and defaults, in the order of the resolved YAML
 */
public record ReadScenario(
    Scenario scenario,
    String resolvedYaml,
    List<InputFile> inputs,
    List<Warning> warnings,
    List<ScenarioNumber> numbers) {

  public ReadScenario {
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
    numbers = List.copyOf(numbers);
  }

  /** A scenario of which no more is known. */
  public ReadScenario(Scenario scenario, String resolvedYaml, List<InputFile> inputs) {
    this(scenario, resolvedYaml, inputs, List.of(), List.of());
  }
}
