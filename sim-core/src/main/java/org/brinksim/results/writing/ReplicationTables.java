package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.results.CsvLines;
import org.brinksim.results.RunTable;

/**
 * The tables with a row for each replication or failure, in the order of runs.
 *
 * @param experiment the experiment
 * @param journal its results
 */
record ReplicationTables(Experiment experiment, Journal journal) {

  /** replications.csv: what was drawn and what came of it; each run written is told. */
  void replications(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    ResultLayout layout = experiment.layout();
    csv.add(
        RunTable.REPLICATIONS.header(
            Stream.of(layout.factors(), layout.parameters(), layout.responses())
                .flatMap(columns -> columns.names().stream())));
    for (Run run : journal.completed()) {
      csv.add(RunRows.of(experiment, run).replication(journal.readNumbers(run)));
      written.run();
    }
    csv.flush();
  }

  /** failures.csv: what failed, why, and what replays it; each run written is told. */
  void failures(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add(RunTable.FAILURES.columns());
    for (Run run : journal.failed()) {
      csv.add(
          RunRows.of(experiment, run)
              .failure(experiment.seed(), journal.readFailed(run).message()));
      written.run();
    }
    csv.flush();
  }
}
