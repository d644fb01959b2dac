package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Decimals;

/**
 * The numbers of a chart as rows of text cells.
 *
 * @param columns the names of the columns
 * @param rows the cells of each row; an empty cell is a missing value
 */
public record NumberTable(List<String> columns, List<List<String>> rows) {
  public NumberTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "row " + row + " has " + row.size() + " cells; the columns are " + columns);
      }
    }
  }

  /** One row: numbers written so that they read back exactly, NaN as a missing value. */
  public static List<String> row(Object... cells) {
    List<String> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(cell instanceof Double number ? text(number) : cell.toString());
    }
    return List.copyOf(row);
  }

  /** A number as the run directory writes it: whole ones without {@code .0}, NaN as nothing. */
  public static String text(double number) {
    return Double.isNaN(number) ? "" : Decimals.plain(number);
  }
}
