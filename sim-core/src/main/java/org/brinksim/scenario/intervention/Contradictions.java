package org.brinksim.scenario.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.text.Decimals;

/**
 * Interventions that cannot go together. To strike an act and to force it is no contradiction: what
 * is struck is what the state itself would have done.
 *
 * @param scenario the scenario
 * @param all the interventions
 */
record Contradictions(Scenario scenario, List<Intervention> all) {

  /** A sentence for each. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        between(all.get(i), all.get(j)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<String> between(Intervention a, Intervention b) {
    if (a.equals(b)) {
      return Optional.of("\"" + a.text() + "\" is asked for twice");
    }
    if (a instanceof StruckAct one && b instanceof StruckAct other) {
      return one.of().equals(other.of()) && (one.fromDay().isEmpty() || other.fromDay().isEmpty())
          ? Optional.of(
              "\""
                  + a.text()
                  + "\" and \""
                  + b.text()
                  + "\" do not go together: what never happens does not happen on a day. Leave one"
                  + " out")
          : Optional.empty();
    }
    if (a instanceof ChangedNumber one && b instanceof ChangedNumber other) {
      return one.of().equals(other.of()) && one.fromDay() == other.fromDay()
          ? Optional.of(
              one.of()
                  + " is set to two values from day "
                  + Decimals.written(one.fromDay())
                  + ": "
                  + Decimals.written(one.value())
                  + " and "
                  + Decimals.written(other.value()))
          : Optional.empty();
    }
    if (a instanceof ForcedAct one && b instanceof ForcedAct other) {
      return one.day() == other.day() && (reverses(one, other) || reverses(other, one))
          ? Optional.of(
              "\""
                  + a.text()
                  + "\" and \""
                  + b.text()
                  + "\" do not go together: one reverses the other. Give them different days")
          : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean reverses(ForcedAct one, ForcedAct other) {
    for (Actor state : scenario.states()) {
      for (Actor.Action action : state.actions()) {
        if (one.of().equals(state.id() + "." + action.id())) {
          return action.reverses().stream()
              .anyMatch(reversed -> other.of().equals(state.id() + "." + reversed));
        }
      }
    }
    return false;
  }
}
