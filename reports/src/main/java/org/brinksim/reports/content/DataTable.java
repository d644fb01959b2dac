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

    /** A column of words. */
    public static Column words(String name) {
      return new Column(name, false);
    }

    /** A column of numbers. */
    public static Column number(String name) {
      return new Column(name, true);
    }
  }

  /**
   * A cell.
   *
   * @param text its words
   * @param id an anchor of its own; empty for none
   * @param link the anchor that it leads to; empty for none
   * @param order what it is sorted by, where that is not its words; otherwise empty
   * @param more anchors that it leads to beside that, each with its words
   */
  public record Cell(String text, String id, String link, String order, List<Link> more) {
    public Cell {
      more = List.copyOf(more);
    }

    /** A cell that is sorted by its words and leads to one place at most. */
    public Cell(String text, String id, String link) {
      this(text, id, link, "", List.of());
    }

    /** A cell of plain words. */
    public static Cell of(String text) {
      return new Cell(text, "", "");
    }
  }

  /**
   * A link to another place of the page.
   *
   * @param text its words
   * @param to the anchor
   */
  public record Link(String text, String to) {}

  /** A row of plain cells. */
  public static List<Cell> row(String... cells) {
    return List.of(cells).stream().map(Cell::of).toList();
  }
}
