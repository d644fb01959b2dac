package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunNumbers;
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
      RunNumbers numbers = journal.readNumbers(run);
      List<String> row = start(run);
      experiment.points().get(run.point()).settings().forEach(s -> row.add(NumberText.text(s)));
      add(numbers.parameters(), row);
      add(numbers.responses(), row);
      csv.add(row);
      written.run();
    }
    csv.flush();
  }

  /** The cells that say which run a row is of. */
  private List<String> start(Run run) {
    String id = experiment.scenario(run.point()).scenario().id();
    return new ArrayList<>(
        List.of(id, Integer.toString(run.point()), Integer.toString(run.replication())));
  }

  private static void add(NamedValues values, List<String> row) {
    for (int i = 0; i < values.columns().size(); i++) {
      row.add(NumberText.text(values.get(i)));
    }
  }

  /** failures.csv: what failed, why, and the seed that replays it; each run written is told. */
  void failures(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add(RunTable.FAILURES.columns());
    for (Run run : journal.failed()) {
      List<String> row = start(run);
      row.add(Long.toString(experiment.seed()));
      row.add(journal.readFailed(run).message());
      csv.add(row);
      written.run();
    }
    csv.flush();
  }
}
