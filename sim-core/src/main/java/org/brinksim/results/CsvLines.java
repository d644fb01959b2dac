package org.brinksim.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.brinksim.text.Characters;

/**
 * The lines of a CSV file, none of whose cells a spreadsheet takes for a formula.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -} or {@code @}, their full-width forms,
 * a tab or a carriage return gets an apostrophe before it, and so does such a beginning after a
 * semicolon, tab or line break within, where a spreadsheet of another language ends the cell
 * (OWASP, "CSV Injection"). Numbers stay as they are. Control characters are written as numbers.
 */
public final class CsvLines {
  private static final String BEGINNING = "(?<=^|[;\t\r\n])";
  private static final String FORMULA = "(?='*[=+@\uff0b\uff0d\uff1d\uff20\t\r-])";
  private static final Pattern BARE = Pattern.compile("(?<![^;\t\r\n])" + FORMULA);
  private static final Pattern MARKED = Pattern.compile(BEGINNING + "'" + FORMULA);
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?|Infinity)");

  private final CsvWriter csv;

  /** Lines that go to a writer, which stays open. */
  public CsvLines(Writer out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  /** Writes a line of cells. */
  public void add(String... cells) {
    csv.writeRecord(Arrays.stream(cells).map(CsvLines::cell).toArray(String[]::new));
  }

  /** Writes a line of cells. */
  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvLines::cell).toList());
  }

  /** Hands on what is held back. */
  public void flush() throws IOException {
    csv.flush();
  }

  private static String cell(String text) {
    return isPlain(text) || NUMBER.matcher(text).matches()
        ? text
        : BARE.matcher(Characters.visible(text)).replaceAll("'");
  }

  /** Most cells show at a glance that they are no formula. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = i == 0 && !Character.isLetterOrDigit(c);
      if (begins || c == ';' || c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** The text that a cell of such a file stands for, without those apostrophes. */
  public static String text(String cell) {
    return cell.indexOf('\'') < 0 ? cell : MARKED.matcher(cell).replaceAll("");
  }
}
