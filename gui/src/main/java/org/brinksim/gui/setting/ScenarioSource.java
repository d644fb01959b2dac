package org.brinksim.gui.setting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/**
 * Where a scenario comes from.
 *
 * @param name the id of a shipped scenario, or the name of a file
 * @param file the file; empty for a shipped scenario
 */
public record ScenarioSource(String name, Optional<Path> file) {

  /** A shipped scenario. */
  public static ScenarioSource shipped(String id) {
    return new ScenarioSource(id, Optional.empty());
  }

  /** A scenario file. */
  public static ScenarioSource of(Path file) {
    return new ScenarioSource(file.toString(), Optional.of(file));
  }

  /**
   * Reads it.
   *
   * @param overrides numbers set over those of the file
   * @throws InvalidDocumentException if it cannot be run
   */
  public ReadScenario read(List<Assignment> overrides) {
    ScenarioReader reader = new ScenarioReader(ShippedScenarios::find);
    if (file.isPresent()) {
      return reader.read(file.get(), overrides);
    }
    DocumentText text =
        ShippedScenarios.find(name)
            .orElseThrow(
                () -> new IllegalArgumentException("no scenario is shipped as \"" + name + "\""));
    return reader.read(text, overrides);
  }
}
