package org.brinksim.scenario;

/** All checks between distant places of a scenario. */
final class Checks {

  private Checks() {}

  static void run(Facts facts, Layers layers, Problems problems) {
    ReferenceCheck.check(facts, layers, problems);
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
