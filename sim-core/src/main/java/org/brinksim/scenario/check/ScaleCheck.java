package org.brinksim.scenario.check;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.scenario.Ladder;

/** Whether each rung has a weight under every scale, and one scale is selected. */
final class ScaleCheck {
  private final BindingIndex facts;
  private final Problems problems;
  private final List<String> scales;

  private ScaleCheck(BindingIndex facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
    this.scales = facts.names(Ladder.Scale.class);
  }

  /** Reports a scale that is not selected, and every rung that lacks weights. */
  static void check(BindingIndex facts, Problems problems) {
    ScaleCheck check = new ScaleCheck(facts, problems);
    check.selection();
    facts.all(Ladder.Rung.class).forEach(check::rung);
  }

  private void selection() {
    Optional<BindingIndex.Placed<Ladder>> ladder = facts.the(Ladder.class);
    if (!scales.isEmpty() && ladder.isPresent() && ladder.get().record().scale().isEmpty()) {
      problems.add(
          ladder.get().spot(),
          "must say by which scale the index is told, with \"scale\": "
              + String.join(" or ", scales));
    }
  }

  private void rung(BindingIndex.Placed<Ladder.Rung> it) {
    Ladder.Rung rung = it.record();
    if (scales.isEmpty()) {
      if (rung.weight().isEmpty() && rung.weights().isEmpty()) {
        problems.add(it.at("weights"), "must be weight, a number, as the ladder names no scales");
      }
      return;
    }
    List<String> missing =
        scales.stream().filter(scale -> !rung.weights().containsKey(scale)).toList();
    if (rung.weight().isPresent()) {
      problems.add(
          it.at("weight"),
          "must be weights, with one under each scale of the ladder: " + String.join(", ", scales));
    } else if (!missing.isEmpty()) {
      problems.add(
          it.at("weights"),
          "must have a weight under each scale; missing: " + String.join(", ", missing));
    }
  }
}
