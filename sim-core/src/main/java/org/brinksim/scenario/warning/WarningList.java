package org.brinksim.scenario.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Spot;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Characters;

/** The warnings found so far in one scenario. */
public final class WarningList {
  private final List<Warning> found = new ArrayList<>();

  void add(Warning.Kind kind, Spot spot, String message) {
    found.add(new Warning(kind, Problem.at(spot.at(), spot.path(), message)));
  }

  /**
   * All warnings about a scenario that has no problems, in the order of the file.
   *
   * @param file the file that is read; what it leaves idle in files that it extends is not told
   */
  public static List<Warning> of(String file, Scenario scenario, BindingIndex facts) {
    WarningList warnings = new WarningList();
    new UnusedWarnings(scenario, facts, warnings).collect();
    new ImpossibleWarnings(scenario, facts, warnings).collect();
    new ForceWarnings(scenario, facts, warnings).collect();
    new ClaimWarnings(scenario, facts, warnings).collect();
    return warnings.found.stream()
        .filter(w -> !w.kind().idle() || !inherited(w.problem(), file))
        .sorted(
            Comparator.comparing((Warning w) -> w.problem().file())
                .thenComparingInt(w -> w.problem().line())
                .thenComparingInt(w -> w.problem().column()))
        .toList();
  }

  /**
   * Whether a place lies in a file that the file read extends; what was given with {@code --set}
   * counts as the reader's own.
   */
  private static boolean inherited(Problem problem, String file) {
    return !problem.file().equals(Characters.visibleInOneLine(file))
        && !Location.whole(problem.file()).isOverride();
  }
}
