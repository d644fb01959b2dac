package org.brinksim.results.reading;

import java.io.IOException;
import java.util.List;

/**
 * A table of a run directory with the types of its columns, read row by row.
 *
 * @param name its name, that of its file without the ending
 * @param columns its columns
 * @param rows its rows
 */
public record TypedTable(String name, List<TypedColumn> columns, Rows rows) {

  public TypedTable {
    columns = List.copyOf(columns);
  }

  /** Takes a row. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next row.
     *
     * @param row a value for each column, of its type, or null where it is missing; not kept
     * @throws IOException when it cannot be passed on
     */
    void add(Object[] row) throws IOException;
  }

  /** Reads rows. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Reads all rows, in their order; none of them is held.
     *
     * @throws IOException that of the sink
     * @throws org.brinksim.results.RunDirectoryException when the table cannot be read, or holds
     *     what no run writes
     */
    void forEach(Sink sink) throws IOException;
  }
}
