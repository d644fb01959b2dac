package org.brinksim.benchmarks;

import java.util.Collections;
import java.util.List;

/** A table in Markdown, row by row. */
final class Table {

  private final StringBuilder text = new StringBuilder();

  /** A table with its headings. */
  Table(String... headings) {
    row(headings);
    row(Collections.nCopies(headings.length, "---").toArray(new String[0]));
  }

  /** Adds a row. */
  Table row(String... cells) {
    text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
