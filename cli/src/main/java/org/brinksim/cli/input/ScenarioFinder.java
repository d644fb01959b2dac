package org.brinksim.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;

/**
 * Reads the scenario that a user names by its file or, for a shipped one, by its id.
 *
 * @param session the session
 */
public record ScenarioFinder(Session session) {
  /**
   * Reads a scenario.
   *
   * @param typed a file, the id of a shipped scenario, or {@code -} for standard input, which can
   *     extend shipped scenarios alone; a file goes first
   * @param overrides what to set in it
   * @throws InvalidDocumentException if it cannot be run
   * @throws BadInputException if there is no such scenario, or the same number is set to two values
   */
  public ReadScenario read(String typed, List<Assignment> overrides) {
    refuseContradictions(overrides);
    ScenarioReader reader = new ScenarioReader(ShippedScenarios::find);
    if (StandardInput.isMeant(typed)) {
      return reader.read(session.in().text("scenario"), overrides);
    }
    requireThere(typed);
    Path file = session.path(typed);
    Optional<DocumentText> shipped =
        Files.exists(file) && !Files.isDirectory(file)
            ? Optional.empty()
            : ShippedScenarios.find(typed);
    return shipped.isPresent()
        ? reader.read(shipped.get(), overrides)
        : reader.read(file, overrides);
  }

  /**
   * Refuses a name behind which there is nothing.
   *
   * @param typed a file or the id of a shipped scenario
   * @throws BadInputException if it is neither
   */
  public void requireThere(String typed) {
    if (!Files.exists(session.path(typed)) && ShippedScenarios.find(typed).isEmpty()) {
      throw new BadInputException(unknown(typed));
    }
  }

  private static void refuseContradictions(List<Assignment> overrides) {
    Map<String, Assignment> first = new HashMap<>();
    for (Assignment override : overrides) {
      String path = override.path().isEmpty() ? override.value().strip() : override.path();
      Assignment before = first.putIfAbsent(path, override);
      if (before != null && !before.equals(override)) {
        throw new BadInputException(
            Template.fill(
                "--set %s and --set %s contradict each other. Maybe leave one of them out",
                before, override));
      }
    }
  }

  private static String unknown(String typed) {
    String advice =
        NearestName.of(typed, ShippedScenarios.ids())
            .map(near -> " Did you mean \"" + near + "\"?")
            .orElse("");
    return Template.fill(
        "\"%s\" is neither a file nor a shipped scenario.%s Maybe see \"brink list\".",
        typed, advice);
  }
}
