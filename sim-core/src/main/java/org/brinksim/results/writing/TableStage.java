package org.brinksim.results.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;

/**
 * The second stage: writes the tables from the journal. It can be done again while there is one,
 * and gives the same bytes.
 *
 * @param experiment what was run
 * @param journal its results
 * @param directory where the tables go
 */
record TableStage(Experiment experiment, Journal journal, RunDirectory directory) {

  /** Writes the tables; the progress is told while each grows. */
  List<HashedFile> write(Progress progress) {
    ReplicationTables tables = new ReplicationTables(experiment, journal);
    SeriesTable series = new SeriesTable(experiment, journal);
    int runs = journal.completed().size();
    int metrics = experiment.layout().metrics().size() * experiment.points().size();
    List<HashedFile> files = new ArrayList<>();
    files.add(write(RunTable.REPLICATIONS, tables::replications, steps(progress, runs)));
    files.addAll(events(steps(progress, runs)));
    files.add(write(RunTable.FAILURES, tables::failures, steps(progress, journal.failed().size())));
    files.add(write(RunTable.SERIES, series::write, steps(progress, metrics)));
    return files;
  }

  /** Two files grow at once. */
  private List<HashedFile> events(Function<RunTable, Runnable> steps) {
    EventTables tables = new EventTables(experiment, journal);
    Runnable step = steps.apply(RunTable.EVENTS);
    List<HashedFile> files = new ArrayList<>();
    files.add(
        directory.writeText(
            RunTable.EVENTS.file(),
            events ->
                files.add(
                    directory.writeText(
                        RunTable.DRIVERS.file(), drivers -> tables.write(events, drivers, step)))));
    return files;
  }

  private HashedFile write(RunTable table, TableWriter writer, Function<RunTable, Runnable> steps) {
    Runnable step = steps.apply(table);
    return directory.writeText(table.file(), out -> writer.write(out, step));
  }

  /** Counts the steps of writing a table, each of which is then told. */
  private static Function<RunTable, Runnable> steps(Progress progress, int all) {
    return table -> {
      AtomicInteger done = new AtomicInteger();
      return () -> progress.writing(table.file(), (double) done.incrementAndGet() / all);
    };
  }
}
