package org.brinksim.reports.chart;

import java.util.List;

/**
 * Differences with their intervals, row by row, on one axis with a line at no difference.
 *
 * @param heading its words
 * @param differences the axis
 * @param margin the difference that does not matter, at either side of none; 0 where rows have
 *     margins of their own
 * @param rows the rows, from top to bottom
 */
public record DifferenceIntervals(Heading heading, Axis differences, double margin, List<Row> rows)
    implements Chart {
  public DifferenceIntervals {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no rows");
    }
  }

  /**
   * A difference.
   *
   * @param id what it is of, as files name it
   * @param name its name
   * @param tone what its colour means
   * @param difference the difference, other minus baseline
   * @param low the lower end of the 95 % interval
   * @param high the upper end of the 95 % interval
   * @param words the difference as it is written at the right
   */
  public record Row(
      String id,
      String name,
      Tone tone,
      double difference,
      double low,
      double high,
      String words) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.differenceIntervals(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of("id", "label", "difference", "low95", "high95"),
        rows.stream()
            .map(r -> NumberTable.row(r.id(), r.name(), r.difference(), r.low(), r.high()))
            .toList());
  }
}
