package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One number against each of a few others, side by side: dots, and a line through their middle.
 *
 * @param heading its words
 * @param values the axis of the one number, which all panels share
 * @param panels at most four
 */
public record ScatterPanels(Heading heading, Axis values, List<Panel> panels) implements Chart {

  /** The most panels. */
  public static final int MOST = 4;

  public ScatterPanels {
    panels = List.copyOf(panels);
    if (panels.isEmpty() || panels.size() > MOST) {
      throw new IllegalArgumentException(
          "chart " + heading.name() + " has " + panels.size() + " panels; must be 1 to " + MOST);
    }
  }

  /**
   * The number against one other.
   *
   * @param id the other, as files name it
   * @param across its axis
   * @param dots the dots
   * @param middle the line, from left to right
   */
  public record Panel(String id, Axis across, List<Dot> dots, List<Dot> middle) {
    public Panel {
      dots = List.copyOf(dots);
      middle = List.copyOf(middle);
    }
  }

  /** A place in a panel. */
  public record Dot(double across, double value) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.scatterPanels(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> lines = new ArrayList<>();
    for (Panel panel : panels) {
      add(lines, panel.id(), "dot", panel.dots());
      add(lines, panel.id(), "middle", panel.middle());
    }
    return new NumberTable(List.of("id", "part", "across", "value"), lines);
  }

  private static void add(List<List<String>> lines, String id, String part, List<Dot> dots) {
    dots.forEach(dot -> lines.add(NumberTable.row(id, part, dot.across(), dot.value())));
  }
}
