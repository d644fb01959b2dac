package org.brinksim.model.troops;

import java.util.List;

/** A count of a force's elements at one moment. */
public final class ElementStatistics {

  private int soldiers;
  private int inTraining;
  private int engaged;
  private double training = Double.NaN;
  private double integration = Double.NaN;
  private double cohesion = Double.NaN;

  /** The same count. */
  ElementStatistics copy() {
    ElementStatistics copy = new ElementStatistics();
    copy.soldiers = soldiers;
    copy.inTraining = inTraining;
    copy.engaged = engaged;
    copy.training = training;
    copy.integration = integration;
    copy.cohesion = cohesion;
    return copy;
  }

  /** Counts anew. */
  void count(Elements elements, List<FormationState> formations) {
    soldiers = 0;
    inTraining = 0;
    engaged = 0;
    double trained = 0;
    double integrated = 0;
    double coherent = 0;
    for (int f = 0; f < formations.size(); f++) {
      ElementList members = formations.get(f).members();
      for (int i = 0; i < members.size(); i++) {
        int e = members.get(i);
        int strength = elements.strength(e);
        soldiers += strength;
        inTraining += elements.is(e, ElementStatus.TRAINING) ? strength : 0;
        engaged += elements.inContact(e) ? strength : 0;
        trained += strength * elements.training(e);
        integrated += strength * elements.integration(e);
        coherent += strength * elements.cohesion(e);
      }
    }
    training = mean("training", trained);
    integration = mean("integration", integrated);
    cohesion = mean("cohesion", coherent);
  }

  private double mean(String what, double sum) {
    if (soldiers > 0 && !Double.isFinite(sum)) {
      throw new IllegalStateException("the mean " + what + " of a force is no longer a number");
    }
    return sum / soldiers;
  }

  /** Soldiers in elements. */
  public int soldiers() {
    return soldiers;
  }

  /** Soldiers in elements in training. */
  public int inTraining() {
    return inTraining;
  }

  /** Soldiers in elements with an enemy in reach. */
  public int engaged() {
    return engaged;
  }

  /** Mean training, weighted by strength; NaN without soldiers. */
  public double training() {
    return training;
  }

  /** Mean integration, weighted by strength; NaN without soldiers. */
  public double integration() {
    return integration;
  }

  /** Mean cohesion, weighted by strength; NaN without soldiers. */
  public double cohesion() {
    return cohesion;
  }
}
