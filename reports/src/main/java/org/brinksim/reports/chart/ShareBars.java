package org.brinksim.reports.chart;

import java.util.List;

/**
 * The share of runs in each of a few classes, with intervals.
 *
 * @param heading its words
 * @param shares the axis of shares
 * @param bars the classes, from top to bottom
 */
public record ShareBars(Heading heading, Axis shares, List<Bar> bars) implements Chart {
  public ShareBars {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no bars");
    }
  }

  /**
   * One class.
   *
   * @param id the rung, or whatever it is, as files name it; empty for none
   * @param name its name
   * @param tone what its colour means
   * @param runs the number of runs in it
   * @param share their share, 0 to 1
   * @param low the lower end of the 95 % interval
   * @param high the upper end of the 95 % interval
   */
  public record Bar(
      String id, String name, Tone tone, int runs, double share, double low, double high) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shareBars(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of("id", "label", "runs", "share", "low95", "high95"),
        bars.stream()
            .map(b -> NumberTable.row(b.id(), b.name(), b.runs(), b.share(), b.low(), b.high()))
            .toList());
  }
}
