package org.brinksim.study.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.law.Law;
import org.brinksim.scenario.intervention.Interventions;

/**
 * A factor of a study at its place in the scenarios.
 *
 * @param place a parameter's name, or the place of a number: the factor's column in the tables
 * @param parameter the parameter by which runs are given its value; empty where each value makes a
 *     scenario of its own, because the number decides how a run is set up
 * @param law the values that it takes
 * @param whole whether only whole numbers of the law's range are taken
 * @param unit the unit; empty for what has none
 * @param label what it is called in tables and charts
 * @param whatIf what is changed by hand at each level, where that is what varies: the values are
 *     the numbers of these levels, from 0
 */
public record StudyFactor(
    String place,
    Optional<String> parameter,
    Law law,
    boolean whole,
    String unit,
    String label,
    List<WhatIfLevel> whatIf) {

  public StudyFactor {
    whatIf = List.copyOf(whatIf);
  }

  /** A factor that varies a number. */
  StudyFactor(
      String place, Optional<String> parameter, Law law, boolean whole, String unit, String label) {
    this(place, parameter, law, whole, unit, label, List.of());
  }

  /**
   * A level of what is changed by hand.
   *
   * @param name its name
   * @param interventions what is changed; none for runs that are left to themselves
   */
  public record WhatIfLevel(String name, Interventions interventions) {}

  /** Whether it varies what is changed by hand, and no number. */
  public boolean isWhatIf() {
    return !whatIf.isEmpty();
  }

  /** The value at a probability from 0 to below 1. */
  public double value(double u) {
    if (!whole) {
      return Math.max(law.leastDrawn(), Math.min(law.greatestDrawn(), law.quantile(u)));
    }
    double values = law.greatest() - law.least() + 1;
    return Math.min(law.greatest(), law.least() + Math.floor(u * values));
  }

  /** The only values there are, in their order; none where there are too many to count. */
  public List<Double> levels() {
    if (law.isConstant()) {
      return List.of(law.least());
    }
    if (!whole) {
      return law.choices();
    }
    double values = law.greatest() - law.least() + 1;
    return values > MOST_LEVELS
        ? List.of()
        : DoubleStream.iterate(law.least(), v -> v <= law.greatest(), v -> v + 1).boxed().toList();
  }

  /** The most values that a factor can have one by one. */
  static final int MOST_LEVELS = 1_000;

  /** The value set in a file. */
  Assignment set(double value) {
    return Assignment.of(place, value);
  }
}
