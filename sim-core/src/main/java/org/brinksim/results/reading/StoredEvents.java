package org.brinksim.results.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.experiment.EventFields;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.brinksim.results.Columns;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunTable;

/**
 * The events of a run directory, made again from events.csv and drivers.csv: the columns are found
 * by their names.
 */
public final class StoredEvents {
  private static final Map<String, EventKind> KINDS =
      Stream.of(EventKind.values()).collect(Collectors.toMap(EventKind::key, kind -> kind));

  private final RunManifest manifest;
  private final Predicate<Run> wanted;
  private final Map<EventKey, List<Hazard.Term>> terms = new HashMap<>();
  private final SortedMap<Run, List<Event>> events = new TreeMap<>();
  private EventKey last;

  /** Which event of which run. */
  private record EventKey(Run run, int number) {}

  private StoredEvents(RunManifest manifest, Predicate<Run> wanted) {
    this.manifest = manifest;
    this.wanted = wanted;
  }

  /**
   * Reads the events of some runs. The rows of the others are checked no further than to tell which
   * runs they are of.
   *
   * @param wanted which runs
   * @return the events of each run, in order; none for a run in which nothing happened
   * @throws RunDirectoryException when a table is missing, or holds what no run writes
   */
  public static SortedMap<Run, List<Event>> read(
      Path directory, RunManifest manifest, Predicate<Run> wanted) {
    RunDirectory target = new RunDirectory(directory);
    Table drivers = table(target, RunTable.DRIVERS);
    Table events = table(target, RunTable.EVENTS);
    StoredEvents read = new StoredEvents(manifest, wanted);
    drivers.read(read::driver);
    read.last = null;
    events.read(read::event);
    read.refuseWithoutEvent(drivers);
    return read.events;
  }

  private static Table table(RunDirectory directory, RunTable table) {
    return new Table(directory.existing(table.file()), table.columns());
  }

  private void driver(Table.Row row) {
    EventKey key = key(row);
    if (last != null && key.run().equals(last.run()) && key.number() < last.number()) {
      throw row.damaged(Columns.EVENT, "at least " + last.number() + ", that of the row before");
    }
    last = key;
    if (wanted.test(key.run())) {
      Hazard.Term term =
          new Hazard.Term(
              row.text(Columns.DRIVER), present(row, Columns.VALUE), present(row, Columns.WEIGHT));
      terms.computeIfAbsent(key, k -> new ArrayList<>()).add(term);
    }
  }

  private void event(Table.Row row) {
    EventKey key = key(row);
    int next = last != null && key.run().equals(last.run()) ? last.number() + 1 : 0;
    if (key.number() != next) {
      throw row.damaged(Columns.EVENT, next + ", as the events of a run are counted");
    }
    last = key;
    if (wanted.test(key.run())) {
      events.computeIfAbsent(key.run(), run -> new ArrayList<>()).add(event(row, key));
    }
  }

  private EventKey key(Table.Row row) {
    row.isOf(manifest, manifest.scenarios().get(0).id());
    int replications = manifest.replications().requested();
    Run run = new Run(row.point(manifest), row.whole(Columns.REPLICATION, 0, replications - 1));
    if (last != null && run.compareTo(last.run()) < 0) {
      throw row.damaged("is of " + run + "; must be of " + last.run() + " or later");
    }
    return new EventKey(run, row.whole(Columns.EVENT, 0, Integer.MAX_VALUE));
  }

  private Event event(Table.Row row, EventKey key) {
    EventKind kind = kind(row);
    try {
      EventFields fields =
          new EventFields(
              kind,
              day(row),
              row.text(Columns.WHO),
              row.text(Columns.WHAT),
              row.text(Columns.RUNG),
              row.text(Columns.TARGET),
              row.number(Columns.AMOUNT),
              row.text(Columns.CAUSE),
              hazard(row, key));
      Event event = fields.event();
      if (!EventFields.of(event).equals(fields)) {
        throw row.damaged("has a field that its kind has not");
      }
      return event;
    } catch (IllegalArgumentException e) {
      throw row.damaged(e.getMessage());
    }
  }

  private static EventKind kind(Table.Row row) {
    EventKind kind = KINDS.get(row.text(Columns.KIND));
    if (kind == null) {
      throw row.damaged(Columns.KIND, "a kind of event");
    }
    if (!row.text(Columns.UNIT).equals(kind.unit())) {
      throw row.damaged(Columns.UNIT, kind.unit().isEmpty() ? "empty" : "\"" + kind.unit() + "\"");
    }
    return kind;
  }

  private double day(Table.Row row) {
    double day = row.number(Columns.DAY);
    RunManifest.Scenario scenario = manifest.scenarioOf(row.point(manifest));
    int horizon = scenario.horizonDays();
    // The last step may lie a rounding beyond the horizon.
    if (!(day >= 0 && day < horizon + 1)) {
      throw row.damaged(Columns.DAY, "from 0 to " + horizon + ", the horizon");
    }
    LocalDate date = LocalDate.parse(scenario.start()).plusDays((long) Math.floor(day));
    if (!row.text(Columns.DATE).equals(date.toString())) {
      throw row.damaged(Columns.DATE, date + ", the date of its day");
    }
    return day;
  }

  private Optional<Hazard> hazard(Table.Row row, EventKey key) {
    double perDay = row.number(Columns.HAZARD);
    List<Hazard.Term> depends = terms.remove(key);
    if (Double.isNaN(perDay) && depends != null) {
      throw row.damaged(Columns.HAZARD, "a number, as " + RunTable.DRIVERS.file() + " has drivers");
    }
    return Double.isNaN(perDay)
        ? Optional.empty()
        : Optional.of(new Hazard(perDay, depends == null ? List.of() : depends));
  }

  private static double present(Table.Row row, String column) {
    double number = row.number(column);
    if (Double.isNaN(number)) {
      throw row.damaged(column, "a number");
    }
    return number;
  }

  private void refuseWithoutEvent(Table drivers) {
    if (!terms.isEmpty()) {
      EventKey first = terms.keySet().iterator().next();
      throw drivers.damaged(
          " has drivers of event "
              + first.number()
              + " of "
              + first.run()
              + ", which "
              + RunTable.EVENTS.file()
              + " has not");
    }
  }
}
