package org.brinksim.results.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What the cells of a column are. An empty cell is missing, whatever the type. */
public enum ColumnType {
  /** A whole number, a {@link Long}. */
  WHOLE {
    @Override
    Object value(Table.Row row, int column) {
      double number = row.number(column);
      if (number != Math.rint(number) && !Double.isNaN(number) || Math.abs(number) > EXACT) {
        throw row.damaged(column, "a whole number of at most 2^53");
      }
      return of(number);
    }

    @Override
    Object of(double number) {
      return Double.isNaN(number) ? null : (Object) (long) number;
    }
  },
  /** A number, a {@link Double}. */
  NUMBER {
    @Override
    Object value(Table.Row row, int column) {
      return of(row.number(column));
    }

    @Override
    Object of(double number) {
      return Double.isNaN(number) ? null : (Object) number;
    }
  },
  /** Whether something is so, a {@link Boolean}: in CSV 1 or 0. */
  TRUTH {
    @Override
    Object value(Table.Row row, int column) {
      return of(row.number(column));
    }

    @Override
    Object of(double number) {
      return Double.isNaN(number) ? null : (Object) (number == 1);
    }
  },
  /** A text, a {@link String}. */
  TEXT {
    @Override
    Object value(Table.Row row, int column) {
      String text = row.text(column);
      return text.isEmpty() ? null : text;
    }
  },
  /** A day of the calendar, a {@link LocalDate}. */
  DATE {
    @Override
    Object value(Table.Row row, int column) {
      String text = row.text(column);
      try {
        return text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw row.damaged(column, "a date, as 2030-03-01");
      }
    }
  };

  /** Up to here a number of 64 bits holds every whole number. */
  private static final double EXACT = 1L << 53;

  /** What a cell holds; null for an empty one. */
  abstract Object value(Table.Row row, int column);

  /** What a number stands for in a column of numbers; null for NaN. */
  Object of(double number) {
    throw new IllegalStateException(this + " is no type of numbers");
  }
}
