package org.brinksim.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.model.CompiledScenario;
import org.brinksim.random.RandomStream;
import org.brinksim.scenario.intervention.Interventions;

/**
 * One setting of what an experiment varies.
 *
 * @param scenario the scenario, with what cannot be set run by run already in it
 * @param settings the values of the experiment's factors, in their order; none where it has none
 * @param pinned the values of parameters that the point gives in place of a draw, by name
 * @param chance which random numbers its runs have: replication 7 has the same at all points of one
 *     number; 0 for those of an ordinary run
 * @param interventions what is changed by hand in its runs
 */
public record DesignPoint(
    CompiledScenario scenario,
    List<Double> settings,
    Map<String, Double> pinned,
    int chance,
    Interventions interventions) {
  public DesignPoint {
    settings = List.copyOf(settings);
    pinned = Collections.unmodifiableMap(new LinkedHashMap<>(pinned));
  }

  /** A point whose runs are left to themselves. */
  public DesignPoint(
      CompiledScenario scenario, List<Double> settings, Map<String, Double> pinned, int chance) {
    this(scenario, settings, pinned, chance, Interventions.NONE);
  }

  /** A point whose settings stand in its scenario. */
  public DesignPoint(CompiledScenario scenario, List<Double> settings) {
    this(scenario, settings, Map.of(), 0, Interventions.NONE);
  }

  /**
   * The seed that the random numbers of its runs come from.
   *
   * @param seed the root seed of the experiment
   * @param chance the number of the random numbers
   */
  public static long root(long seed, int chance) {
    return chance == 0 ? seed : RandomStream.word(seed, chance);
  }
}
