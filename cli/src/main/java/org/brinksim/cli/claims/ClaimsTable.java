package org.brinksim.cli.claims;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brinksim.document.Key;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.tree.InputText;

/**
 * A table of claims: a CSV file with a row for each, whose columns are the keys of a claim in a
 * scenario file and stand in any order.
 *
 * <p>Required are {@code id}, {@code says}, {@code by} and {@code date}. A figure is a {@code
 * value}, the ends of a range ({@code low}, {@code high}), or a count ({@code events} in {@code
 * days}); {@code unit} and {@code source} go with it. A cell that is blank says nothing.
 */
public final class ClaimsTable {
  /** The columns that every table has. */
  public static final List<String> REQUIRED = List.of("id", "says", "by", "date");

  /** The columns that it may have beside them. */
  public static final List<String> OPTIONAL =
      List.of("value", "low", "high", "events", "days", "unit", "source");

  static final String NOUN = "table of claims";
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder()
          .skipEmptyLines(true)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final String file;
  private final Problems problems = new Problems();
  private final Set<String> ids = new HashSet<>();

  private ClaimsTable(String file) {
    this.file = file;
  }

  /**
   * Reads a table.
   *
   * @return its claims, in the order of its rows; one at least
   * @throws InvalidDocumentException if anything is wrong with it, with all problems at once
   */
  public static List<ClaimRow> read(DocumentText table) {
    ClaimsTable reading = new ClaimsTable(table.name());
    List<ClaimRow> rows = reading.rows(table.text());
    if (!reading.problems.none()) {
      throw new InvalidDocumentException(NOUN, table.name(), reading.problems.sorted(table.name()));
    }
    return rows;
  }

  private List<ClaimRow> rows(String text) {
    String screened = InputText.screened(file, text, problems);
    String content = screened.startsWith("\ufeff") ? screened.substring(1) : screened;
    List<ClaimRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = READER.ofCsvRecord(content)) {
      List<String> header = null;
      for (CsvRecord line : csv) {
        if (header == null) {
          header = header(line);
        } else {
          row(header, line, rows);
        }
      }
    } catch (CsvParseException e) {
      problems.add(whole("cannot be read as CSV: " + e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty() && problems.none()) {
      problems.add(whole("holds no claim; must have a row for each, below a header"));
    }
    if (rows.size() > Key.ENTRIES) {
      problems.add(whole("has " + rows.size() + " claims; must have at most " + Key.ENTRIES));
    }
    return rows;
  }

  private Problem whole(String message) {
    return Problem.at(Location.whole(file), KeyPath.ROOT, message);
  }

  private List<String> header(CsvRecord line) {
    List<String> names = line.getFields().stream().map(String::strip).toList();
    List<String> known = new ArrayList<>(REQUIRED);
    known.addAll(OPTIONAL);
    boolean semicolons = names.size() == 1 && names.get(0).contains(";");
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      Location at = new Location(file, (int) line.getStartingLineNumber(), c + 1);
      if (!known.contains(name)) {
        problems.add(
            Problem.at(
                at,
                KeyPath.ROOT.key(name),
                "is not a known column."
                    + (semicolons
                        ? " Maybe save the table with commas between its cells"
                        : Suggestion.advice(name, known, "columns"))));
      } else if (names.indexOf(name) < c) {
        problems.add(Problem.at(at, KeyPath.ROOT.key(name), "is there twice. Maybe remove one"));
      }
    }
    for (String name : REQUIRED) {
      if (!names.contains(name) && !semicolons) {
        problems.add(
            Problem.at(
                new Location(file, (int) line.getStartingLineNumber(), 1),
                KeyPath.ROOT.key(name),
                "is missing; every table has the columns " + String.join(", ", REQUIRED)));
      }
    }
    return names;
  }

  private void row(List<String> header, CsvRecord line, List<ClaimRow> rows) {
    int number = (int) line.getStartingLineNumber();
    if (line.getFieldCount() != header.size()) {
      problems.add(
          Problem.at(
              new Location(file, number, 1),
              KeyPath.ROOT,
              "has "
                  + line.getFieldCount()
                  + " cells; must have "
                  + header.size()
                  + ", as the header has. Maybe put a text with a comma in quotes"));
      return;
    }
    Map<String, ClaimCells.Cell> cells = new TreeMap<>();
    for (int c = 0; c < header.size(); c++) {
      cells.put(header.get(c), new ClaimCells.Cell(line.getField(c).strip(), c + 1));
    }
    new ClaimCells(file, number, cells, problems).claim(ids).ifPresent(rows::add);
  }
}
