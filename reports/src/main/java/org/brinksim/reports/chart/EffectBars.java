package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How much each of several things does, in one or two bars a row with intervals; what does next to
 * nothing is grey.
 *
 * @param heading its words
 * @param values the axis
 * @param bars the names of the bars of a row, for the legend
 * @param rows the rows, from top to bottom
 */
public record EffectBars(Heading heading, Axis values, List<String> bars, List<Row> rows)
    implements Chart {
  public EffectBars {
    bars = List.copyOf(bars);
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no rows");
    }
  }

  /**
   * A row.
   *
   * @param id what it is of, as files name it
   * @param name its name
   * @param faint whether it does next to nothing
   * @param bars its bars, as many as there are names
   * @param more numbers that stand in the words and in the table alone
   * @param words what is written at the right
   */
  public record Row(
      String id, String name, boolean faint, List<Bar> bars, List<Bar> more, String words) {
    public Row {
      bars = List.copyOf(bars);
      more = List.copyOf(more);
    }
  }

  /**
   * A number with its interval.
   *
   * @param quantity what it is, as the table names it
   * @param value the number
   * @param low the lower end of the 95 % interval; NaN for none
   * @param high the upper end
   */
  public record Bar(String quantity, double value, double low, double high) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.effectBars(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      row.bars().forEach(bar -> cells.add(cells(row, bar)));
      row.more().forEach(bar -> cells.add(cells(row, bar)));
    }
    return new NumberTable(List.of("id", "label", "quantity", "value", "low95", "high95"), cells);
  }

  private static List<String> cells(Row row, Bar bar) {
    return NumberTable.row(
        row.id(), row.name(), bar.quantity(), bar.value(), bar.low(), bar.high());
  }
}
