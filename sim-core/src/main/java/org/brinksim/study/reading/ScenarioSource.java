package org.brinksim.study.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * A scenario that a study names, to be read with one setting or another.
 *
 * @param name as the study has it
 * @param file where it lies; empty for a shipped one
 * @param shipped finds a shipped scenario by id or file name
 */
record ScenarioSource(
    String name, Optional<Path> file, Function<String, Optional<DocumentText>> shipped) {

  /**
   * Finds a scenario: a file beside the study, or a shipped one.
   *
   * @param study the study's file; empty for one that is in no file
   * @return empty where there is none
   */
  static Optional<ScenarioSource> find(
      String name, Optional<Path> study, Function<String, Optional<DocumentText>> shipped) {
    Optional<Path> beside =
        study
            .map(file -> file.toAbsolutePath().resolveSibling(name))
            .filter(Files::isRegularFile)
            .map(file -> shown(study.get(), name));
    return beside.isPresent() || shipped.apply(name).isPresent()
        ? Optional.of(new ScenarioSource(name, beside, shipped))
        : Optional.empty();
  }

  private static Path shown(Path study, String name) {
    return study.getParent() == null ? Path.of(name) : study.resolveSibling(name);
  }

  /**
   * Reads it.
   *
   * @throws org.brinksim.document.problem.InvalidDocumentException when it cannot be used so
   */
  ReadScenario read(List<Assignment> settings) {
    ScenarioReader reader = new ScenarioReader(shipped);
    return file.isPresent()
        ? reader.read(file.get(), settings)
        : reader.read(shipped.apply(name).orElseThrow(), settings);
  }
}
