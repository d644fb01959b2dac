package org.brinksim.results.writing;

import java.io.IOException;
import java.io.Writer;

/** Writes a table, step by step. */
@FunctionalInterface
interface TableWriter {
  void write(Writer out, Runnable step) throws IOException;
}
