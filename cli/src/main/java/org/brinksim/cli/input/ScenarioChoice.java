package org.brinksim.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.Session;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.reading.ReadScenario;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a scenario and change numbers in it, the same for each command. */
public final class ScenarioChoice {
  public static final String FILE =
      "A scenario file (YAML or JSON), the id of a shipped scenario, or - for standard input.";
  public static final String SET =
      "Sets a number, for example combat.elementSize=250 or a parameter by its name. May be"
          + " repeated.";

  @Parameters(index = "0", paramLabel = "FILE", description = FILE)
  private String file;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = SET)
  private List<String> overrides = List.of();

  private final List<Mark> marks = new ArrayList<>();

  /**
   * Settings that hold from a day on.
   *
   * @param settings how many settings were typed before
   * @param day the day as it was typed
   */
  private record Mark(int settings, String day) {}

  /** What is set from here on in the line holds from a day on. */
  public void fromDay(String day) {
    marks.add(new Mark(overrides.size(), day));
  }

  /** The scenario as it was typed. */
  public String file() {
    return file;
  }

  /** Whether numbers in it are to be changed. */
  public boolean overridden() {
    return !assignments().isEmpty();
  }

  /** What is to be changed in the whole run, as it was typed. */
  public List<Assignment> assignments() {
    int whole = marks.isEmpty() ? overrides.size() : marks.get(0).settings();
    return Assignment.parse(overrides.subList(0, whole));
  }

  /** What is to be changed from a day on. */
  public List<AskedInterventions.Change> changesInFlight() {
    List<AskedInterventions.Change> changes = new ArrayList<>();
    for (int m = 0; m < marks.size(); m++) {
      int end = m + 1 < marks.size() ? marks.get(m + 1).settings() : overrides.size();
      if (end == marks.get(m).settings()) {
        changes.add(AskedInterventions.Change.missing(marks.get(m).day()));
      }
      for (String setting : overrides.subList(marks.get(m).settings(), end)) {
        changes.add(new AskedInterventions.Change(marks.get(m).day(), setting));
      }
    }
    return changes;
  }

  /** Reads the scenario. */
  public ReadScenario read(Session session) {
    return new ScenarioFinder(session).read(file, assignments());
  }
}
