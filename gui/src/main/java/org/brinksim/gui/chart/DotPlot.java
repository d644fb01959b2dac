package org.brinksim.gui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.wording.Steps;

/**
 * A number of many runs as columns of dots, each dot a run: a histogram that can be taken apart.
 * Runs in which the thing never happened stand in a column of their own.
 *
 * @param from the left end of the first column
 * @param width the width of a column
 * @param columns the replications in each column, from the lowest dot up
 * @param never the replications without a value
 */
public record DotPlot(double from, double width, List<List<Integer>> columns, List<Integer> never) {
  private static final int MOST_COLUMNS = 45;

  public DotPlot {
    columns = List.copyOf(columns);
    never = List.copyOf(never);
  }

  /** The dots of a response. */
  public static DotPlot of(List<Completed> runs, String response) {
    return of(runs, List.of(), response);
  }

  /**
   * The dots of a response in columns that others fit in as well: the dots of those, drawn with
   * these in place of the runs, stand on the same axis.
   *
   * @param others runs for whose values there are columns, and which are not shown
   */
  public static DotPlot of(List<Completed> runs, List<Completed> others, String response) {
    List<Integer> never = new ArrayList<>();
    List<Completed> with = new ArrayList<>();
    for (Completed run : runs) {
      if (Double.isNaN(run.response(response))) {
        never.add(run.run().replication());
      } else {
        with.add(run);
      }
    }
    double[] values = with.stream().mapToDouble(r -> r.response(response)).toArray();
    double[] all =
        Stream.concat(runs.stream(), others.stream())
            .mapToDouble(r -> r.response(response))
            .filter(v -> !Double.isNaN(v))
            .toArray();
    if (all.length == 0) {
      return new DotPlot(0, 1, List.of(), never);
    }
    double low = Arrays.stream(all).min().orElseThrow();
    double high = Arrays.stream(all).max().orElseThrow();
    boolean whole = Arrays.stream(all).allMatch(v -> v == Math.rint(v));
    double width = high > low ? Steps.within(high - low, MOST_COLUMNS) : 1;
    width = whole ? Math.max(1, Math.ceil(width)) : width;
    double from = Math.floor(low / width) * width - (whole && width == 1 ? 0.5 : 0);
    int count = (int) Math.floor((high - from) / width) + 1;
    List<List<Integer>> columns = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      columns.add(new ArrayList<>());
    }
    for (int i = 0; i < values.length; i++) {
      int column = Math.min(count - 1, (int) Math.floor((values[i] - from) / width));
      columns.get(column).add(with.get(i).run().replication());
    }
    return new DotPlot(from, width, columns, never);
  }

  /** The right end of the last column. */
  public double to() {
    return from + width * columns.size();
  }

  /** The number of runs in the highest column. */
  public int highest() {
    return Math.max(never.size(), columns.stream().mapToInt(List::size).max().orElse(0));
  }
}
