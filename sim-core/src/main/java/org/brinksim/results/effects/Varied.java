package org.brinksim.results.effects;

import java.util.List;

/**
 * What a study varies.
 *
 * @param id the factor's place, as the tables name it; {@code scenario} for the choice of scenario
 * @param label its name in words
 * @param unit its unit; empty for none
 * @param levels its values as texts, where there are few; the ids of scenarios; the names of what
 *     is changed by hand
 * @param least its least value; 0 for scenarios
 * @param greatest its greatest value; 0 for scenarios
 * @param changes what is changed by hand at each level, in words; nothing for other factors
 */
public record Varied(
    String id,
    String label,
    String unit,
    List<String> levels,
    double least,
    double greatest,
    List<String> changes) {

  /** The id of the choice of scenario. */
  public static final String SCENARIO = "scenario";

  /** The id of chance in designs that vary it like a factor. */
  public static final String CHANCE = "chance";

  public Varied {
    levels = List.copyOf(levels);
    changes = List.copyOf(changes);
  }

  /** Whether its levels have names and are no numbers. */
  public boolean hasNames() {
    return ofScenarios() || !changes.isEmpty();
  }

  /** Whether it is the choice of scenario. */
  public boolean ofScenarios() {
    return id.equals(SCENARIO);
  }
}
