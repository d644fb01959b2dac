package org.brinksim.results.reading;

import java.util.Arrays;

/** A column of numbers that grows row by row, without room for many more than there are. */
final class NumberColumn {

  private static final int FEWEST = 64;

  private double[] values = new double[FEWEST];
  private int size;

  /** Adds the number of the next row. */
  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  /** The numbers of all rows. */
  double[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
