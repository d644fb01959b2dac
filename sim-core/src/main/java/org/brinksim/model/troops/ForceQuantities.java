package org.brinksim.model.troops;

import org.brinksim.scenario.ForceMetric;

/** The quantities of a force: its account as it is now, its elements as they were last counted. */
public final class ForceQuantities {

  private ForceQuantities() {}

  /** A quantity of a force, in the unit of the metric. */
  public static double of(ForceState force, ForceMetric metric) {
    PersonnelAccount tally = force.tally();
    ElementStatistics census = force.census();
    return switch (metric) {
      case PRESENT -> force.present();
      case ARRIVED -> tally.arrived();
      case IN_TRAINING -> census.inTraining();
      case COMMITTED -> tally.committed();
      case ENGAGED -> census.engaged();
      case ENGAGED_SHARE -> share(census.engaged(), force.present());
      case KILLED -> tally.killed();
      case WOUNDED -> tally.wounded();
      case CAPTURED -> tally.captured();
      case CASUALTIES -> tally.casualties();
      case CASUALTIES_SHARE -> share(tally.casualties(), tally.arrived());
      case WITHDRAWN -> tally.withdrawn();
      case TRAINING -> census.training();
      case INTEGRATION -> census.integration();
      case COHESION -> census.cohesion();
      case ELEMENTS_BROKEN -> tally.elementsBroken();
    };
  }

  /** A share; NaN of nobody. */
  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
