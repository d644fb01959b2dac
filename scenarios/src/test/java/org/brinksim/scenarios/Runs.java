package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * The first replications of a shipped scenario, all of them completed.
 *
 * @param compiled the scenario, prepared
 * @param runs one per replication, in order
 */
public record Runs(CompiledScenario compiled, List<Completed> runs) {

  public static Runs of(String id, long seed, int replications) {
    return of(scenario(id), seed, replications);
  }

  public static Runs of(Scenario scenario, long seed, int replications) {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    Experiment experiment = new Experiment(compiled, seed);
    List<RunResult> results =
        IntStream.range(0, replications)
            .parallel()
            .mapToObj(r -> experiment.run(Run.ofFirstPoint(r)))
            .toList();
    assertThat(results).as(scenario.id()).hasOnlyElementsOfType(Completed.class);
    return new Runs(compiled, results.stream().map(Completed.class::cast).toList());
  }

  public static Scenario scenario(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), List.of())
        .scenario();
  }

  /** The names of all responses, in order. */
  public List<String> names() {
    return compiled.responses().stream().map(ResponseDefinition::name).toList();
  }

  /** A response of each replication; NaN where it never happened. */
  public double[] response(String name) {
    return runs.stream().mapToDouble(run -> run.response(name)).toArray();
  }

  /** The values that a replication drew, in the order of the parameters. */
  public double[] drawn(int replication) {
    return runs.get(replication).parameters().toArray();
  }

  /** The actions, as STATE.ACTION, that happened in a number of replications. */
  public List<String> actionsThatHappenedIn(long replications) {
    return compiled.scenario().states().stream()
        .flatMap(state -> state.actions().stream().map(action -> name(state, action)))
        .filter(action -> happened(action) == replications)
        .toList();
  }

  private static String name(Actor state, Actor.Action action) {
    return state.id() + "." + action.id();
  }

  private long happened(String action) {
    return Arrays.stream(response(action + ".firstDay")).filter(day -> !Double.isNaN(day)).count();
  }
}
