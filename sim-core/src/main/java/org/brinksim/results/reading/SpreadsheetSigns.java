package org.brinksim.results.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.brinksim.results.RunDirectoryException;

/**
 * Signs that a spreadsheet program has saved a table: its numbers may then have lost digits, and
 * its dates may be other ones.
 */
final class SpreadsheetSigns {
  private static final int HEADER_BYTES = 1 << 16;
  private static final String FIRST = "scenario";
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+([eE][-+]?[0-9]+)?");
  private static final String LOOKS = " looks as if a spreadsheet saved it: ";
  private static final String ADVICE =
      ". Maybe open copies of tables only, and put the file that the run wrote back";

  private SpreadsheetSigns() {}

  /**
   * Refuses a table with such signs in its header.
   *
   * @throws RunDirectoryException when there are some
   */
  static void refuse(Path file) {
    List<String> signs = signs(file);
    if (!signs.isEmpty()) {
      throw new RunDirectoryException(file + LOOKS + String.join(", ", signs) + ADVICE);
    }
  }

  /** Whether a table's header has such signs. */
  static boolean there(Path file) {
    return !signs(file).isEmpty();
  }

  /** Why a cell is no number, when it was one before a spreadsheet saved it. */
  static void refuseCell(String place, String cell) {
    if (DECIMAL_COMMA.matcher(cell).matches()) {
      throw new RunDirectoryException(
          place + LOOKS + "\"" + cell + "\" has a decimal comma" + ADVICE);
    }
  }

  private static List<String> signs(Path file) {
    byte[] begin = begin(file);
    List<String> signs = new ArrayList<>();
    if (startsWith(begin, 0xff, 0xfe) || startsWith(begin, 0xfe, 0xff)) {
      return List.of("it is in UTF-16");
    }
    boolean marked = startsWith(begin, 0xef, 0xbb, 0xbf);
    if (marked) {
      signs.add("it begins with a byte order mark");
    }
    String header = new String(begin, StandardCharsets.UTF_8).substring(marked ? 1 : 0);
    int end = header.indexOf('\n');
    header = end < 0 ? header : header.substring(0, end);
    if (header.startsWith("sep=")) {
      signs.add("its first line names a separator");
    }
    boolean quoted = header.startsWith("\"" + FIRST + "\"");
    String rest = header.substring(Math.min(header.length(), FIRST.length() + (quoted ? 2 : 0)));
    if (header.startsWith(FIRST) || quoted) {
      if (rest.startsWith(";")) {
        signs.add("semicolons stand between its columns");
      }
      if (rest.startsWith("\t")) {
        signs.add("tabs stand between its columns");
      }
      if (quoted) {
        signs.add("its columns' names are in quotation marks");
      }
    }
    if (header.endsWith("\r")) {
      signs.add("its lines end with CR LF");
    }
    return signs;
  }

  private static byte[] begin(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEADER_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... begin) {
    for (int i = 0; i < begin.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != begin[i]) {
        return false;
      }
    }
    return true;
  }
}
