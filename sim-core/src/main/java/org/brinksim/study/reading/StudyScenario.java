package org.brinksim.study.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param settings what is set in it before the study sets anything
 * @param shipped finds a shipped scenario by id or file name
 */
record StudyScenario(
    String name,
    Optional<Path> file,
    List<Assignment> settings,
    Function<String, Optional<DocumentText>> shipped) {

  /**
   * Finds a scenario: a file beside the study, or a shipped one.
   *
   * @param study the study's file; empty for one that is in no file
   * @return empty where there is none
   */
  static Optional<StudyScenario> find(
      String name,
      Optional<Path> study,
      List<Assignment> settings,
      Function<String, Optional<DocumentText>> shipped) {
    Optional<Path> beside =
        study
            .map(file -> file.toAbsolutePath().resolveSibling(name))
            .filter(Files::isRegularFile)
            .map(file -> shown(study.get(), name));
    return beside.isPresent() || shipped.apply(name).isPresent()
        ? Optional.of(new StudyScenario(name, beside, settings, shipped))
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
  ReadScenario read(List<Assignment> more) {
    List<Assignment> all = new ArrayList<>(settings);
    all.addAll(more);
    ScenarioReader reader = new ScenarioReader(shipped);
    return file.isPresent()
        ? reader.read(file.get(), all)
        : reader.read(shipped.apply(name).orElseThrow(), all);
  }
}
