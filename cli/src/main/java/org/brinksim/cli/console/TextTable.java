package org.brinksim.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns that line up. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int COMFORTABLE = 24;
  private static final int NARROWEST = 10;

  private final List<Boolean> toTheRight;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param toTheRight for each column, whether its text stands to the right, as numbers do
   */
  public TextTable(List<Boolean> toTheRight) {
    this.toTheRight = List.copyOf(toTheRight);
  }

  /** Adds a row with a text for each column. */
  public void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  /** The lines, as wide as they need to be, without blanks at their ends. */
  public List<String> lines() {
    return lines(Integer.MAX_VALUE);
  }

  /**
   * The lines, with texts wrapped in their columns.
   *
   * @param width how wide a line may be; the first column, which names the row, gives way last
   */
  public List<String> lines(int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(LineWrapping.wrapped(row.get(column), widths[column]));
      }
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < height; i++) {
        lines.add(line(cells, i, widths));
      }
    }
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[toTheRight.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    int room = width - GAP.length() * (widths.length - 1);
    narrow(widths, 1, COMFORTABLE, room);
    narrow(widths, 0, NARROWEST, room);
    return widths;
  }

  /** Takes from the widest column, until all have room or none is wider than a bound. */
  private static void narrow(int[] widths, int from, int bound, int room) {
    int widest = widest(widths, from);
    while (Arrays.stream(widths).sum() > room && widths[widest] > bound) {
      widths[widest]--;
      widest = widest(widths, from);
    }
  }

  private static int widest(int[] widths, int from) {
    int widest = Math.min(from, widths.length - 1);
    for (int column = from; column < widths.length; column++) {
      widest = widths[column] >= widths[widest] ? column : widest;
    }
    return widest;
  }

  private String line(List<List<String>> cells, int number, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      List<String> cell = cells.get(column);
      String text = number < cell.size() ? cell.get(number) : "";
      String blanks = " ".repeat(widths[column] - text.length());
      line.append(column == 0 ? "" : GAP);
      line.append(toTheRight.get(column) ? blanks + text : text + blanks);
    }
    return line.toString().stripTrailing();
  }
}
