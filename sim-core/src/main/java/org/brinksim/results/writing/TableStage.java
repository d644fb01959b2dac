package org.brinksim.results.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.SeriesSample;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;

/**
 * The second stage: writes the tables from the journal. It can be done again while there is one,
 * and gives the same bytes. The tables need nothing of one another: several may be written at once.
 *
 * @param experiment what was run
 * @param journal its results
 * @param sample the replications whose series are kept
 * @param directory where the tables go
 * @param progress told while each table grows
 */
record TableStage(
    Experiment experiment,
    Journal journal,
    SeriesSample sample,
    RunDirectory directory,
    Progress progress) {

  /** Writes the tables with a row for each replication or failure. */
  List<HashedFile> rows() {
    ReplicationTables tables = new ReplicationTables(experiment, journal);
    return List.of(
        write(RunTable.REPLICATIONS, tables::replications, journal.completed().size()),
        write(RunTable.FAILURES, tables::failures, journal.failed().size()));
  }

  /** Writes the tables of what happened: two files that grow at once. */
  List<HashedFile> events() {
    EventTables tables = new EventTables(experiment, journal);
    Runnable step = step(RunTable.EVENTS, journal.completed().size());
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

  /** Writes the table of the metrics through time. */
  List<HashedFile> series() {
    int metrics = experiment.layout().metrics().size() * experiment.points().size();
    SeriesTable series = new SeriesTable(experiment, journal, sample);
    return List.of(write(RunTable.SERIES, series::write, metrics));
  }

  private HashedFile write(RunTable table, TableWriter writer, int steps) {
    Runnable step = step(table, steps);
    return directory.writeText(table.file(), out -> writer.write(out, step));
  }

  /** A step of writing a table, each of which is told. */
  private Runnable step(RunTable table, int all) {
    AtomicInteger done = new AtomicInteger();
    return () -> progress.writing(table.file(), (double) done.incrementAndGet() / all);
  }
}
