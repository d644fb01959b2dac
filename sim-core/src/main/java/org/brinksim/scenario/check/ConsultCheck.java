package org.brinksim.scenario.check;

import java.util.HashSet;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Problems;
import org.brinksim.scenario.Effect;

/**
 * Whether each state that consults others is named once: named twice, its belief would count so.
 */
final class ConsultCheck {

  private ConsultCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    Set<KeyPath> named = new HashSet<>();
    for (BindingIndex.Leaf leaf : facts.leaves()) {
      if (leaf.holder() == Effect.Consult.class && leaf.field().name().equals("consult")) {
        String state = leaf.value().toString();
        if (!named.add(leaf.spot().path().parent().key(state))) {
          problems.add(leaf.spot(), "names \"" + state + "\" twice. Leave one out");
        }
      }
    }
  }
}
