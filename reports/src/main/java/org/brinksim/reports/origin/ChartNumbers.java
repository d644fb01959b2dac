package org.brinksim.reports.origin;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.results.CsvLines;

/** The numbers of a chart as the text of a CSV file, and back. */
public final class ChartNumbers {
  /** The most cells that are read; a chart of 36,525 days and eight curves has half of them. */
  static final int MOST_CELLS = 2_000_000;

  /** The most bytes of a text that are unpacked. */
  static final int MOST_BYTES = 32_000_000;

  /** The most characters of a text that a picture takes along, each of three bytes at most. */
  private static final int MOST_CHARACTERS = MOST_BYTES / 3;

  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private ChartNumbers() {}

  /** The text of the CSV file of a table. */
  public static String csv(NumberTable table) {
    StringWriter text = new StringWriter();
    CsvLines csv = new CsvLines(text);
    csv.add(table.columns());
    table.rows().forEach(csv::add);
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The table that a CSV file holds, each cell as it was before {@link CsvLines} wrote it.
   *
   * @throws ChartExportException when it is no such table, or too large
   */
  public static NumberTable table(String csv) {
    List<String> columns = List.of();
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> lines = READER.ofCsvRecord(csv)) {
      for (CsvRecord line : lines) {
        List<String> cells = line.getFields().stream().map(CsvLines::text).toList();
        if (columns.isEmpty()) {
          columns = header(cells);
        } else {
          rows.add(row(line, cells, columns.size()));
          requireFew((long) rows.size() * columns.size());
        }
      }
    } catch (CsvParseException e) {
      throw new ChartExportException(
          "holds no table of numbers: " + ChartExportException.shown(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (columns.isEmpty()) {
      throw new ChartExportException("holds no numbers, not even the names of columns");
    }
    return new NumberTable(columns, rows);
  }

  private static List<String> header(List<String> columns) {
    if (columns.stream().anyMatch(String::isBlank)
        || new HashSet<>(columns).size() < columns.size()) {
      throw new ChartExportException(
          "holds no table of numbers: line 1 is \""
              + ChartExportException.shown(String.join(",", columns))
              + "\"; must be a different name for each column");
    }
    return columns;
  }

  private static List<String> row(CsvRecord line, List<String> cells, int columns) {
    if (cells.size() != columns) {
      throw new ChartExportException(
          "holds no table of numbers: line "
              + line.getStartingLineNumber()
              + " has "
              + cells.size()
              + " cells; must have "
              + columns);
    }
    return cells;
  }

  private static void requireFew(long cells) {
    if (cells > MOST_CELLS) {
      throw new ChartExportException(
          "holds more numbers than a chart is read with: must be at most " + MOST_CELLS + " cells");
    }
  }

  /** Whether a table, and its text, are small enough to be read back from a picture. */
  public static boolean fit(NumberTable table, String csv) {
    return (long) table.rows().size() * table.columns().size() <= MOST_CELLS
        && csv.length() <= MOST_CHARACTERS;
  }
}
