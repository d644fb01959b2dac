package org.brinksim.results.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.EventFields;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunNumbers;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.Hazard;
import org.brinksim.results.ReplayLine;

/**
 * The rows of one run as its tables have them: a text for each cell, in the order of the columns.
 *
 * @param scenario the scenario's id
 * @param start the date of day 0
 * @param settings the values of the design's factors at the run's point
 * @param run which run
 */
public record RunRows(String scenario, LocalDate start, List<Double> settings, Run run) {

  public RunRows {
    settings = List.copyOf(settings);
  }

  /** Those of a run of an experiment. */
  static RunRows of(Experiment experiment, Run run) {
    return new RunRows(
        experiment.scenario(run.point()).scenario().id(),
        experiment.scenario(run.point()).scenario().start(),
        experiment.points().get(run.point()).settings(),
        run);
  }

  /** Its row in replications.csv. */
  public List<String> replication(RunNumbers numbers) {
    List<String> row = beginning();
    settings.forEach(setting -> row.add(NumberText.text(setting)));
    add(numbers.parameters(), row);
    add(numbers.responses(), row);
    return row;
  }

  private static void add(NamedValues values, List<String> row) {
    for (int i = 0; i < values.columns().size(); i++) {
      row.add(NumberText.text(values.get(i)));
    }
  }

  /**
   * Its row in failures.csv.
   *
   * @param seed the root seed
   * @param message why it failed
   */
  public List<String> failure(long seed, String message) {
    List<String> row = beginning();
    row.add(Long.toString(seed));
    row.add(message);
    row.add(ReplayLine.of(run));
    return row;
  }

  /**
   * The row of an event in events.csv.
   *
   * @param number its number within the run, from 0
   */
  public List<String> event(int number, Event event) {
    EventFields fields = EventFields.of(event);
    List<String> row = ofEvent(number);
    row.add(NumberText.text(fields.day()));
    row.add(start.plusDays((long) Math.floor(fields.day())).toString());
    row.add(fields.kind().key());
    row.add(fields.who());
    row.add(fields.what());
    row.add(fields.rung());
    row.add(fields.target());
    row.add(NumberText.text(fields.amount()));
    row.add(fields.kind().unit());
    row.add(fields.cause());
    row.add(NumberText.text(fields.hazard().map(Hazard::perDay).orElse(Double.NaN)));
    return row;
  }

  /**
   * The rows of an event's drivers in drivers.csv; none for what did not happen by a hazard.
   *
   * @param number the event's number within the run, from 0
   */
  public List<List<String>> drivers(int number, Event event) {
    List<Hazard.Term> terms = EventFields.of(event).hazard().map(Hazard::terms).orElse(List.of());
    return terms.stream().map(term -> driver(number, term)).toList();
  }

  private List<String> driver(int number, Hazard.Term term) {
    List<String> row = ofEvent(number);
    row.add(term.driver());
    row.add(NumberText.text(term.value()));
    row.add(NumberText.text(term.weight()));
    return row;
  }

  private List<String> ofEvent(int number) {
    List<String> row = beginning();
    row.add(Integer.toString(number));
    return row;
  }

  /** The cells that say which run a row is of. */
  private List<String> beginning() {
    return new ArrayList<>(
        List.of(scenario, Integer.toString(run.point()), Integer.toString(run.replication())));
  }
}
