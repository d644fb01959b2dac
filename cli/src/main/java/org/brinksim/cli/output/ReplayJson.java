package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.results.Columns;
import org.brinksim.results.RunTable;
import org.brinksim.results.WhatIf;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.replay.Deviation;
import org.brinksim.results.replay.Replay;
import org.brinksim.wording.RunStory;

/**
 * A run that was run again, as the object that {@code --json} prints.
 *
 * @param run which run it is
 * @param exitCode the exit code of the command
 * @param matches whether it is the stored run to the last bit
 * @param differences where it is not
 * @param changedFiles the files of the directory that are not as the run wrote them
 * @param events what happened, each with the columns of events.csv, its sentence and its drivers
 */
public record ReplayJson(
    Which run,
    int exitCode,
    boolean matches,
    List<Deviation> differences,
    List<Difference> changedFiles,
    List<Map<String, Object>> events) {

  private static final Set<String> WHOLE =
      Set.of(Columns.POINT, Columns.REPLICATION, Columns.EVENT);
  private static final Set<String> NUMBERS =
      Set.of(Columns.DAY, Columns.AMOUNT, Columns.HAZARD, Columns.VALUE, Columns.WEIGHT);

  /**
   * Which run it is.
   *
   * @param directory the run directory as given
   * @param settings the values of the design's factors at its point
   * @param changes what is changed by hand in it
   * @param storedFailure why the stored run failed; null when it did not
   * @param failure why it failed now; null when it did not
   * @param madeBy the engine that made the directory
   * @param engine the engine that ran it now
   */
  record Which(
      String directory,
      String scenario,
      String title,
      String start,
      int horizonDays,
      long seed,
      int point,
      Map<String, Object> settings,
      List<String> changes,
      int replication,
      String storedFailure,
      String failure,
      String madeBy,
      String engine) {}

  public static ReplayJson of(String directory, Replay replay, int exitCode) {
    Which which =
        new Which(
            directory,
            replay.scenario().id(),
            replay.scenario().title(),
            replay.scenario().start().toString(),
            replay.scenario().horizonDays(),
            replay.seed(),
            replay.point(),
            settings(replay),
            replay.changes(),
            replay.replication(),
            replay.stored().failure().orElse(null),
            replay.failure().orElse(null),
            replay.otherEngine().orElse(Replay.thisEngine()),
            Replay.thisEngine());
    return new ReplayJson(
        which,
        exitCode,
        replay.matches(),
        replay.deviations(),
        replay.changedFiles(),
        events(replay));
  }

  /** Numbers, and the names of what is changed by hand. */
  private static Map<String, Object> settings(Replay replay) {
    Map<String, Object> settings = new LinkedHashMap<>(replay.settings());
    replay.stored().manifest().design().whatIfs().stream()
        .map(WhatIf::factor)
        .forEach(factor -> settings.put(factor, replay.settingsInWords().get(factor)));
    return settings;
  }

  private static List<Map<String, Object>> events(Replay replay) {
    List<String> sentences = RunStory.of(replay).oneByOne();
    List<Map<String, Object>> events = new ArrayList<>();
    for (List<String> row : replay.eventRows()) {
      int number = events.size();
      Map<String, Object> event = cells(RunTable.EVENTS.columns(), row);
      event.put("sentence", sentences.get(number));
      event.put(
          "drivers",
          replay.driverRows(number).stream()
              .map(driver -> cells(RunTable.DRIVERS.columns(), driver))
              .toList());
      events.add(event);
    }
    return events;
  }

  private static Map<String, Object> cells(List<String> columns, List<String> row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(columns.get(c), cell(columns.get(c), row.get(c)));
    }
    return cells;
  }

  private static Object cell(String column, String text) {
    if (WHOLE.contains(column)) {
      return Integer.valueOf(text);
    }
    if (NUMBERS.contains(column)) {
      return text.isEmpty() ? null : Double.valueOf(text);
    }
    return text;
  }
}
