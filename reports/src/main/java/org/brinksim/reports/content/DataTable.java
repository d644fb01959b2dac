package org.brinksim.reports.content;

import java.util.List;

/**
 * A table for people.
 *
 * @param id its anchor
 * @param title its heading
 * @param words a sentence above it
 * @param columns the columns
 * @param rows the cells of each row
 */
public record DataTable(
    String id, String title, String words, List<Column> columns, List<List<Cell>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name its heading
   * @param numeric whether it holds numbers, which stand at the right
   */
  public record Column(String name, boolean numeric) {

    static Column words(String name) {
      return new Column(name, false);
    }

    static Column number(String name) {
      return new Column(name, true);
    }
  }

  /**
   * A cell.
   *
   * @param text its words
   * @param id an anchor of its own; empty for none
   * @param link the anchor that it leads to; empty for none
   */
  public record Cell(String text, String id, String link) {

    static Cell of(String text) {
      return new Cell(text, "", "");
    }
  }

  /** A row of plain cells. */
  static List<Cell> row(String... cells) {
    return List.of(cells).stream().map(Cell::of).toList();
  }
}
