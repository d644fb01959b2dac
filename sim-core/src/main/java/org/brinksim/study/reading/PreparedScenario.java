package org.brinksim.study.reading;

import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * A scenario of a study with the factors at their places.
 *
 * @param source where it comes from
 * @param plain the scenario without the study
 * @param taking the scenario that takes the factors' values as those of parameters
 * @param assignments what is set in it for that
 * @param factors the factors, in the order of the study
 */
record PreparedScenario(
    StudyScenario source,
    ReadScenario plain,
    ReadScenario taking,
    List<Assignment> assignments,
    List<StudyFactor> factors) {

  PreparedScenario {
    assignments = List.copyOf(assignments);
    factors = List.copyOf(factors);
  }
}
