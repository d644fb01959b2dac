package org.brinksim.lab.page;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.lab.encoding.EncodedColumns;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Replications;

/** Columns of numbers, one after another, as the page unpacks them. */
final class PageColumns {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a column; what the page has to know of it, for JSON. */
  Map<String, Object> add(String name, double[] values) {
    bytes.writeBytes(EncodedColumns.bytes(values));
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("whole", EncodedColumns.isWhole(values));
    return column;
  }

  /**
   * Adds the numbers of runs and their responses.
   *
   * @param held of how many, the first
   * @return what the page has to know of them, for JSON
   */
  Map<String, Object> addRuns(Replications runs, List<Word> responses, int held) {
    List<Object> columns = new ArrayList<>();
    columns.add(add("", Arrays.stream(runs.numbers(), 0, held).asDoubleStream().toArray()));
    for (Word word : responses) {
      columns.add(add(word.name(), Arrays.copyOf(runs.values(word.name()), held)));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("count", held);
    facts.put("columns", columns);
    return facts;
  }

  /** The bytes of all columns as text. */
  String text() {
    return EncodedColumns.text(bytes.toByteArray());
  }
}
