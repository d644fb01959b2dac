package org.brinksim.results.reading;

import java.util.IntSummaryStatistics;
import java.util.Optional;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;

/**
 * What the numbers of a run can be, by their unit: days lie within the horizon, probabilities from
 * 0 to 1, levels within the ladder, and people are never fewer than none.
 *
 * @param scenario what was run
 */
record Ranges(Scenario scenario) {
  /** By how much the last step of a run may lie beyond its horizon, as steps are rounded. */
  private static final double ROUNDING = 1e-6;

  private static final String ERROR = ".estimateError.";

  /** Refuses a number that cannot be, in a column of every run; NaN, for an empty cell, passes. */
  void check(Table.Row row, String column, Word word) {
    check(row, row.table().place(column), word);
  }

  /** Refuses a number that cannot be; NaN, for an empty cell, passes. */
  void check(Table.Row row, int column, Word word) {
    double value = row.number(column);
    if (Double.isNaN(value)) {
      return;
    }
    Optional<Unit> unit = Unit.of(word.unit());
    if (unit.isPresent()) {
      check(row, column, word, unit.get().kind());
    }
  }

  private void check(Table.Row row, int column, Word word, Unit.Kind kind) {
    double value = row.number(column);
    switch (kind) {
      case DAY -> within(row, column, value, 0, scenario.horizonDays(), "days");
      case PROBABILITY -> within(row, column, value, 0, 1, "");
      case YES_OR_NO -> refuse(value != 0 && value != 1, row, column, "1 or 0");
      case LEVEL -> level(row, column, value);
      case COUNT, SHARE ->
          refuse(
              value < 0 && !word.name().contains(ERROR),
              row,
              column,
              "at least 0 (" + word.unit() + ")");
      case AMOUNT -> refuse(Double.isNaN(value), row, column, "a number");
    }
  }

  private static void refuse(boolean bad, Table.Row row, int column, String required) {
    if (bad) {
      throw row.damaged(column, required);
    }
  }

  private void level(Table.Row row, int column, double value) {
    IntSummaryStatistics levels =
        scenario.ladder().rungs().stream().mapToInt(Rung::level).summaryStatistics();
    within(row, column, value, levels.getMin(), levels.getMax(), "a level of the ladder");
  }

  private static void within(
      Table.Row row, int column, double value, double low, double high, String unit) {
    if (!(value >= low && value <= high + ROUNDING)) {
      String what = unit.isEmpty() ? "" : " (" + unit + ")";
      throw row.damaged(column, "from " + (long) low + " to " + (long) high + what);
    }
  }
}
