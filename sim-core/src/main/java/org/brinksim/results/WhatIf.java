package org.brinksim.results;

import java.util.List;

/**
 * A factor of a study that varies what is changed by hand.
 *
 * @param factor its name
 * @param levels its levels; a setting is the number of one, from 0
 */
public record WhatIf(String factor, List<Level> levels) {
  public WhatIf {
    levels = List.copyOf(levels);
  }

  /**
   * A level.
   *
   * @param name its name
   * @param interventions what is changed, in the words of {@link
   *     org.brinksim.scenario.intervention.Intervention#text}; none for runs that are left to
   *     themselves
   */
  public record Level(String name, List<String> interventions) {
    public Level {
      interventions = List.copyOf(interventions);
    }
  }
}
