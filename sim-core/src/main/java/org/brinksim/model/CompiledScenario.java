package org.brinksim.model;

import java.util.List;
import org.brinksim.document.Quantity;
import org.brinksim.model.ground.Topology;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.Metrics;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.measure.ResponseDefinitions;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Ladder.Condition;
import org.brinksim.scenario.Scenario;

/**
 * A scenario prepared for running: what is the same in every run of it, worked out once and shared
 * among threads.
 *
 * @param scenario the scenario
 * @param topology its theatre
 * @param metrics what is known each day
 * @param responses the responses
 * @param battlefield the rungs that the fighting reaches
 */
public record CompiledScenario(
    Scenario scenario,
    Topology topology,
    List<Metric> metrics,
    List<ResponseDefinition> responses,
    List<BattlefieldRung> battlefield) {

  /** A rung that stands while a quantity is above a number. */
  record BattlefieldRung(int rung, Metric quantity, Quantity above) {}

  /** A scenario made ready to run. */
  public static CompiledScenario of(Scenario scenario) {
    Metrics metrics = Metrics.of(scenario);
    Ladder ladder = scenario.ladder();
    List<String> rungs = ladder.rungs().stream().map(Ladder.Rung::id).toList();
    List<BattlefieldRung> battlefield =
        ladder.battlefield().stream().map(c -> battlefieldRung(c, rungs, metrics)).toList();
    return new CompiledScenario(
        scenario,
        Topology.of(scenario),
        metrics.all(),
        ResponseDefinitions.of(scenario),
        battlefield);
  }

  /**
   * The same, of which runs keep no metric and no response: for what looks at their state alone.
   */
  public CompiledScenario unrecorded() {
    return new CompiledScenario(scenario, topology, List.of(), List.of(), battlefield);
  }

  private static BattlefieldRung battlefieldRung(
      Condition condition, List<String> rungs, Metrics metrics) {
    return new BattlefieldRung(
        rungs.indexOf(condition.rung()),
        metrics.get(condition.when().quantity()),
        condition.when().above());
  }
}
