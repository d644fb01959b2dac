package org.brinksim.results.foreign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.brinksim.results.reading.TypedTable;

/**
 * Writes typed tables in a form of files. A module that knows one is found by {@link
 * ServiceLoader}, and need not be there.
 */
@FunctionalInterface
public interface TableForm {

  /**
   * Writes a table, row by row.
   *
   * @param table the table
   * @param origin what it is of, by key, to be kept in the file
   * @param out where to; it is left open
   * @throws IOException when it cannot be written
   * @throws org.brinksim.results.RunDirectoryException when the table cannot be read
   */
  void write(TypedTable table, Map<String, String> origin, OutputStream out) throws IOException;

  /** That of a module, where one is there. */
  static Optional<TableForm> find() {
    return ServiceLoader.load(TableForm.class).findFirst();
  }
}
