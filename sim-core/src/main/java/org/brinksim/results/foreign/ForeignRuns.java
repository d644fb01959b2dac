package org.brinksim.results.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;

/**
 * Every run of a run directory, with what went in and what came out: point by point, replication by
 * replication.
 *
 * @param manifest what ran
 * @param inputs the factors, and then the parameters that were drawn
 * @param outcomes the responses
 * @param runs the runs
 */
public record ForeignRuns(
    RunManifest manifest, List<String> inputs, List<String> outcomes, List<OneRun> runs) {

  public ForeignRuns {
    inputs = List.copyOf(inputs);
    outcomes = List.copyOf(outcomes);
    runs = List.copyOf(runs);
  }

  /**
   * A run; NaN for what never happened.
   *
   * @param point its design point
   * @param replication its replication
   * @param inputs what went in; not to be changed
   * @param outcomes what came out; not to be changed
   */
  record OneRun(int point, int replication, double[] inputs, double[] outcomes) {}

  /**
   * Reads a run directory.
   *
   * @throws RunDirectoryException when it is damaged, or has no runs, or more of a point than are
   *     read at once
   */
  public static ForeignRuns read(Path directory) {
    RunManifest manifest = RunResults.manifest(directory);
    if (manifest.replicationsBegun() > ReplicationSample.ROWS) {
      throw new RunDirectoryException(
          directory
              + " has more than "
              + ReplicationSample.ROWS
              + " replications, which is too many for other forms. Maybe read replications.csv");
    }
    List<String> inputs =
        Stream.concat(
                manifest.design().factors().stream(), manifest.dictionary().parameters().stream())
            .map(Word::name)
            .toList();
    List<String> outcomes = manifest.dictionary().responses().stream().map(Word::name).toList();
    List<Replications> points =
        Replications.readAll(
            new RunDirectory(directory).existing(RunTable.REPLICATIONS.file()),
            manifest,
            RunResults.scenarios(directory, manifest),
            name -> true);
    List<OneRun> runs = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      add(runs, point, points.get(point), inputs, outcomes);
    }
    refuseNone(directory, runs.size());
    return new ForeignRuns(manifest, inputs, outcomes, runs);
  }

  /** Refuses a run directory without a run that ended. */
  static void refuseNone(Path directory, int runs) {
    if (runs == 0) {
      throw new RunDirectoryException(
          directory + " has no run that ended, so that there is nothing to write");
    }
  }

  private static void add(
      List<OneRun> runs, int point, Replications rows, List<String> inputs, List<String> outcomes) {
    int[] numbers = rows.numbers();
    List<double[]> in = inputs.stream().map(rows::values).toList();
    List<double[]> out = outcomes.stream().map(rows::values).toList();
    for (int row = 0; row < numbers.length; row++) {
      int at = row;
      runs.add(
          new OneRun(
              point,
              numbers[row],
              in.stream().mapToDouble(column -> column[at]).toArray(),
              out.stream().mapToDouble(column -> column[at]).toArray()));
    }
  }

  /** The scenario's id of a run. */
  String scenario(OneRun run) {
    return manifest.scenarioOf(run.point()).id();
  }

  /** The name of what ran: that of the study, or of the scenario. */
  String name() {
    return manifest.study().asked() ? manifest.study().id() : manifest.scenarios().get(0).id();
  }

  /** How many steps a run has. */
  long steps() {
    RunManifest.Scenario scenario = manifest.scenarios().get(0);
    return Math.round(scenario.horizonDays() / scenario.stepDays());
  }

  /** Refuses a name of a column that another column has. */
  static void refuseTwice(List<String> columns) {
    String[] sorted = columns.stream().sorted().toArray(String[]::new);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i].equals(sorted[i - 1])) {
        throw new RunDirectoryException(
            "This form has a column \""
                + sorted[i]
                + "\" of its own, and so have the results: "
                + Arrays.toString(sorted));
      }
    }
  }
}
