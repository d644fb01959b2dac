package org.brinksim.verification;

import java.util.List;

/**
 * A check that was done.
 *
 * @param check the check
 * @param rows its comparisons
 */
public record CheckResult(Check check, List<Row> rows) {
  public CheckResult {
    rows = List.copyOf(rows);
  }

  /** Whether every comparison is within its tolerance. */
  public boolean passes() {
    return rows.stream().allMatch(Row::passes);
  }
}
