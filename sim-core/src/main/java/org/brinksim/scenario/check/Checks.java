package org.brinksim.scenario.check;

import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.InheritanceChain;
import org.brinksim.document.problem.Problems;

/** All checks between distant places of a scenario. */
public final class Checks {

  private Checks() {}

  public static void run(BindingIndex facts, InheritanceChain chain, Problems problems) {
    ReferenceCheck.check(facts, chain, problems);
    ParameterCheck.check(facts, problems);
    NameCheck.check(facts, problems);
    MapCheck.check(facts, problems);
    TimelineCheck.check(facts, problems);
    ChanceCheck.check(facts, problems);
    SizeCheck.check(facts, problems);
    FactorCheck.check(facts, problems);
    AssumptionCheck.check(facts, problems);
  }
}
