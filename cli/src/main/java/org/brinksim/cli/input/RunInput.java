package org.brinksim.cli.input;

import java.util.List;
import java.util.Optional;
import org.brinksim.results.Kept;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.StudyText;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * What a command runs: a scenario, or a study with its scenarios.
 *
 * @param id the name of the scenario or study
 * @param title its title for people
 * @param scenarios the scenarios
 * @param study the study; empty for an ordinary run
 * @param design the points
 * @param seed the root seed
 * @param replications how often each point is run
 * @param kept how much of the results is kept
 */
public record RunInput(
    String id,
    String title,
    List<ReadScenario> scenarios,
    Optional<StudyText> study,
    RunDesign design,
    long seed,
    int replications,
    Kept kept) {

  public RunInput {
    scenarios = List.copyOf(scenarios);
  }

  /** The first scenario, which is the only one of an ordinary run. */
  public Scenario scenario() {
    return scenarios.get(0).scenario();
  }

  /** How many design points there are. */
  public int points() {
    return design.points().size();
  }

  /** How many warnings there are about its scenarios. */
  public int warnings() {
    return scenarios.stream().mapToInt(read -> read.warnings().size()).sum();
  }
}
