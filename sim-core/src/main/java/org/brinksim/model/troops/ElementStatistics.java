package org.brinksim.model.troops;

import java.util.List;

/**
 * A count of a force's elements at one moment.
 *
 * @param soldiers soldiers in elements
 * @param inTraining soldiers in elements in training
 * @param engaged soldiers in elements with an enemy in reach
 * @param training mean training, weighted by strength; NaN without soldiers
 * @param integration mean integration, weighted by strength; NaN without soldiers
 * @param cohesion mean cohesion, weighted by strength; NaN without soldiers
 */
public record ElementStatistics(
    int soldiers,
    int inTraining,
    int engaged,
    double training,
    double integration,
    double cohesion) {

  static ElementStatistics of(List<FormationState> formations) {
    int soldiers = 0;
    int inTraining = 0;
    int engaged = 0;
    double training = 0;
    double integration = 0;
    double cohesion = 0;
    for (FormationState formation : formations) {
      for (Element element : formation.elements()) {
        int strength = element.strength();
        soldiers += strength;
        inTraining += element.status() == ElementStatus.TRAINING ? strength : 0;
        engaged += element.inContact() ? strength : 0;
        training += strength * element.training();
        integration += strength * element.integration();
        cohesion += strength * element.cohesion();
      }
    }
    return new ElementStatistics(
        soldiers,
        inTraining,
        engaged,
        mean("training", training, soldiers),
        mean("integration", integration, soldiers),
        mean("cohesion", cohesion, soldiers));
  }

  private static double mean(String what, double sum, int soldiers) {
    if (soldiers > 0 && !Double.isFinite(sum)) {
      throw new IllegalStateException("the mean " + what + " of a force is no longer a number");
    }
    return sum / soldiers;
  }
}
