package org.brinksim.cli.command;

import java.util.List;
import org.brinksim.cli.console.Session;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.reading.ReadScenario;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a scenario and change numbers in it, the same for each command. */
final class ScenarioChoice {
  static final String FILE = "A scenario file (YAML or JSON), or the id of a shipped scenario.";
  static final String SET =
      "Sets a number, for example combat.elementSize=250 or a parameter by its name. May be"
          + " repeated.";

  @Parameters(index = "0", paramLabel = "FILE", description = FILE)
  private String file;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = SET)
  private List<String> overrides = List.of();

  /** The scenario as it was typed. */
  String file() {
    return file;
  }

  /** Whether numbers in it are to be changed. */
  boolean overridden() {
    return !overrides.isEmpty();
  }

  /** Reads the scenario. */
  ReadScenario read(Session session) {
    return new ScenarioFinder(session).read(file, Assignment.parse(overrides));
  }
}
