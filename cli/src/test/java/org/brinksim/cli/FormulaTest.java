package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name in a scenario becomes a formula in a spreadsheet, whichever table it comes into. */
class FormulaTest {
  @TempDir private Path directory;

  @Test
  void noCellOfARunIsAFormula() throws IOException {
    Invocation.of(directory, "init", "mine");
    Path file = directory.resolve("mine.yaml");
    String plain = Files.readString(file);
    String hostile =
        plain.replaceAll(
            "(?m)((?:name|title|label|unit): )[^,}\\n{]+", "$1'=HYPERLINK(\"x\";-1;\"y\")'");
    Files.writeString(file, hostile);

    Invocation done = Invocation.of(directory, "run", "mine.yaml", "-n", "6", "--out", "out");

    assertThat(done.code()).as(done.err()).isZero();
    List<String> tables =
        RunFiles.names(directory.resolve("out")).filter(n -> n.endsWith(".csv")).toList();
    assertThat(tables).hasSizeGreaterThan(12);
    int marked = 0;
    for (String table : tables) {
      marked += checked(directory.resolve("out").resolve(table));
    }
    assertThat(marked).isGreaterThan(10);
  }

  private static int checked(Path table) throws IOException {
    int marked = 0;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
      for (CsvRecord line : csv) {
        for (String cell : line.getFields()) {
          boolean number = cell.matches("-?[0-9.]+(E-?[0-9]+)?");
          boolean formula = cell.matches("(?s)([=+@\t\r-]|.*[;\t\r\n][=+@\t\r-]).*");
          assertThat(number || !formula).as("%s: %s", table.getFileName(), cell).isTrue();
          marked += cell.startsWith("'=") ? 1 : 0;
        }
      }
    }
    return marked;
  }
}
