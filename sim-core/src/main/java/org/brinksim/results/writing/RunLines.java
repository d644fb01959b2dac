package org.brinksim.results.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.brinksim.experiment.Run;
import org.brinksim.results.CsvLines;

/**
 * What one run adds to the files that grow, as bytes.
 *
 * @param run which run
 * @param failed whether the run failed
 * @param watched the response that decides whether a point is run on; NaN for none
 * @param added by file; nothing for one that gets nothing
 */
public record RunLines(Run run, boolean failed, double watched, Map<String, byte[]> added) {

  private static final byte[] NOTHING = {};

  /** The bytes of some lines of a table. */
  static byte[] csv(Consumer<CsvLines> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      CsvLines csv = new CsvLines(writer);
      lines.accept(csv);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return bytes.toByteArray();
  }

  /** The same, but that a file gets nothing. */
  RunLines without(String file) {
    Map<String, byte[]> others = new HashMap<>(added);
    others.remove(file);
    return new RunLines(run, failed, watched, others);
  }

  /** What a file gets. */
  byte[] of(String file) {
    return added.getOrDefault(file, NOTHING);
  }
}
