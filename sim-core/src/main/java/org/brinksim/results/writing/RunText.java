package org.brinksim.results.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.RunNumbers;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;
import org.brinksim.experiment.RunningSample;
import org.brinksim.model.event.Event;
import org.brinksim.results.Kept;
import org.brinksim.results.RunTable;

/**
 * Makes of each result what the files that grow get of it. Several threads may at once.
 *
 * @param experiment the experiment
 * @param kept how much is kept
 * @param sample the replications whose series are kept, and perhaps some more
 * @param series makes bytes of the series of one run
 * @param watched the response that decides whether a point is run on; empty for none
 */
public record RunText(
    Experiment experiment,
    Kept kept,
    RunningSample sample,
    SeriesCodec series,
    Optional<String> watched)
    implements Function<RunResult, RunLines> {

  /**
   * That of runs which are done elsewhere than where they are written.
   *
   * @param replications how many come before the first of them, or fewer: more series are then made
   *     than are kept
   * @param watched the response that decides whether a point is run on; empty for none
   */
  public static RunText of(
      Experiment experiment, Kept kept, int replications, Optional<String> watched) {
    return new RunText(
        experiment,
        kept,
        RunningSample.ofSeries(replications),
        SeriesCodec.of(experiment.layout(), kept),
        watched);
  }

  /** What stands in a file before the first run. */
  static byte[] beginning(ResultLayout layout, String file) {
    return Stream.of(RunTable.values())
        .filter(table -> table.file().equals(file))
        .findFirst()
        .map(table -> RunLines.csv(csv -> csv.add(header(layout, table))))
        .orElseGet(() -> new byte[0]);
  }

  private static List<String> header(ResultLayout layout, RunTable table) {
    return table != RunTable.REPLICATIONS
        ? table.columns()
        : table.header(
            Stream.of(layout.factors(), layout.parameters(), layout.responses())
                .flatMap(columns -> columns.names().stream()));
  }

  @Override
  public RunLines apply(RunResult result) {
    RunRows rows = RunRows.of(experiment, result.run());
    return result instanceof Completed completed
        ? new RunLines(
            result.run(),
            false,
            watched.map(completed::response).orElse(Double.NaN),
            completed(rows, completed))
        : new RunLines(result.run(), true, Double.NaN, failed(rows, (Failed) result));
  }

  private Map<String, byte[]> failed(RunRows rows, Failed failed) {
    List<String> row = rows.failure(experiment.seed(), failed.message());
    return Map.of(RunTable.FAILURES.file(), RunLines.csv(csv -> csv.add(row)));
  }

  private Map<String, byte[]> completed(RunRows rows, Completed run) {
    List<String> row = rows.replication(new RunNumbers(run.parameters(), run.responses()));
    List<Event> events = kept.of(run.events());
    Map<String, byte[]> added = new HashMap<>();
    added.put(RunTable.REPLICATIONS.file(), RunLines.csv(csv -> csv.add(row)));
    if (!events.isEmpty()) {
      added.put(RunTable.EVENTS.file(), events(rows, events));
      added.put(RunTable.DRIVERS.file(), drivers(rows, events));
    }
    if (series.keepsSome() && sample.mayKeep(run.run().replication())) {
      added.put(GrowingTables.SERIES, series.encode(run.run(), run.series()));
    }
    return added;
  }

  private static byte[] events(RunRows rows, List<Event> events) {
    return RunLines.csv(
        csv -> {
          for (int number = 0; number < events.size(); number++) {
            csv.add(rows.event(number, events.get(number)));
          }
        });
  }

  private static byte[] drivers(RunRows rows, List<Event> events) {
    return RunLines.csv(
        csv -> {
          for (int number = 0; number < events.size(); number++) {
            rows.drivers(number, events.get(number)).forEach(csv::add);
          }
        });
  }
}
