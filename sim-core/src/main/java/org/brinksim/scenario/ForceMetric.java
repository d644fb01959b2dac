package org.brinksim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A quantity of a force that is known each day: the second part of a metric's name, as in {@code
 * dprk.engagedShare}.
 *
 * <p>Propositions, ladder conditions and responses of a scenario name these; every run records
 * them.
 */
public enum ForceMetric {
  /** Soldiers in the theatre, in elements and pools. */
  PRESENT("present", Unit.PERSONNEL, "present in the theatre"),
  /** Soldiers who have arrived so far. */
  ARRIVED("arrived", Unit.PERSONNEL, "arrived so far"),
  /** Soldiers in elements in training. */
  IN_TRAINING("inTraining", Unit.PERSONNEL, "in training"),
  /** Soldiers sent to the line so far, each counted once. */
  COMMITTED("committed", Unit.PERSONNEL, "committed so far"),
  /** Soldiers in elements of the line that have an enemy in reach. */
  ENGAGED("engaged", Unit.PERSONNEL, "engaged"),
  /** Engaged as a share of present; 0 when none are present. */
  ENGAGED_SHARE("engagedShare", Unit.FRACTION, "engaged, share of those present"),
  /** Killed so far. */
  KILLED("killed", Unit.PERSONNEL, "killed"),
  /** Wounded so far, those who returned included. */
  WOUNDED("wounded", Unit.PERSONNEL, "wounded"),
  /** Captured so far. */
  CAPTURED("captured", Unit.PERSONNEL, "captured"),
  /** Killed, wounded and captured so far. */
  CASUALTIES("casualties", Unit.PERSONNEL, "casualties"),
  /** Casualties as a share of those arrived; 0 when none have arrived. */
  CASUALTIES_SHARE("casualtiesShare", Unit.FRACTION, "casualties, share of those arrived"),
  /** Soldiers who have left the theatre by order so far. */
  WITHDRAWN("withdrawn", Unit.PERSONNEL, "withdrawn"),
  /** Mean training of the soldiers present, weighted by strength. */
  TRAINING("training", Unit.FRACTION, "mean training"),
  /** Mean integration of the soldiers present, weighted by strength. */
  INTEGRATION("integration", Unit.FRACTION, "mean integration"),
  /** Mean cohesion of the soldiers present, weighted by strength. */
  COHESION("cohesion", Unit.FRACTION, "mean cohesion"),
  /** Times that an element broke, so far. */
  ELEMENTS_BROKEN("elementsBroken", Unit.ELEMENTS, "elements broken");

  private final String key;
  private final Unit unit;
  private final String label;

  ForceMetric(String key, Unit unit, String label) {
    this.key = key;
    this.unit = unit;
    this.label = label;
  }

  /** The name in files, for example {@code engagedShare}. */
  public String key() {
    return key;
  }

  /** The unit. */
  public Unit unit() {
    return unit;
  }

  /** Whether there are times when it has no value: a share of nobody is none. */
  public boolean absentAtTimes() {
    return unit == Unit.FRACTION;
  }

  /** Words for charts and tables, for example {@code engaged}. */
  public String label() {
    return label;
  }

  /** The quantity of that name in files. */
  public static Optional<ForceMetric> of(String key) {
    return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
  }

  /** All names in files. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ForceMetric::key).toList();
  }
}
