package org.brinksim.results;

/** Is told how far an execution is: runs done (failed ones included), failed, and asked for. */
@FunctionalInterface
public interface Progress {

  /** Called after each run, one call at a time but from different threads. */
  void at(int done, int failed, int requested);

  /**
   * Called while a table is written, with the share of it that is done, from 0 to 1. Several tables
   * may be written at once, and this then called by several threads at once.
   *
   * @param file the table's name
   */
  default void writing(String file, double share) {}
}
