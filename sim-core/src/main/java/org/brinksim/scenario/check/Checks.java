package org.brinksim.scenario.check;

import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.InheritanceChain;
import org.brinksim.document.problem.Problems;

/** All checks between distant places of a scenario. */
public final class Checks {

  private Checks() {}

  /**
   * Runs them all.
   *
   * @param facts what binding the file brought to light
   * @param chain the files that it was laid over
   * @param stored whether a run has left it: what was set by hand then stands in the file
   * @param problems takes what is wrong
   */
  public static void run(
      BindingIndex facts, InheritanceChain chain, boolean stored, Problems problems) {
    ReferenceCheck.check(facts, chain, problems);
    ParameterCheck.check(facts, problems);
    NameCheck.check(facts, problems);
    ScaleCheck.check(facts, problems);
    MapCheck.check(facts, problems);
    TimelineCheck.check(facts, stored, problems);
    ChanceCheck.check(facts, problems);
    SizeCheck.check(facts, problems);
    FactorCheck.check(facts, problems);
    CentreCheck.check(facts, problems);
    JointCheck.check(facts, problems);
    ConsultCheck.check(facts, problems);
    ClaimCheck.check(facts, problems);
    AssumptionCheck.check(facts, problems);
  }
}
