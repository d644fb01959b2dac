package org.brinksim.results.replay;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.experiment.RunNumbers;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.event.Event;
import org.brinksim.results.Columns;
import org.brinksim.results.RunTable;
import org.brinksim.results.reading.StoredRun;
import org.brinksim.results.writing.RunRows;
import org.brinksim.text.Characters;

/**
 * A stored run beside the same run now, cell by cell as both are written: equal cells are equal to
 * the last bit.
 *
 * @param stored what the directory says
 * @param rows the rows as they are written now
 */
record RunComparison(StoredRun stored, RunRows rows) {

  /** Where the two differ; nothing when they are the same. */
  List<Deviation> with(RunResult now) {
    if (now instanceof RunResult.Completed completed) {
      List<Deviation> all = new ArrayList<>(reason(""));
      RunNumbers numbers = new RunNumbers(completed.parameters(), completed.responses());
      if (stored.failure().isEmpty()) {
        all.addAll(
            cells(RunTable.REPLICATIONS, "", stored.columns(), stored.row(), replication(numbers)));
        all.addAll(events(stored.manifest().kept().of(completed.events())));
      }
      return all;
    }
    return reason(Characters.visible(((RunResult.Failed) now).message()));
  }

  private List<String> replication(RunNumbers numbers) {
    return rows.replication(numbers);
  }

  /** Why the run failed, and why now; empty for a run that did not. */
  private List<Deviation> reason(String now) {
    String then = stored.failure().orElse("");
    return then.equals(now)
        ? List.of()
        : List.of(new Deviation(RunTable.FAILURES.file(), Columns.MESSAGE, then, now));
  }

  /** The first event that differs; what follows differs because of it. */
  private List<Deviation> events(List<Event> now) {
    List<Event> then = stored.events();
    int shared = Math.min(then.size(), now.size());
    for (int e = 0; e < shared; e++) {
      if (!then.get(e).equals(now.get(e))) {
        return event(e, then.get(e), now.get(e));
      }
    }
    return then.size() == now.size()
        ? List.of()
        : List.of(
            new Deviation(
                RunTable.EVENTS.file(),
                "number of events",
                Integer.toString(then.size()),
                Integer.toString(now.size())));
  }

  private List<Deviation> event(int number, Event then, Event now) {
    String place = "event " + number + ", ";
    List<Deviation> all =
        new ArrayList<>(
            cells(
                RunTable.EVENTS,
                place,
                RunTable.EVENTS.columns(),
                rows.event(number, then),
                rows.event(number, now)));
    List<List<String>> before = rows.drivers(number, then);
    List<List<String>> after = rows.drivers(number, now);
    for (int d = 0; d < Math.max(before.size(), after.size()); d++) {
      all.addAll(
          cells(
              RunTable.DRIVERS,
              place + "driver " + d + ", ",
              RunTable.DRIVERS.columns(),
              d < before.size() ? before.get(d) : List.of(),
              d < after.size() ? after.get(d) : List.of()));
    }
    return all;
  }

  private static List<Deviation> cells(
      RunTable table, String place, List<String> columns, List<String> then, List<String> now) {
    List<Deviation> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      String before = c < then.size() ? then.get(c) : "";
      String after = c < now.size() ? now.get(c) : "";
      if (!before.equals(after)) {
        all.add(new Deviation(table.file(), place + columns.get(c), before, after));
      }
    }
    return all;
  }
}
