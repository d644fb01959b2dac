package org.brinksim.results.reading;

import java.util.IntSummaryStatistics;
import java.util.Optional;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;

/**
 * What the numbers of a run can be, by their unit: days lie within the horizon, probabilities from
 * 0 to 1, levels within the ladder, and people are never fewer than none.
 */
final class Ranges {
  /** By how much the last step of a run may lie beyond its horizon, as steps are rounded. */
  private static final double ROUNDING = 1e-6;

  private final int horizonDays;
  private final IntSummaryStatistics levels;

  /** The ranges of a scenario. */
  Ranges(Scenario scenario) {
    horizonDays = scenario.horizonDays();
    levels = scenario.ladder().rungs().stream().mapToInt(Rung::level).summaryStatistics();
  }

  /** Refuses a number that cannot be; NaN, for an empty cell, passes. */
  void check(Table.Row row, int column, Word word, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    Optional<Unit> unit = Unit.of(word.unit());
    if (unit.isPresent()) {
      check(row, column, word, value, unit.get().kind());
    }
  }

  private void check(Table.Row row, int column, Word word, double value, Unit.Kind kind) {
    switch (kind) {
      case DAY -> within(row, column, value, 0, horizonDays, "days");
      case PROBABILITY -> within(row, column, value, 0, 1, "");
      case YES_OR_NO -> {
        if (value != 0 && value != 1) {
          throw row.damaged(column, "1 or 0");
        }
      }
      case LEVEL -> level(row, column, value);
      case COUNT, SHARE -> {
        if (value < 0 && !ResultNames.isEstimateError(word.name())) {
          throw row.damaged(column, "at least 0 (" + word.unit() + ")");
        }
      }
      case AMOUNT -> {
        // Any number can be.
      }
    }
  }

  private void level(Table.Row row, int column, double value) {
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
