package org.brinksim.reports.reading;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that a spreadsheet saved are known by their signs, and the reader is told so. */
class SpreadsheetTablesTest {
  @TempDir private Path directory;
  private DamagedRun run;

  @BeforeEach
  void write() {
    run = DamagedRun.in(directory);
  }

  /** What spreadsheets do to a table, and what is said of it. */
  static Stream<Arguments> spreadsheets() {
    UnaryOperator<String> semicolons = text -> text.replace(',', ';');
    return Stream.of(
        arguments(
            (UnaryOperator<String>) text -> "\ufeff" + text, "it begins with a byte order mark"),
        arguments(
            (UnaryOperator<String>) text -> "sep=;\n" + text, "its first line names a separator"),
        arguments(semicolons, "semicolons stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> "\ufeff" + text.replace(',', ';').replace('.', ','),
            "it begins with a byte order mark, semicolons stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> text.replace(',', '\t'),
            "tabs stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> text.replace("\n", "\r\n"), "its lines end with CR LF"),
        arguments(
            (UnaryOperator<String>) text -> text.replaceAll("([^,\n]+)", "\"$1\""),
            "its columns' names are in quotation marks"));
  }

  @ParameterizedTest
  @MethodSource("spreadsheets")
  void aTableThatASpreadsheetSavedIsKnown(UnaryOperator<String> saving, String signs) {
    for (String file : List.of("replications.csv", "series.csv")) {
      run = DamagedRun.in(directory);
      run.edit(file, saving);
      run.assertRefused(
          run.file(file)
              + " looks as if a spreadsheet saved it: "
              + signs
              + ". Maybe open copies of tables only, and put the file that the run wrote back");
    }
  }

  @Test
  void aDecimalCommaIsThatOfASpreadsheet() {
    run.edit("replications.csv", text -> text.replaceFirst(",0\\.00204,", ",\"0,00204\","));
    run.assertRefused(
        run.file("replications.csv")
            + " line 3, column lethality: looks as if a spreadsheet saved it: \"0,00204\" has a decimal comma. Maybe open copies of tables only, and put the file that the run wrote back");
  }
}
