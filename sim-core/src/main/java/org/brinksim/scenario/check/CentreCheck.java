package org.brinksim.scenario.check;

import java.util.List;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.scenario.Actor;

/** Whether what an action's hazard is centred on are drivers of that action. */
final class CentreCheck {

  private CentreCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    for (BindingIndex.Placed<Actor.Action> it : facts.all(Actor.Action.class)) {
      Set<String> drivers = it.record().drivers().keySet();
      for (BindingIndex.MapKey centre : centres(facts, it.at("centredOn").path())) {
        if (!drivers.contains(centre.key())) {
          problems.add(
              centre.spot(),
              "names \""
                  + centre.key()
                  + "\", which is none of the action's drivers."
                  + Suggestion.advice(centre.key(), drivers, "drivers"));
        }
      }
    }
  }

  private static List<BindingIndex.MapKey> centres(BindingIndex facts, KeyPath place) {
    return facts.mapKeys().stream()
        .filter(key -> place.equals(key.spot().path().parent()))
        .toList();
  }
}
