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
import org.brinksim.results.RunTable;

/**
 * The tables of what happened, in the order of runs and then of time. An event has a number within
 * its run, by which its drivers refer to it.
 *
 * @param experiment the experiment
 * @param journal its results
 */
record EventTables(Experiment experiment, Journal journal) {

  /**
   * Writes both tables at once, so that each event is read once.
   *
   * @param events takes events.csv: who did what, when, and by which cause
   * @param drivers takes drivers.csv: what the hazards of acts depended on when they happened
   * @param written told after each run
   */
  void write(Writer events, Writer drivers, Runnable written) throws IOException {
    CsvLines eventLines = new CsvLines(events);
    CsvLines driverLines = new CsvLines(drivers);
    eventLines.add(RunTable.EVENTS.columns());
    driverLines.add(RunTable.DRIVERS.columns());
    for (Run run : journal.completed()) {
      LocalDate start = experiment.scenario(run.point()).scenario().start();
      int number = 0;
      for (Event event : journal.readEvents(run)) {
        EventFields fields = EventFields.of(event);
        eventLines.add(row(run, number, fields, start));
        for (Hazard.Term term : fields.hazard().map(Hazard::terms).orElse(List.of())) {
          driverLines.add(row(run, number, term));
        }
        number++;
      }
      written.run();
    }
    eventLines.flush();
    driverLines.flush();
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

  private List<String> row(Run run, int number, Hazard.Term term) {
    List<String> row = of(run, number);
    row.add(term.driver());
    row.add(NumberText.text(term.value()));
    row.add(NumberText.text(term.weight()));
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
