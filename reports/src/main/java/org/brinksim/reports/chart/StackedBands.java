package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares that add up to one, stacked through time.
 *
 * @param heading its words
 * @param time the horizontal axis
 * @param shares the vertical axis
 * @param days the days of the points
 * @param bands the bands from the lowest upwards
 */
public record StackedBands(
    Heading heading, TimeAxis time, Axis shares, List<Double> days, List<Band> bands)
    implements Chart {
  public StackedBands {
    days = List.copyOf(days);
    bands = List.copyOf(bands);
    if (days.isEmpty() || bands.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has nothing to stack");
    }
  }

  /**
   * One share through time.
   *
   * @param id the rung, or whatever it is, as files name it; empty for none
   * @param name the name in the legend
   * @param tone what its colour means
   * @param shares its share on each day, 0 to 1
   */
  public record Band(String id, String name, Tone tone, List<Double> shares) {
    public Band {
      shares = List.copyOf(shares);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.stackedBands(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      for (Band band : bands) {
        rows.add(NumberTable.row(days.get(i), band.id(), band.name(), band.shares().get(i)));
      }
    }
    return new NumberTable(List.of("day", "id", "label", "share"), rows);
  }
}
