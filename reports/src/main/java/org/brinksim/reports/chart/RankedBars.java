package org.brinksim.reports.chart;

import java.util.List;

/**
 * How much each of several things matters, the most telling first, with intervals; what cannot be
 * told from noise is grey.
 *
 * @param heading its words
 * @param values the axis
 * @param rows the rows, from top to bottom
 */
public record RankedBars(Heading heading, Axis values, List<Row> rows) implements Chart {

  /** A correlation that a row has none of. */
  public static final Correlation NONE = new Correlation(Double.NaN, Double.NaN, Double.NaN);

  public RankedBars {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no rows");
    }
  }

  /**
   * A correlation with the ends of its 95 % interval; NaN for none.
   *
   * @param value from −1 to 1
   * @param low the lower end
   * @param high the upper end
   */
  public record Correlation(double value, double low, double high) {

    /** Whether its interval leaves out 0. */
    public boolean isClear() {
      return low > 0 || high < 0;
    }
  }

  /**
   * A row.
   *
   * @param id the parameter or claim, as files name it
   * @param name its name
   * @param clear whether it can be told from noise
   * @param value how much it matters
   * @param low the lower end of the 95 % interval
   * @param high the upper end
   * @param rank the rank correlation
   * @param partial the partial rank correlation
   * @param words what is written behind the bar
   */
  public record Row(
      String id,
      String name,
      boolean clear,
      double value,
      double low,
      double high,
      Correlation rank,
      Correlation partial,
      String words) {

    /** Grey for noise; otherwise by whether it makes the response rise, fall, or neither. */
    public Tone tone() {
      return !clear
          ? Tone.NONE
          : !rank.isClear() ? Tone.series(2) : Tone.series(rank.value() > 0 ? 1 : 0);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rankedBars(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of(
            "id",
            "label",
            "clear",
            "value",
            "low95",
            "high95",
            "rank",
            "rankLow95",
            "rankHigh95",
            "partial",
            "partialLow95",
            "partialHigh95"),
        rows.stream().map(RankedBars::cells).toList());
  }

  private static List<String> cells(Row r) {
    return NumberTable.row(
        r.id(),
        r.name(),
        r.clear() ? 1.0 : 0.0,
        r.value(),
        r.low(),
        r.high(),
        r.rank().value(),
        r.rank().low(),
        r.rank().high(),
        r.partial().value(),
        r.partial().low(),
        r.partial().high());
  }
}
