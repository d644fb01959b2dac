package org.brinksim.results.writing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A table of a run directory, read for tests. */
public record CsvTable(List<String> header, List<List<String>> rows) {

  public static CsvTable read(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<List<String>> all = csv.stream().map(CsvRecord::getFields).toList();
      return new CsvTable(all.get(0), all.subList(1, all.size()));
    }
  }

  /** The cells of a column, from the top. */
  public List<String> column(String name) {
    int at = header.indexOf(name);
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /** The numbers in a column; cells that are empty are left out. */
  public double[] numbers(String name) {
    return column(name).stream()
        .filter(cell -> !cell.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** The rows that hold these values in these columns. */
  public CsvTable where(Map<String, String> values) {
    return new CsvTable(
        header,
        rows.stream()
            .filter(
                row ->
                    values.entrySet().stream()
                        .allMatch(
                            value ->
                                row.get(header.indexOf(value.getKey())).equals(value.getValue())))
            .toList());
  }

  /** A cell of the only row. */
  public String only(String name) {
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows instead of one: " + rows);
    }
    return rows.get(0).get(header.indexOf(name));
  }
}
