package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.event.Event;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.results.CsvLines;

/**
 * The tables with a row for each replication, event or failure, in replication order.
 *
 * @param experiment the experiment
 * @param journal its results
 */
record ReplicationTables(Experiment experiment, Journal journal) {

  /** The number of the design point of a scenario that is run by itself. */
  static final String ONLY_POINT = "0";

  private String id() {
    return experiment.blueprint().scenario().id();
  }

  /** replications.csv: what was drawn and what came of it; each replication written is told. */
  void replications(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    List<String> header = new ArrayList<>(List.of("scenario", "point", "replication"));
    header.addAll(experiment.blueprint().scenario().parameters().keySet());
    experiment.blueprint().outcomes().stream().map(ResponseDefinition::name).forEach(header::add);
    csv.add(header);
    for (int replication : journal.completed()) {
      Completed done = journal.read(replication);
      List<String> row = new ArrayList<>(List.of(id(), ONLY_POINT, Integer.toString(replication)));
      for (double parameter : done.parameters()) {
        row.add(NumberText.text(parameter));
      }
      for (double response : done.responses()) {
        row.add(NumberText.text(response));
      }
      csv.add(row);
      written.run();
    }
    csv.flush();
  }

  /** events.csv: who did what, when, why; each replication written is told. */
  void events(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add(
        "scenario",
        "point",
        "replication",
        "day",
        "date",
        "kind",
        "actor",
        "what",
        "rung",
        "target",
        "why");
    for (int replication : journal.completed()) {
      for (Event event : journal.read(replication).events()) {
        csv.add(
            id(),
            ONLY_POINT,
            Integer.toString(replication),
            NumberText.text(event.day()),
            experiment
                .blueprint()
                .scenario()
                .start()
                .plusDays((long) Math.floor(event.day()))
                .toString(),
            event.kind().key(),
            event.actor(),
            event.what(),
            event.rung(),
            event.target(),
            event.why());
      }
      written.run();
    }
    csv.flush();
  }

  /** failures.csv: what failed, why, and the seed that replays it. */
  void failures(Writer out) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add("scenario", "point", "replication", "seed", "message");
    for (int replication : journal.failed()) {
      csv.add(
          id(),
          ONLY_POINT,
          Integer.toString(replication),
          Long.toString(experiment.seed()),
          journal.readFailed(replication).message());
    }
    csv.flush();
  }
}
