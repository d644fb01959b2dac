package org.brinksim.cli.input;

import java.util.List;
import org.brinksim.cli.console.Session;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.reading.ReadScenario;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a scenario and change numbers in it, the same for each command. */
public final class ScenarioChoice {
  public static final String FILE =
      "A scenario file (YAML or JSON), or the id of a shipped scenario.";
  public static final String SET =
      "Sets a number, for example combat.elementSize=250 or a parameter by its name. May be"
          + " repeated.";

  @Parameters(index = "0", paramLabel = "FILE", description = FILE)
  private String file;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = SET)
  private List<String> overrides = List.of();

  /** The scenario as it was typed. */
  public String file() {
    return file;
  }

  /** Whether numbers in it are to be changed. */
  public boolean overridden() {
    return !overrides.isEmpty();
  }

  /** What is to be changed, as it was typed. */
  public List<Assignment> assignments() {
    return Assignment.parse(overrides);
  }

  /** Reads the scenario. */
  public ReadScenario read(Session session) {
    return new ScenarioFinder(session).read(file, Assignment.parse(overrides));
  }
}
