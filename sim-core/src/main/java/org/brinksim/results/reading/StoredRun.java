package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.scenario.Scenario;

/**
 * All that a run directory says of one run.
 *
 * @param manifest what ran
 * @param scenario the scenario with the settings of the run's design point in it
 * @param run which run
 * @param row its cells in replications.csv as they stand there; none for a run that failed
 * @param failure why it failed; empty when it reached its horizon
 * @param events what happened in it, in order, as far as it was kept; none for a run that failed
 */
public record StoredRun(
    RunManifest manifest,
    Scenario scenario,
    Run run,
    List<String> row,
    Optional<String> failure,
    List<Event> events) {

  public StoredRun {
    row = List.copyOf(row);
    events = List.copyOf(events);
  }

  /**
   * Reads a run.
   *
   * @param directory the run directory
   * @param point the number of its design point, from 0
   * @param replication the number of its replication, from 0
   * @throws RunDirectoryException when the directory is none or damaged, or has no such run
   */
  public static StoredRun read(Path directory, int point, int replication) {
    RunDirectory target = new RunDirectory(directory);
    RunResults.requireManifest(target);
    RunManifest manifest = RunManifest.read(directory);
    RunResults.requirePoint(target, manifest, point);
    requireReplication(directory, manifest, replication);
    Scenario scenario = RunResults.scenario(directory, manifest, point);
    Run run = new Run(point, replication);
    Optional<String> failure = Failures.of(directory).of(run).map(Failures.Failure::message);
    List<String> row = row(target, manifest, run);
    requireOneOf(target, manifest, run, row, failure);
    List<Event> events =
        StoredEvents.read(directory, manifest, run::equals).getOrDefault(run, List.of());
    return new StoredRun(manifest, scenario, run, row, failure, events);
  }

  /** The names of the columns of {@link #row}. */
  public List<String> columns() {
    return columns(manifest);
  }

  private static List<String> columns(RunManifest manifest) {
    return RunTable.REPLICATIONS.header(
        Stream.of(
                manifest.design().factors(),
                manifest.dictionary().parameters(),
                manifest.dictionary().responses())
            .flatMap(List::stream)
            .map(Word::name));
  }

  /** The values of the design's factors at the run's point. */
  public List<Double> settings() {
    return manifest.design().factors().isEmpty()
        ? List.of()
        : manifest.design().settings().get(run.point());
  }

  private static List<String> row(RunDirectory directory, RunManifest manifest, Run run) {
    List<String> columns = columns(manifest);
    Table table = new Table(directory.existing(RunTable.REPLICATIONS.file()), columns);
    RowSearch search = new RowSearch(manifest, run, columns.size());
    table.read(search::accept);
    int completed = manifest.replications().completed();
    if (search.rows != completed) {
      throw table.damaged(
          " has "
              + search.rows
              + " rows of replications; must have "
              + completed
              + ", as "
              + RunManifest.FILE
              + " says");
    }
    return search.found;
  }

  /** The row of a run while all rows are read. */
  private static final class RowSearch {
    private final RunManifest manifest;
    private final Run run;
    private final int columns;
    private Optional<Run> last = Optional.empty();
    private int rows;
    private List<String> found = List.of();

    RowSearch(RunManifest manifest, Run run, int columns) {
      this.manifest = manifest;
      this.run = run;
      this.columns = columns;
    }

    void accept(Table.Row row) {
      row.isOf(manifest, manifest.scenarios().get(0).id());
      last = Optional.of(row.run(manifest, last));
      rows++;
      if (last.get().equals(run)) {
        for (int c = RunTable.REPLICATIONS.columns().size(); c < columns; c++) {
          row.number(c);
        }
        found = new ArrayList<>(row.cells());
      }
    }
  }

  private static void requireReplication(Path directory, RunManifest manifest, int replication) {
    int all = manifest.replications().requested();
    if (replication < 0 || replication >= all) {
      throw new RunDirectoryException(
          directory
              + " has no replication "
              + replication
              + (all == 0 ? "; it has none" : "; its last is " + (all - 1) + ", the first is 0"));
    }
  }

  /** A run that has ended has a row or a failure. */
  private static void requireOneOf(
      RunDirectory directory,
      RunManifest manifest,
      Run run,
      List<String> row,
      Optional<String> failure) {
    if (row.isEmpty() && failure.isEmpty() && manifest.interrupted()) {
      throw new RunDirectoryException(
          directory.path()
              + " holds an interrupted run, which had not come to "
              + run
              + ". Maybe go on with it by --resume, or give one of the rows of "
              + RunTable.REPLICATIONS.file());
    }
    if (row.isEmpty() == failure.isEmpty()) {
      throw new RunDirectoryException(
          directory.path()
              + " is damaged: "
              + run
              + (row.isEmpty() ? " is neither in " : " is both in ")
              + RunTable.REPLICATIONS.file()
              + (row.isEmpty() ? " nor in " : " and in ")
              + RunTable.FAILURES.file()
              + RunDirectoryException.RUN_AGAIN);
    }
  }
}
