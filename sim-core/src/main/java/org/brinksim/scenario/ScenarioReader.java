package org.brinksim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads scenario files strictly: a scenario that comes out can be run, and every problem of one
 * that cannot is reported at once with its line.
 */
public final class ScenarioReader {
  private final Function<String, Optional<ScenarioText>> shipped;

  /**
   * Makes a reader.
   *
   * @param shipped finds a shipped scenario by id or file name, for {@code extends}
   */
  public ScenarioReader(Function<String, Optional<ScenarioText>> shipped) {
    this.shipped = shipped;
  }

  /**
   * Reads a file.
   *
   * @param overrides numbers set over those of the file, each written {@code PATH=VALUE}
   * @throws InvalidScenarioException if the file cannot be read or used
   */
  public ReadScenario read(Path file, List<String> overrides) {
    String name = file.toString();
    try {
      return read(new ScenarioText(name, InputText.read(name, file)), overrides);
    } catch (MalformedInput e) {
      throw new InvalidScenarioException(name, List.of(e.problem()));
    }
  }

  /**
   * Reads a text.
   *
   * @param overrides numbers set over those of the text, each written {@code PATH=VALUE}
   * @throws InvalidScenarioException if the text cannot be used
   */
  public ReadScenario read(ScenarioText text, List<String> overrides) {
    try {
      Node root = InputText.tree(text.name(), text.text());
      Problems problems = new Problems();
      Facts facts = new Facts();
      Object bound = new Binder(problems, facts).bind(Shapes.SCENARIO, root);
      if (!problems.none()) {
        throw new InvalidScenarioException(text.name(), problems.sorted(text.name()));
      }
      Scenario scenario = (Scenario) bound;
      List<InputFile> inputs = new ArrayList<>();
      inputs.add(new InputFile(text.name(), InputText.sha256(text.text())));
      return new ReadScenario(scenario, CanonicalYaml.of(scenario), inputs);
    } catch (MalformedInput e) {
      throw new InvalidScenarioException(text.name(), List.of(e.problem()));
    }
  }
}
