package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
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
      RunRows rows = RunRows.of(experiment, run);
      int number = 0;
      for (Event event : journal.readEvents(run)) {
        eventLines.add(rows.event(number, event));
        rows.drivers(number, event).forEach(driverLines::add);
        number++;
      }
      written.run();
    }
    eventLines.flush();
    driverLines.flush();
  }
}
