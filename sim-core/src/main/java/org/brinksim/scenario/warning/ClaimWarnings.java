package org.brinksim.scenario.warning;

import org.brinksim.document.binding.BindingIndex;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;

/** Warns of claims that nobody could have known of at the start. */
record ClaimWarnings(Scenario scenario, BindingIndex facts, WarningList warnings) {

  /** Warns of claims dated after the start. */
  void collect() {
    for (BindingIndex.Placed<Claim> it : facts.all(Claim.class)) {
      if (it.record().date().isAfter(scenario.start())) {
        warnings.add(
            Warning.Kind.CLAIM_AFTER_START,
            it.at("date"),
            "is " + it.record().date() + ", after the start (" + scenario.start() + ")");
      }
    }
  }
}
