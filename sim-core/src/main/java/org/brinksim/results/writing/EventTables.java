package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.EventFields;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;
import org.brinksim.results.CsvLines;

/**
 * The tables of what happened, in the order of runs and then of time. An event has a number within
 * its run, by which its drivers refer to it.
 *
 * @param experiment the experiment
 * @param journal its results
 */
record EventTables(Experiment experiment, Journal journal) {

  /** events.csv: who did what, when, and by which cause; each run written is told. */
  void events(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add(
        "scenario",
        "point",
        "replication",
        "event",
        "day",
        "date",
        "kind",
        "who",
        "what",
        "rung",
        "target",
        "amount",
        "unit",
        "cause",
        "hazard");
    for (Run run : journal.completed()) {
      LocalDate start = experiment.scenario(run.point()).scenario().start();
      List<Event> events = journal.readEvents(run);
      for (int e = 0; e < events.size(); e++) {
        csv.add(row(run, e, EventFields.of(events.get(e)), start));
      }
      written.run();
    }
    csv.flush();
  }

  private List<String> row(Run run, int number, EventFields event, LocalDate start) {
    List<String> row = of(run, number);
    row.add(NumberText.text(event.day()));
    row.add(start.plusDays((long) Math.floor(event.day())).toString());
    row.add(event.kind().key());
    row.add(event.who());
    row.add(event.what());
    row.add(event.rung());
    row.add(event.target());
    row.add(NumberText.text(event.amount()));
    row.add(event.kind().unit());
    row.add(event.cause());
    row.add(NumberText.text(event.hazard().map(Hazard::perDay).orElse(Double.NaN)));
    return row;
  }

  /** drivers.csv: what the hazards of acts depended on when they happened; each run is told. */
  void drivers(Writer out, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add("scenario", "point", "replication", "event", "driver", "value", "weight");
    for (Run run : journal.completed()) {
      List<Event> events = journal.readEvents(run);
      for (int e = 0; e < events.size(); e++) {
        if (EventFields.of(events.get(e)).hazard().isPresent()) {
          for (Hazard.Driver driver : EventFields.of(events.get(e)).hazard().get().drivers()) {
            csv.add(row(run, e, driver));
          }
        }
      }
      written.run();
    }
    csv.flush();
  }

  private List<String> row(Run run, int number, Hazard.Driver driver) {
    List<String> row = of(run, number);
    row.add(driver.name());
    row.add(NumberText.text(driver.value()));
    row.add(NumberText.text(driver.weight()));
    return row;
  }

  private List<String> of(Run run, int number) {
    return new ArrayList<>(
        List.of(
            experiment.scenario(run.point()).scenario().id(),
            Integer.toString(run.point()),
            Integer.toString(run.replication()),
            Integer.toString(number)));
  }
}
