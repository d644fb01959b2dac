package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A number at each level of two things: cells that are the darker the larger it is.
 *
 * @param heading its words
 * @param scale what the number is; from its least to its largest
 * @param across what the columns are
 * @param down what the rows are
 * @param columns the levels of the one
 * @param rows the levels of the other
 * @param cells the numbers, row by row
 */
public record HeatMap(
    Heading heading,
    Axis scale,
    String across,
    String down,
    List<String> columns,
    List<String> rows,
    List<List<Double>> cells)
    implements Chart {
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
    if (cells.size() != rows.size() || cells.isEmpty()) {
      throw new IllegalArgumentException(
          "chart " + heading.name() + " has " + cells.size() + " rows, not " + rows.size());
    }
    for (List<Double> row : cells) {
      if (row.size() != columns.size() || row.isEmpty()) {
        throw new IllegalArgumentException(
            "chart " + heading.name() + " has a row of " + row.size() + ", not " + columns.size());
      }
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.heatMap(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        lines.add(NumberTable.row(columns.get(column), rows.get(row), cells.get(row).get(column)));
      }
    }
    return new NumberTable(List.of("across", "down", "mean"), lines);
  }
}
