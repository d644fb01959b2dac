package org.brinksim.cli.claims;

import java.util.Optional;
import org.brinksim.scenario.Claim;

/**
 * A claim of a table.
 *
 * @param line where its row begins, counted from 1
 * @param id its name in the scenario
 * @param claim what is claimed
 * @param number the number of its value as it was written; empty where it has none, or a date or
 *     text
 */
public record ClaimRow(int line, String id, Claim claim, Optional<String> number) {
  /** Whether it holds a number, so that a parameter can rest on it. */
  public boolean holdsNumber() {
    return number.isPresent() || claim.range().isPresent() || claim.count().isPresent();
  }
}
