package org.brinksim.results.reading;

import java.util.IntSummaryStatistics;
import java.util.Set;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;

/**
 * What the numbers of a run can be, by their unit: days lie within the horizon, probabilities from
 * 0 to 1, levels within the ladder, and people are never fewer than none.
 *
 * @param scenario what was run
 */
record Ranges(Scenario scenario) {
  private static final Set<String> NEVER_NEGATIVE = Set.of("personnel", "elements", "fraction");

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
    switch (word.unit()) {
      case "day" -> within(row, column, value, 0, scenario.horizonDays(), "days");
      case "probability" -> within(row, column, value, 0, 1, "");
      case Response.YES_OR_NO -> {
        if (value != 0 && value != 1) {
          throw row.damaged(column, "1 or 0");
        }
      }
      case "level" -> level(row, column, value);
      default -> {
        if (value < 0 && NEVER_NEGATIVE.contains(word.unit()) && !word.name().contains(ERROR)) {
          throw row.damaged(column, "at least 0 (" + word.unit() + ")");
        }
      }
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
