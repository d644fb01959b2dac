package org.brinksim.scenario.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;

/** Whether the headline names responses that a run yields, each once. */
public final class HeadlineCheck {
  private HeadlineCheck() {}

  /**
   * Looks at every name.
   *
   * @param scenario the scenario, sound but for that
   * @param facts where its names stand
   * @param problems takes what is wrong
   */
  public static void check(Scenario scenario, BindingIndex facts, Problems problems) {
    if (scenario.headline().isEmpty()) {
      return;
    }
    List<String> known = ResultNames.responses(scenario);
    Set<String> before = new HashSet<>();
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (leaf.holder() == Scenario.class && leaf.field().name().equals("headline")) {
        String name = leaf.value().toString();
        if (!known.contains(name)) {
          problems.add(
              leaf.spot(),
              "names \""
                  + name
                  + "\", which is not a known response."
                  + Suggestion.advice(name, known, "responses"));
        } else if (!before.add(name)) {
          problems.add(leaf.spot(), "names \"" + name + "\" again; each response once is enough");
        }
      }
    }
  }
}
