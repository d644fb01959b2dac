package org.brinksim.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * The responses of some replications of a scenario, as its table of replications would hold them.
 *
 * @param scenario what ran
 * @param seed its root seed
 * @param rows one per replication, with a number for each response
 */
record ResponseTable(CompiledScenario scenario, long seed, double[][] rows) {

  /** Runs a shipped scenario with some settings. */
  static ResponseTable of(String id, long seed, int replications, String... settings) {
    return of(compiled(id, settings), seed, replications);
  }

  static ResponseTable of(CompiledScenario scenario, long seed, int replications) {
    Experiment experiment = new Experiment(scenario, seed);
    double[][] rows =
        IntStream.range(0, replications)
            .parallel()
            .mapToObj(r -> (Completed) experiment.run(Run.ofFirstPoint(r)))
            .map(run -> run.responses().toArray())
            .toArray(double[][]::new);
    return new ResponseTable(scenario, seed, rows);
  }

  static CompiledScenario compiled(String id, String... settings) {
    return CompiledScenario.of(
        new ScenarioReader(ShippedScenarios::find)
            .read(
                ShippedScenarios.find(id).orElseThrow(), Assignment.parse(Arrays.asList(settings)))
            .scenario());
  }

  /** Its responses beside those of another, in pairs when both have one seed. */
  List<ResponseSample> beside(ResponseTable other) {
    List<ResponseDefinition> responses = scenario.responses();
    return IntStream.range(0, responses.size())
        .mapToObj(
            i ->
                new ResponseSample(
                    responses.get(i).name(),
                    responses.get(i).label(),
                    responses.get(i).unit().key(),
                    scenario.scenario().horizonDays(),
                    seed == other.seed,
                    column(i),
                    other.column(i)))
        .toList();
  }

  private double[] column(int response) {
    return Arrays.stream(rows).mapToDouble(row -> row[response]).toArray();
  }
}
