package org.brinksim.scenario.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.Inheritance;
import org.brinksim.document.overlay.Overrides;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.document.writing.CanonicalYaml;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.check.Checks;
import org.brinksim.scenario.check.NameCheck;
import org.brinksim.scenario.warning.WarningList;

/**
 * Reads scenario files strictly: a scenario that comes out can be run, and every problem of one
 * that cannot is reported at once with its line.
 */
public final class ScenarioReader {
  private final Function<String, Optional<DocumentText>> shipped;

  /**
   * Makes a reader.
   *
   * @param shipped finds a shipped scenario by id or file name, for {@code extends}
   */
  public ScenarioReader(Function<String, Optional<DocumentText>> shipped) {
    this.shipped = shipped;
  }

  /**
   * Reads a file.
   *
   * @param overrides numbers set over those of the file
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadScenario read(Path file, List<Assignment> overrides) {
    String name = file.toString();
    try {
      String text = InputText.read(name, file);
      return read(new Inheritance.Source(name, text, Optional.of(file)), overrides);
    } catch (MalformedInputException e) {
      throw new InvalidDocumentException(ScenarioShape.KIND.noun(), name, List.of(e.problem()));
    }
  }

  /**
   * Reads a file by itself: it can extend shipped scenarios alone, so that no other file is read.
   *
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadScenario readAlone(Path file) {
    String name = file.toString();
    try {
      return read(new DocumentText(name, InputText.read(name, file)), List.of());
    } catch (MalformedInputException e) {
      throw new InvalidDocumentException(ScenarioShape.KIND.noun(), name, List.of(e.problem()));
    }
  }

  /**
   * Reads a text, which can extend shipped scenarios alone.
   *
   * @param overrides numbers set over those of the text
   * @throws InvalidDocumentException if the text cannot be used
   */
  public ReadScenario read(DocumentText text, List<Assignment> overrides) {
    return read(new Inheritance.Source(text.name(), text.text(), Optional.empty()), overrides);
  }

  private ReadScenario read(Inheritance.Source source, List<Assignment> overrides) {
    Problems problems = new Problems();
    try {
      return read(source, overrides, problems);
    } catch (MalformedInputException e) {
      problems.add(e.problem());
      throw new InvalidDocumentException(
          ScenarioShape.KIND.noun(), source.name(), problems.sorted(source.name()));
    }
  }

  private ReadScenario read(
      Inheritance.Source source, List<Assignment> overrides, Problems problems)
      throws MalformedInputException {
    BindingIndex facts = new BindingIndex();
    Inheritance inheritance = new Inheritance(ScenarioShape.KIND, shipped, problems);
    Node merged =
        new Overrides(ScenarioShape.KIND, problems).apply(inheritance.resolve(source), overrides);
    Node root = inheritance.layers().withoutStaleReasons(merged, "assumptions");
    Object bound =
        new Binder(problems, facts, ScenarioShape::advice).bind(ScenarioShape.ROOT, root);
    Checks.run(facts, inheritance.layers(), problems);
    if (problems.none()) {
      NameCheck.joined((Scenario) bound, facts, problems);
    }
    if (!problems.none()) {
      throw new InvalidDocumentException(
          ScenarioShape.KIND.noun(), source.name(), problems.sorted(source.name()));
    }
    Scenario scenario = (Scenario) bound;
    return new ReadScenario(
        scenario,
        CanonicalYaml.of(ScenarioShape.ROOT, scenario),
        inheritance.inputs(),
        WarningList.of(source.name(), scenario, facts),
        ScenarioNumbers.of(scenario, facts));
  }
}
