package org.brinksim.results.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.NamedSeries;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;

/**
 * Runs of a run directory, run again for what it does not keep: their days.
 *
 * @param days the recorded days
 * @param runs the metrics of each replication day by day, by its number; those of a problem are not
 *     all there
 * @param problem why they are not the stored runs; empty when each has the numbers of its row
 */
public record ReplayedDays(
    List<Double> days, SortedMap<Integer, Map<String, float[]>> runs, Optional<String> problem) {
  public ReplayedDays {
    days = List.copyOf(days);
    runs = Collections.unmodifiableSortedMap(runs);
  }

  /**
   * Runs replications again, and compares each with its row of replications.csv to the last bit.
   * The first that differs ends it.
   *
   * @param directory the run directory
   * @param stored what it holds
   * @param replications the numbers of replications that have a row, rising
   * @param metrics the metrics whose days are wanted
   * @param threads how many runs at once
   * @param done told after each run, one at a time but from different threads
   */
  public static ReplayedDays of(
      Path directory,
      RunResults stored,
      List<Integer> replications,
      List<String> metrics,
      int threads,
      Runnable done) {
    Scenario scenario = RunResults.scenario(directory, stored.manifest(), 0);
    Experiment experiment = Replay.experiment(stored.manifest(), scenario, 0);
    List<Double> days =
        IntStream.range(0, experiment.layout().times()).mapToObj(scenario::dayOf).toList();
    if (!hasColumnsOf(experiment, stored, metrics)) {
      return new ReplayedDays(
          days, new TreeMap<>(), Optional.of("this version gives results with other columns"));
    }
    Rerun rerun = new Rerun(new Rows(stored.replications(), columns(stored)), metrics);
    new Executor(experiment, threads)
        .execute(
            replications.stream().map(Run::ofFirstPoint).toList(),
            result -> {
              rerun.accept(result);
              done.run();
            },
            rerun.unlike);
    return new ReplayedDays(days, rerun.runs, rerun.problem());
  }

  private static boolean hasColumnsOf(
      Experiment experiment, RunResults stored, List<String> metrics) {
    List<String> now =
        Stream.of(experiment.layout().parameters(), experiment.layout().responses())
            .map(ResultColumns::names)
            .flatMap(List::stream)
            .toList();
    return now.equals(columns(stored))
        && experiment.layout().metrics().names().containsAll(metrics);
  }

  /** The columns that a run's numbers are compared in. */
  private static List<String> columns(RunResults stored) {
    return Stream.of(
            stored.manifest().dictionary().parameters(), stored.manifest().dictionary().responses())
        .flatMap(List::stream)
        .map(Word::name)
        .toList();
  }

  /** The stored rows, found by the number of the replication. */
  private static final class Rows {
    private final int[] numbers;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    Rows(Replications replications, List<String> names) {
      numbers = replications.numbers();
      names.forEach(name -> columns.put(name, replications.values(name)));
    }

    /** The first column in which a run is not as stored. */
    Optional<String> unlike(int replication, NamedValues... parts) {
      int row = Arrays.binarySearch(numbers, replication);
      for (NamedValues values : parts) {
        for (String name : values.columns().names()) {
          if (!same(columns.get(name)[row], values.get(name))) {
            return Optional.of(name);
          }
        }
      }
      return Optional.empty();
    }

    private static boolean same(double a, double b) {
      return a == b || Double.isNaN(a) && Double.isNaN(b);
    }
  }

  /**
   * Takes the runs as they come; runs begin in order, so the first that differs is always found.
   */
  private static final class Rerun {
    private final Rows rows;
    private final List<String> metrics;
    private final SortedMap<Integer, Map<String, float[]>> runs = new TreeMap<>();
    private final SortedMap<Integer, String> problems = new TreeMap<>();
    private final AtomicBoolean unlike = new AtomicBoolean();

    Rerun(Rows rows, List<String> metrics) {
      this.rows = rows;
      this.metrics = metrics;
    }

    void accept(RunResult result) {
      int replication = result.run().replication();
      if (result instanceof RunResult.Completed completed) {
        rows.unlike(replication, completed.parameters(), completed.responses())
            .ifPresent(
                column ->
                    found(
                        replication,
                        "has another "
                            + column
                            + " than its row: another version made it, or it was changed"));
        runs.put(replication, days(completed.series()));
      } else {
        found(replication, "fails, and has a row");
      }
    }

    private void found(int replication, String problem) {
      problems.put(replication, "replication " + replication + ", run again, " + problem);
      unlike.set(true);
    }

    Optional<String> problem() {
      return problems.isEmpty() ? Optional.empty() : Optional.of(problems.get(problems.firstKey()));
    }

    private Map<String, float[]> days(NamedSeries series) {
      Map<String, float[]> days = new LinkedHashMap<>();
      for (String metric : metrics) {
        days.put(metric, series.of(metric));
      }
      return days;
    }
  }
}
