package org.brinksim.results.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.brinksim.experiment.Run;
import org.brinksim.results.Columns;
import org.brinksim.results.CsvLines;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Characters;

/**
 * A CSV file of a run directory, read row by row. Whatever a run would not have written is refused
 * with its line.
 */
final class Table {
  private static final int SHOWN_CHARACTERS = 60;
  private static final int DIGITS = 40;
  private static final int SHOWN_COLUMNS = 11;
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE]-?[0-9]{1,4})?");
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final Path file;
  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final int fewest;
  private int width;

  /** A file with certain columns. */
  Table(Path file, List<String> columns) {
    this(file, columns, columns.size());
  }

  /**
   * A file with certain columns.
   *
   * @param fewest how many of them the files of earlier versions have
   */
  Table(Path file, List<String> columns, int fewest) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.fewest = fewest;
    this.width = columns.size();
    this.columns.forEach(column -> places.put(column, places.size()));
  }

  /** The place of a column, from 0. */
  int place(String column) {
    return places.get(column);
  }

  /** Reads the rows. */
  void read(Consumer<Row> rows) {
    SpreadsheetSigns.refuse(file);
    try (CsvReader<CsvRecord> csv = READER.ofCsvRecord(file)) {
      boolean header = true;
      for (CsvRecord line : csv) {
        if (header) {
          check(line.getFields());
          header = false;
        } else {
          rows.accept(row(line));
        }
      }
      if (header) {
        throw damaged(" is empty; its header must begin with " + beginning());
      }
    } catch (CsvParseException e) {
      throw new RunDirectoryException(
          file + " is damaged: " + shown(e.getMessage()) + RunDirectoryException.RUN_AGAIN, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(List<String> found) {
    width = found.size() == fewest ? fewest : columns.size();
    for (int c = 0; c < width; c++) {
      String there = c < found.size() ? "\"" + shown(found.get(c)) + "\"" : "missing";
      if (c >= found.size() || !found.get(c).equals(columns.get(c))) {
        throw damaged(
            " line 1, column "
                + (c + 1)
                + ": is "
                + there
                + "; must be \""
                + columns.get(c)
                + "\"");
      }
    }
    if (found.size() > width) {
      throw damaged(" line 1: has " + found.size() + " columns; must have " + width);
    }
  }

  private Row row(CsvRecord line) {
    if (line.getFieldCount() != width) {
      throw damaged(
          " line "
              + line.getStartingLineNumber()
              + ": has "
              + line.getFieldCount()
              + " cells; must have "
              + width);
    }
    return new Row(this, line);
  }

  private List<String> beginning() {
    return columns.subList(0, Math.min(SHOWN_COLUMNS, columns.size()));
  }

  /** What is wrong with the whole file, to follow its name. */
  RunDirectoryException damaged(String what) {
    return new RunDirectoryException(file + what + RunDirectoryException.RUN_AGAIN);
  }

  /** What is missing in the whole file, to follow its name; the file may be as the run wrote it. */
  RunDirectoryException nothing(String what) {
    return new RunDirectoryException(file + what);
  }

  private static String shown(String text) {
    return Characters.visibleInOneLine(text, SHOWN_CHARACTERS);
  }

  /** Whether a cell shows at a glance that it is a number, as most do: digits and one point. */
  private static boolean isPlain(String cell) {
    boolean point = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean within = !point && c == '.' && i > 0 && i < cell.length() - 1;
      if (!within && (c < '0' || c > '9')) {
        return false;
      }
      point |= within;
    }
    return cell.length() <= DIGITS;
  }

  /** One line. */
  record Row(Table table, CsvRecord line) {

    String text(String column) {
      return text(table.place(column));
    }

    String text(int column) {
      return CsvLines.text(line.getField(column));
    }

    /** Whether its file has a column that earlier versions did not write. */
    boolean has(String column) {
      return table.place(column) < table.width;
    }

    /** Its cells as they stand in the file. */
    List<String> cells() {
      return line.getFields();
    }

    /** A number; NaN for an empty cell. */
    double number(String column) {
      return number(table.place(column));
    }

    /** A number; NaN for an empty cell. */
    double number(int column) {
      String cell = line.getField(column);
      if (cell.isEmpty()) {
        return Double.NaN;
      }
      double number =
          isPlain(cell) || NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
      if (!Double.isFinite(number)) {
        SpreadsheetSigns.refuseCell(table.file + place(column), cell);
        throw damaged(column, "a number");
      }
      return number;
    }

    /** A whole number in a range. */
    int whole(String column, int least, int most) {
      double number = number(column);
      if (!(number >= least && number <= most && number == Math.rint(number))) {
        throw damaged(column, "a whole number from " + least + " to " + most);
      }
      return (int) number;
    }

    /**
     * Whether it is of a scenario.
     *
     * @throws RunDirectoryException when it is of none in the run
     */
    boolean isOf(RunManifest manifest, String scenario) {
      List<String> known = manifest.scenarios().stream().map(RunManifest.Scenario::id).toList();
      String id = text(Columns.SCENARIO);
      if (!known.contains(id)) {
        throw damaged(
            Columns.SCENARIO,
            known.size() == 1 ? "\"" + known.get(0) + "\"" : "one of " + Set.copyOf(known));
      }
      return id.equals(scenario);
    }

    /**
     * The number of its design point.
     *
     * @throws RunDirectoryException when the run has none of that number
     */
    int point(RunManifest manifest) {
      return whole(Columns.POINT, 0, manifest.points() - 1);
    }

    /**
     * The run that it is of.
     *
     * @param before that of the row before; empty for the first row
     * @throws RunDirectoryException when it is of none, or not of a later one
     */
    Run run(RunManifest manifest, Optional<Run> before) {
      int replications = manifest.replications().requested();
      int least = before.map(Run::replication).orElse(0);
      int replication = whole(Columns.REPLICATION, 0, replications - 1);
      if (replication < least) {
        throw damaged(Columns.REPLICATION, "at least " + least + ", that of the row before");
      }
      int last = before.filter(b -> b.replication() == replication).map(Run::point).orElse(-1);
      int point = point(manifest);
      if (point <= last) {
        throw manifest.points() == 1
            ? damaged(Columns.REPLICATION, "more than " + least + ", that of the row before")
            : damaged(Columns.POINT, "more than " + last + ", that of the row before");
      }
      String scenario = manifest.scenarioOf(point).id();
      if (!isOf(manifest, scenario)) {
        throw damaged(Columns.SCENARIO, "\"" + scenario + "\", that of point " + point);
      }
      return new Run(point, replication);
    }

    /** What is wrong with the whole line, to follow its number. */
    RunDirectoryException damaged(String what) {
      return table.damaged(" line " + line.getStartingLineNumber() + ": " + what);
    }

    /** What is wrong with a cell: what it must be. */
    RunDirectoryException damaged(String column, String required) {
      return damaged(table.place(column), required);
    }

    /** What is wrong with a cell: what it must be. */
    RunDirectoryException damaged(int column, String required) {
      String cell = line.getField(column);
      String found = cell.isEmpty() ? "is empty" : "is \"" + shown(cell) + "\"";
      return table.damaged(place(column) + " " + found + "; must be " + required);
    }

    private String place(int column) {
      return " line "
          + line.getStartingLineNumber()
          + ", column "
          + table.columns.get(column)
          + ":";
    }
  }
}
