package org.brinksim.model.troops;

import org.brinksim.scenario.ForceMetric;

/** The quantities of a force: its account as it is now, its elements as they were last counted. */
public final class ForceQuantities {

  private ForceQuantities() {}

  /** A quantity of a force, in the unit of the metric. */
  public static double of(ForceState force, ForceMetric metric) {
    PersonnelAccount account = force.account();
    ElementStatistics statistics = force.statistics();
    return switch (metric) {
      case PRESENT -> force.present();
      case ARRIVED -> account.arrived();
      case IN_TRAINING -> statistics.inTraining();
      case COMMITTED -> account.committed();
      case ENGAGED -> statistics.engaged();
      case ENGAGED_SHARE -> share(statistics.engaged(), force.present());
      case KILLED -> account.killed();
      case WOUNDED -> account.wounded();
      case CAPTURED -> account.captured();
      case CASUALTIES -> account.casualties();
      case CASUALTIES_SHARE -> share(account.casualties(), account.arrived());
      case WITHDRAWN -> account.withdrawn();
      case TRAINING -> statistics.training();
      case INTEGRATION -> statistics.integration();
      case COHESION -> statistics.cohesion();
      case ELEMENTS_BROKEN -> account.elementsBroken();
    };
  }

  /** A share; NaN of nobody. */
  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
