package org.brinksim.gui.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Runs as dots with all that is drawn about them.
 *
 * @param dots the runs
 * @param names the name of each column, where a value is the number of something that has one;
 *     empty where values are numbers
 * @param title what the number is
 * @param axis the words below the columns
 * @param shown the replication that is marked
 * @param never whether there is room for runs in which it never happened
 * @param highest the number of runs that the highest column has room for, at least
 * @param median half of all runs lie below it; empty where there is none
 * @param line the number below which runs are counted; empty for none
 * @param squares whether runs are open squares, and not discs
 */
public record DotPicture(
    DotPlot dots,
    List<String> names,
    String title,
    DotAxis axis,
    int shown,
    boolean never,
    int highest,
    OptionalDouble median,
    OptionalDouble line,
    boolean squares) {

  public DotPicture {
    names = List.copyOf(names);
  }

  /** Runs by themselves. */
  public static DotPicture of(
      DotPlot dots, List<String> names, String title, DotAxis axis, int shown) {
    return new DotPicture(
        dots,
        names,
        title,
        axis,
        shown,
        !dots.never().isEmpty(),
        dots.highest(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false);
  }

  /** Nothing yet. */
  public static DotPicture empty() {
    DotPlot none = new DotPlot(0, 1, List.of(), List.of());
    return of(none, List.of(), "", new DotAxis("", v -> ""), -1);
  }

  /** The same in room that another has as well, so that the two can be read against each other. */
  public DotPicture beside(DotPlot other) {
    return new DotPicture(
        dots,
        names,
        title,
        axis,
        shown,
        never || !other.never().isEmpty(),
        Math.max(highest, other.highest()),
        median,
        line,
        squares);
  }

  /**
   * The same with what is counted.
   *
   * @param half half of all runs lie below it
   * @param below the number below which runs are counted
   */
  public DotPicture counting(OptionalDouble half, OptionalDouble below) {
    return new DotPicture(dots, names, title, axis, shown, never, highest, half, below, squares);
  }

  /** The same with open squares. */
  public DotPicture inSquares() {
    return new DotPicture(dots, names, title, axis, shown, never, highest, median, line, true);
  }
}
