package org.brinksim.scenario.reading;

import java.util.List;

/**
 * One number of a scenario, with what it rests on.
 *
 * @param path its place, for example {@code forces.dprk.lethality}
 * @param value the number, {@code $name} for a parameter, or a distribution in words
 * @param unit the unit; empty for what has none
 * @param kind {@code claim} where a claim holds the figure, {@code inspired} for an assumption that
 *     leans on claims, {@code assumed} for any other number, {@code parameter} where a parameter is
 *     named, which is a number of its own
 * @param claims the claims that it rests or leans on, by name
 * @param basis the claim with its words and source, the assumption, the parameter, or how it came
 *     to be in the scenario
 */
public record ScenarioNumber(
    String path, String value, String unit, String kind, List<String> claims, String basis) {

  /** The kind of a place that names a parameter. */
  public static final String PARAMETER = "parameter";

  public ScenarioNumber {
    claims = List.copyOf(claims);
  }

  /** Whether a parameter is named: no number of its own. */
  public boolean namesParameter() {
    return kind.equals(PARAMETER);
  }
}
