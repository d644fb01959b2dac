package org.brinksim.scenario.check;

import java.util.List;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.NearestName;

/** Whether a conclusion is about a response that a run yields, and compares it with what it can. */
public final class ConclusionCheck {
  private ConclusionCheck() {}

  /**
   * Looks at the condition.
   *
   * @param scenario the scenario, sound but for that
   * @param facts where it stands
   * @param problems takes what is wrong
   */
  public static void check(Scenario scenario, BindingIndex facts, Problems problems) {
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (leaf.holder() == Scenario.Conclusion.class && leaf.field().name().equals("when")) {
        check(leaf.value().toString(), leaf.spot(), scenario, problems);
      }
    }
  }

  private static void check(String when, Spot spot, Scenario scenario, Problems problems) {
    Condition.Typed typed = Condition.Typed.of(when).orElse(null);
    if (typed == null) {
      problems.add(
          spot, "must be a response, one of > >= < <= =, and a number or a rung, as peakRung>=war");
      return;
    }
    List<String> known = ResultNames.responses(scenario);
    if (!known.contains(typed.response())) {
      problems.add(
          spot,
          "names \""
              + typed.response()
              + "\", which is not a known response."
              + advice(when, typed.response(), known, "responses"));
    } else if (typed.condition(scenario).isEmpty()) {
      problems.add(spot, value(when, typed, scenario));
    }
  }

  /** The whole condition with the nearest name in it, or else the known ones. */
  private static String advice(String when, String name, List<String> known, String ofWhat) {
    return NearestName.of(name, known)
        .map(near -> " Did you mean \"" + when.replace(name, near) + "\"?")
        .orElseGet(() -> Suggestion.listed(known, ofWhat));
  }

  private static String value(String when, Condition.Typed typed, Scenario scenario) {
    List<String> rungs = scenario.ladder().rungs().stream().map(Ladder.Rung::id).toList();
    return "compares "
        + typed.response()
        + " with \""
        + typed.value()
        + "\"; must be a number"
        + (typed.isOfRungs() ? " or a rung." + advice(when, typed.value(), rungs, "rungs") : "");
  }
}
