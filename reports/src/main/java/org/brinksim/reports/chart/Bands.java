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
public record Bands(
    Heading heading, TimeAxis time, Axis shares, List<Double> days, List<Band> bands)
    implements Chart {
  public Bands {
    days = List.copyOf(days);
    bands = List.copyOf(bands);
    if (days.isEmpty() || bands.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has nothing to stack");
    }
  }

  /**
   * One share through time.
   *
   * @param name the name in the legend
   * @param tone what its colour means
   * @param shares its share on each day, 0 to 1
   */
  public record Band(String name, Tone tone, List<Double> shares) {
    public Band {
      shares = List.copyOf(shares);
    }
  }

  @Override
  public NumberTable numbers() {
    List<String> columns = new ArrayList<>(List.of("day"));
    bands.forEach(band -> columns.add(band.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int at = i;
      List<Object> cells = new ArrayList<>(List.of(days.get(i)));
      bands.forEach(band -> cells.add(band.shares().get(at)));
      rows.add(NumberTable.row(cells.toArray()));
    }
    return new NumberTable(columns, rows);
  }
}
