package org.brinksim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brinksim.results.foreign.TableForm;
import org.brinksim.results.reading.TypedTable;

/** A form in which a table is its name and how many rows it has. */
public final class CountedRows implements TableForm {

  @Override
  public void write(TypedTable table, Map<String, String> origin, OutputStream out)
      throws IOException {
    int[] rows = {0};
    table.rows().forEach(row -> rows[0]++);
    out.write((table.name() + " " + rows[0]).getBytes(StandardCharsets.UTF_8));
  }
}
