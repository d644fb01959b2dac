package org.brinksim.scenario.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.InheritanceChain;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.reading.DocumentReader;
import org.brinksim.document.reading.ReadDocument;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.check.Checks;
import org.brinksim.scenario.check.ConclusionCheck;
import org.brinksim.scenario.check.HeadlineCheck;
import org.brinksim.scenario.check.NameCheck;
import org.brinksim.scenario.warning.WarningList;

/**
 * Reads scenario files strictly: a scenario that comes out can be run, and every problem of one
 * that cannot is reported at once with its line.
 */
public final class ScenarioReader {
  private final DocumentReader<Scenario> files;
  private final DocumentReader<Scenario> stored;

  /**
   * Makes a reader.
   *
   * @param shipped finds a shipped scenario by id or file name, for {@code extends}
   */
  public ScenarioReader(Function<String, Optional<DocumentText>> shipped) {
    this.files = reader(shipped, false);
    this.stored = reader(shipped, true);
  }

  private static DocumentReader<Scenario> reader(
      Function<String, Optional<DocumentText>> shipped, boolean stored) {
    return new DocumentReader<>(
        ScenarioShape.KIND,
        Scenario.class,
        shipped,
        SetByHand::settled,
        ScenarioShape::advice,
        (scenario, facts, chain, problems) -> check(scenario, facts, chain, stored, problems));
  }

  private static void check(
      Optional<Scenario> scenario,
      BindingIndex facts,
      InheritanceChain chain,
      boolean stored,
      Problems problems) {
    Checks.run(facts, chain, stored, problems);
    if (problems.none() && scenario.isPresent()) {
      NameCheck.joined(scenario.get(), facts, problems);
      HeadlineCheck.check(scenario.get(), facts, problems);
      ConclusionCheck.check(scenario.get(), facts, problems);
    }
  }

  /**
   * Reads a file.
   *
   * @param overrides numbers set over those of the file
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadScenario read(Path file, List<Assignment> overrides) {
    return scenario(files.read(file, overrides));
  }

  /**
   * Reads a file by itself, as a run has left it: it can extend shipped scenarios alone, so that no
   * other file is read. Its horizon may have been set by hand to end before a day that it names.
   *
   * @param overrides numbers set over those of the file
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadScenario readAlone(Path file, List<Assignment> overrides) {
    return scenario(stored.readAlone(file, overrides));
  }

  /** Reads a text in the same manner. */
  public ReadScenario readAlone(DocumentText text, List<Assignment> overrides) {
    return scenario(stored.read(text, overrides));
  }

  /**
   * Reads a text, which can extend shipped scenarios alone.
   *
   * @param overrides numbers set over those of the text
   * @throws InvalidDocumentException if the text cannot be used
   */
  public ReadScenario read(DocumentText text, List<Assignment> overrides) {
    return scenario(files.read(text, overrides));
  }

  private static ReadScenario scenario(ReadDocument<Scenario> read) {
    return new ReadScenario(
        read.document(),
        read.resolvedYaml(),
        read.inputs(),
        WarningList.of(read.name(), read.document(), read.index()),
        ScenarioNumbers.of(read.document(), read.index()));
  }
}
