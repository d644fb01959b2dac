package org.brinksim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether and when each of many events happens: one row an event, in groups.
 *
 * @param heading its words
 * @param shares the axis of the share of runs in which an event happens
 * @param time the axis of its day
 * @param groups the groups, from top to bottom
 */
public record EventTimes(Heading heading, Axis shares, TimeAxis time, List<Group> groups)
    implements Chart {
  public EventTimes {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no rows");
    }
  }

  /**
   * The events of one actor.
   *
   * @param id who acts, as files name it
   * @param name who acts
   * @param events its rows, from top to bottom
   */
  public record Group(String id, String name, List<Event> events) {
    public Group {
      events = List.copyOf(events);
    }
  }

  /**
   * One event.
   *
   * @param id what happens, as files name it
   * @param name what happens, in words that follow who acts
   * @param runs the number of runs in which it happens
   * @param share their share, 0 to 1
   * @param low the lower end of the share's 95 % interval
   * @param high the upper end of the share's 95 % interval
   * @param early the lower quartile of its day among the runs in which it happens; NaN when none
   * @param median the median of its day among those; NaN when none
   * @param late the upper quartile of its day among those; NaN when none
   */
  public record Event(
      String id,
      String name,
      int runs,
      double share,
      double low,
      double high,
      double early,
      double median,
      double late) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.eventTimes(this);
  }

  @Override
  public NumberTable numbers() {
    List<List<String>> rows = new ArrayList<>();
    for (Group g : groups) {
      for (Event e : g.events()) {
        rows.add(
            NumberTable.row(
                g.id(),
                e.id(),
                g.name() + " " + e.name(),
                e.runs(),
                e.share(),
                e.low(),
                e.high(),
                e.early(),
                e.median(),
                e.late()));
      }
    }
    return new NumberTable(
        List.of(
            "actor", "event", "label", "runs", "share", "low95", "high95", "day25", "day50",
            "day75"),
        rows);
  }
}
