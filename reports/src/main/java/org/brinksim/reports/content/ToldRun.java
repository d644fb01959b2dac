package org.brinksim.reports.content;

import java.util.List;

/**
 * A single run that stands for others.
 *
 * @param title which one it is
 * @param words how it was chosen
 * @param replication the number of its replication
 * @param numbers its headline responses, as names and values
 * @param days what came first on which day, in order
 * @param command the command that replays it
 */
public record ToldRun(
    String title,
    String words,
    int replication,
    List<Report.Fact> numbers,
    List<String> days,
    String command) {
  public ToldRun {
    numbers = List.copyOf(numbers);
    days = List.copyOf(days);
  }
}
