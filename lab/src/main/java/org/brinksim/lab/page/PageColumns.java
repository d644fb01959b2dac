package org.brinksim.lab.page;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.brinksim.lab.encoding.EncodedColumns;

/** Columns of numbers, one after another, as the page unpacks them. */
final class PageColumns {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a column; what the page has to know of it, for JSON. */
  Map<String, Object> add(String name, double[] values) {
    bytes.writeBytes(EncodedColumns.bytes(values));
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("whole", EncodedColumns.isWhole(values));
    return column;
  }

  /** The bytes of all columns as text. */
  String text() {
    return EncodedColumns.text(bytes.toByteArray());
  }
}
