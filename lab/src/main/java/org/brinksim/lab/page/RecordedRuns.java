package org.brinksim.lab.page;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.lab.encoding.EncodedColumns;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences;

/**
 * The runs of a run directory as the page holds them: the responses of each, as they were computed.
 */
final class RecordedRuns {
  private final RunResults results;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RecordedRuns(RunResults results) {
    this.results = results;
  }

  /**
   * What there is, as maps and lists for JSON; the bytes of the columns follow by {@link #text}.
   */
  Map<String, Object> all() {
    int[] numbers = results.replications().numbers();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("count", numbers.length);
    facts.put("of", results.manifest().replicationsBegun());
    List<Object> columns = new ArrayList<>();
    columns.add(column("", Arrays.stream(numbers).asDoubleStream().toArray()));
    for (Word word : results.manifest().dictionary().responses()) {
      columns.add(column(word.name(), results.replications().values(word.name())));
    }
    facts.put("columns", columns);
    facts.put("strongest", strongest());
    return facts;
  }

  private Map<String, Object> column(String name, double[] values) {
    byte[] encoded = EncodedColumns.bytes(values);
    bytes.write(encoded, 0, encoded.length);
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("whole", EncodedColumns.isWhole(values));
    return column;
  }

  /** For each main response the parameters that it depends on, the strongest first. */
  private Map<String, Object> strongest() {
    Map<String, Object> all = new LinkedHashMap<>();
    Dependences.of(results)
        .ifPresent(
            found ->
                found
                    .responses()
                    .forEach(
                        of ->
                            all.put(
                                of.response(),
                                of.parameters().stream()
                                    .flatMap(it -> it.unknown().parameters().stream())
                                    .toList())));
    return all;
  }

  /** The bytes of all columns, one after another, as text; after {@link #all}. */
  String text() {
    return EncodedColumns.text(bytes.toByteArray());
  }
}
