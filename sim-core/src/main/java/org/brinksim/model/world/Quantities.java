package org.brinksim.model.world;

import java.util.function.ToDoubleFunction;
import org.brinksim.scenario.ForceMetric;

/** The quantities of a force as they are now. */
public final class Quantities {

  private Quantities() {}

  /** A quantity of a force, in the unit of the metric. */
  public static double of(ForceState force, ForceMetric metric) {
    Tally tally = force.tally();
    return switch (metric) {
      case PRESENT -> force.present();
      case ARRIVED -> tally.arrived();
      case IN_TRAINING -> inTraining(force);
      case COMMITTED -> tally.committed();
      case ENGAGED -> engaged(force);
      case ENGAGED_SHARE -> share(engaged(force), force.present());
      case KILLED -> tally.killed();
      case WOUNDED -> tally.wounded();
      case CAPTURED -> tally.captured();
      case CASUALTIES -> tally.casualties();
      case CASUALTIES_SHARE -> share(tally.casualties(), tally.arrived());
      case WITHDRAWN -> tally.withdrawn();
      case TRAINING -> mean(force, Element::training);
      case INTEGRATION -> mean(force, Element::integration);
      case COHESION -> mean(force, Element::cohesion);
      case ELEMENTS_BROKEN -> tally.elementsBroken();
    };
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }

  private static int inTraining(ForceState force) {
    int soldiers = 0;
    for (FormationState formation : force.formations()) {
      for (Element element : formation.elements()) {
        if (element.status() == Status.TRAINING) {
          soldiers += element.strength();
        }
      }
    }
    return soldiers;
  }

  private static int engaged(ForceState force) {
    int soldiers = 0;
    for (FormationState formation : force.formations()) {
      for (Element element : formation.elements()) {
        if (element.inContact()) {
          soldiers += element.strength();
        }
      }
    }
    return soldiers;
  }

  private static double mean(ForceState force, ToDoubleFunction<Element> trait) {
    double sum = 0;
    int soldiers = 0;
    for (FormationState formation : force.formations()) {
      for (Element element : formation.elements()) {
        sum += element.strength() * trait.applyAsDouble(element);
        soldiers += element.strength();
      }
    }
    return soldiers > 0 ? sum / soldiers : Double.NaN;
  }
}
