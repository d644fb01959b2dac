package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One run through time, or two beside each other: lines up to a day, before the bands of many runs
 * where there are any.
 *
 * @param heading its words
 * @param time the horizontal axis
 * @param values the vertical axis
 * @param bands the bands of many runs, drawn behind the lines in the tone of the first line; may be
 *     empty
 * @param lines the lines, in the order of the legend
 * @param today the day that is marked; NaN for none
 */
public record Traces(
    Heading heading,
    TimeAxis time,
    Axis values,
    List<Fan.Point> bands,
    List<Line> lines,
    double today)
    implements Chart {
  public Traces {
    bands = List.copyOf(bands);
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no lines");
    }
  }

  /**
   * One line.
   *
   * @param id the metric, as files name it
   * @param name the name in the legend
   * @param tone what its colour means
   * @param look how it is drawn
   * @param points its points, in the order of their days; a missing value (NaN) is a gap
   */
  public record Line(String id, String name, Tone tone, Look look, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** How a line is drawn. */
  public enum Look {
    /** A line. */
    PLAIN,
    /** A dashed line: what the plain one is compared with. */
    DASHED,
    /** A heavy line in the colour of words: what all others are seen against. */
    HEAVY
  }

  /**
   * A point of a line.
   *
   * @param day the day
   * @param value the number; NaN where there is none
   */
  public record Point(double day, double value) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.traces(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines) {
      line.points()
          .forEach(p -> rows.add(NumberTable.row(line.id(), line.name(), p.day(), p.value())));
    }
    return new NumberTable(List.of("id", "label", "day", "value"), rows);
  }
}
