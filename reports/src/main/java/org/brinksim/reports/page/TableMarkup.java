package org.brinksim.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.wording.Numerals;

/** A table of the page: it scrolls sideways where the screen is narrow, and is folded when long. */
final class TableMarkup {
  private static final String SIDEWAYS = "Where it is wider than the screen, it scrolls sideways.";

  /** A table of more rows than a screen has is folded. */
  private static final int LONG = 15;

  private final Markup page;
  private final DataTable table;

  TableMarkup(Markup page, DataTable table) {
    this.page = page;
    this.table = table;
  }

  /** Writes the table, folded behind the number of its rows when it is long. */
  void write() {
    int rows = table.rows().size();
    boolean folded = rows > LONG;
    if (folded) {
      page.open("details").element("summary", "Show all " + Numerals.whole(rows) + " rows");
    }
    page.element("p", SIDEWAYS, "class", "sideways");
    page.open(
        "div", "class", "table", "tabindex", "0", "role", "region", "aria-labelledby", table.id());
    page.open("table").open("thead").open("tr");
    table.columns().forEach(c -> page.element("th", c.name(), "scope", "col", "class", kind(c)));
    page.close().close().open("tbody");
    table.rows().forEach(this::row);
    page.close().close().close();
    if (folded) {
      page.close();
    }
  }

  private void row(List<Cell> cells) {
    page.open("tr");
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), kind(table.columns().get(i)));
    }
    page.close();
  }

  /** A cell; it may be an anchor, as each claim is, or lead to others. */
  private void cell(Cell cell, String kind) {
    page.open("td", attributes(cell, kind));
    if (cell.link().isEmpty()) {
      page.text(cell.text());
    } else {
      page.element("a", cell.text(), "href", "#" + cell.link());
    }
    for (DataTable.Link link : cell.more()) {
      page.text(" ").element("a", link.text(), "href", "#" + link.to(), "class", "part");
    }
    page.close();
  }

  private static String[] attributes(Cell cell, String kind) {
    List<String> attributes = new ArrayList<>(List.of("class", kind));
    if (!cell.id().isEmpty()) {
      attributes.addAll(List.of("id", cell.id()));
    }
    if (!cell.order().isEmpty()) {
      attributes.addAll(List.of("data-order", cell.order()));
    }
    return attributes.toArray(String[]::new);
  }

  private static String kind(DataTable.Column column) {
    return column.numeric() ? "number" : "words";
  }
}
