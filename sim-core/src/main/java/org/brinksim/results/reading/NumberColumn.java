package org.brinksim.results.reading;

import java.util.Arrays;

/** A column of numbers that grows row by row, without room for more than are to come. */
final class NumberColumn {

  private static final int FEWEST = 64;

  private final int expected;
  private double[] values;
  private int size;

  /**
   * An empty column.
   *
   * @param expected how many numbers are said to come; there may be others
   */
  NumberColumn(int expected) {
    this.expected = expected;
    this.values = new double[Math.max(1, Math.min(FEWEST, expected))];
  }

  /** Adds the number of the next row. */
  void add(double value) {
    if (size == values.length) {
      int more = size + size / 2 + 1;
      values = Arrays.copyOf(values, size < expected ? Math.min(more, expected) : more);
    }
    values[size++] = value;
  }

  /** The numbers of all rows. */
  double[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
