package org.brinksim.experiment;

import java.util.Arrays;

/**
 * One number for each of certain columns. Two are equal when their names are and every bit of their
 * numbers: NaN equals NaN.
 */
public final class NamedValues {

  private final ResultColumns columns;
  private final double[] values;

  /**
   * Numbers with their names.
   *
   * @param columns the names
   * @param values the numbers in the order of the columns; kept, and not to be changed
   * @throws IllegalArgumentException when there are more or fewer numbers than columns
   */
  public NamedValues(ResultColumns columns, double... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          values.length + " values are given; must be " + columns.size() + ": " + columns);
    }
    this.columns = columns;
    this.values = values;
  }

  /** Their names. */
  public ResultColumns columns() {
    return columns;
  }

  /**
   * The number of a name; NaN for what never happened.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public double get(String name) {
    return values[columns.place(name)];
  }

  /** The number at a place, from 0. */
  public double get(int place) {
    return values[place];
  }

  /** All numbers in the order of the columns. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedValues named
        && named.columns.equals(columns)
        && Arrays.equals(named.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return columns + " = " + Arrays.toString(values);
  }
}
