package org.brinksim.rare;

import java.util.Map;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.ParameterDraws;
import org.brinksim.random.RandomStreams;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;

/**
 * The event that a rung of a scenario's ladder stands at some time in a run.
 *
 * <p>Runs have the parameters that they draw; what is changed by hand is changed in each of them.
 */
public final class RareRung {

  private final CompiledScenario compiled;
  private final Interventions interventions;
  private final Rung rung;
  private final int place;
  private final WaysToRung ways;

  /**
   * The event of a rung.
   *
   * @param interventions what is changed by hand
   * @param rung one of the scenario's ladder
   * @throws IllegalArgumentException when it is none
   */
  public RareRung(Scenario scenario, Interventions interventions, String rung) {
    this.compiled = CompiledScenario.of(scenario).unrecorded();
    this.interventions = interventions;
    this.rung =
        scenario().ladder().rungs().stream()
            .filter(r -> r.id().equals(rung))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the ladder has no rung \"" + rung + "\""));
    this.ways = new WaysToRung(scenario(), rung);
    this.place = scenario().ladder().rungs().indexOf(this.rung);
  }

  /** The scenario. */
  public Scenario scenario() {
    return compiled.scenario();
  }

  /** The rung. */
  public Rung rung() {
    return rung;
  }

  /**
   * Whether an act with a hazard climbs to it. Where none does, there are no levels between the
   * start and the rung, and splitting is plain Monte Carlo.
   */
  public boolean hasLevels() {
    return ways.last().length > 0;
  }

  WaysToRung ways() {
    return ways;
  }

  /** Whether a run has reached it. */
  boolean isReached(CrisisModel model) {
    return !Double.isNaN(model.world().ladder().firstDay(place));
  }

  int steps() {
    return scenario().steps();
  }

  /** A model that is ready to start, with the parameters that the streams draw. */
  CrisisModel model(RandomStreams streams) {
    Map<String, Double> drawn = ParameterDraws.of(scenario().parameters(), streams);
    return new CrisisModel(compiled, drawn, interventions, streams, new EventLog(false));
  }
}
