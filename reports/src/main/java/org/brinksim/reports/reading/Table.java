package org.brinksim.reports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file of a run directory, read row by row. */
final class Table {
  private final Path file;
  private final List<String> begins;

  /** A file whose header begins with certain columns. */
  Table(Path file, List<String> begins) {
    this.file = file;
    this.begins = List.copyOf(begins);
  }

  /** Reads the file; the first thing handed over is the header. */
  void read(Consumer<List<String>> header, Consumer<Row> rows) {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<String> columns = new ArrayList<>();
      for (CsvRecord line : csv) {
        if (columns.isEmpty()) {
          columns.addAll(checked(line.getFields()));
          header.accept(columns);
        } else {
          rows.accept(new Row(this, columns, line));
        }
      }
      if (columns.isEmpty()) {
        throw new ReportException(
            file + " is empty; its header must begin with " + begins + ReportException.RUN_AGAIN);
      }
    } catch (CsvParseException e) {
      throw new ReportException(
          file + " is damaged: " + e.getMessage() + ReportException.RUN_AGAIN, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The header, if it begins as it must: the columns after those differ from scenario to scenario.
   */
  private List<String> checked(List<String> columns) {
    if (columns.size() < begins.size() || !columns.subList(0, begins.size()).equals(begins)) {
      throw new ReportException(
          file
              + " begins with the columns "
              + columns.stream().limit(begins.size()).toList()
              + "; must begin with "
              + begins
              + ReportException.RUN_AGAIN);
    }
    return columns;
  }

  /** One line. */
  record Row(Table table, List<String> columns, CsvRecord line) {

    String text(int column) {
      return line.getField(column);
    }

    /** A number; NaN for an empty cell. */
    double number(int column) {
      String cell = line.getField(column);
      if (cell.isEmpty()) {
        return Double.NaN;
      }
      try {
        return Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw new ReportException(
            table.file
                + " line "
                + line.getStartingLineNumber()
                + ", column "
                + columns.get(column)
                + ": \""
                + cell
                + "\" is not a number"
                + ReportException.RUN_AGAIN,
            e);
      }
    }

    boolean isOf(String scenario, int point) {
      return line.getField(0).equals(scenario) && line.getField(1).equals(Integer.toString(point));
    }
  }
}
