package org.brinksim.results.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Scenario;
import org.brinksim.results.WholeDirectory;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.TypedColumn;
import org.brinksim.results.reading.TypedTable;
import org.brinksim.results.reading.TypedTables;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file for each table of a run directory, with the types of its columns and where it is from.
 *
 * @param directory the run directory
 * @param manifest what ran
 * @param tables the tables
 */
record TypedFiles(Path directory, RunManifest manifest, List<TypedTable> tables) {
  private static final JsonMapper LINE = JsonMapper.builder().build();

  /**
   * Those of a run directory.
   *
   * @throws RunDirectoryException when it is none, or no run in it has ended, or a table has two
   *     columns of one name
   */
  static TypedFiles read(Path directory) {
    RunManifest manifest = RunResults.manifest(directory);
    ForeignRuns.refuseNone(directory, manifest.replications().completed());
    List<TypedTable> tables = new TypedTables(directory, manifest).all();
    tables.forEach(
        table -> ForeignRuns.refuseTwice(table.columns().stream().map(TypedColumn::name).toList()));
    return new TypedFiles(directory, manifest, tables);
  }

  /** What is handed on with the run's name is what the run wrote: rows that lack show nowhere. */
  private void refuseOthers() {
    Set<String> handedOn =
        tables.stream().map(it -> it.name() + ".csv").collect(Collectors.toSet());
    List<String> others =
        Difference.all(directory, manifest).stream()
            .filter(it -> handedOn.contains(it.file()))
            .map(Difference::toString)
            .toList();
    if (!others.isEmpty()) {
      throw new RunDirectoryException(
          directory + ": " + String.join("; ", others) + RunDirectoryException.RUN_AGAIN);
    }
  }

  /**
   * Writes them.
   *
   * @param out a directory that is not there yet
   * @param ending that of the files' names, with its dot
   * @throws RunDirectoryException when a table is not as the run wrote it; nothing is then written
   */
  void write(Path out, TableForm form, String ending) {
    List<WholeDirectory.Part> parts = new ArrayList<>();
    for (TypedTable table : tables) {
      parts.add(
          new WholeDirectory.Part(
              table.name() + ending, stream -> form.write(table, origin(table), stream)));
    }
    // Last, since a fault that reading finds has a place.
    WholeDirectory.write(out, parts, this::refuseOthers);
  }

  /** What a table is of: several scenarios stand in one order, with commas between. */
  private Map<String, String> origin(TypedTable table) {
    Map<String, String> hashes = manifest.hashes();
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("brink.table", table.name());
    origin.put("brink.version", manifest.engine().version());
    origin.put("brink.commit", manifest.engine().commit());
    origin.put("brink.seed", Long.toString(manifest.seed()));
    origin.put("brink.scenario", scenarios(Scenario::id));
    origin.put("brink.scenario.sha256", scenarios(it -> hashes.getOrDefault(it.file(), "")));
    if (manifest.study().asked()) {
      origin.put("brink.study", manifest.study().id());
      origin.put("brink.study.sha256", hashes.getOrDefault(manifest.study().file(), ""));
    }
    origin.put("brink.columns", LINE.writeValueAsString(words(table)));
    return origin;
  }

  private String scenarios(Function<Scenario, String> of) {
    return manifest.scenarios().stream().map(of).collect(Collectors.joining(","));
  }

  /** Unit and label of each column that has some. */
  private static Map<String, Map<String, String>> words(TypedTable table) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (TypedColumn column : table.columns()) {
      Map<String, String> ofColumn = new LinkedHashMap<>();
      if (!column.unit().isEmpty()) {
        ofColumn.put("unit", column.unit());
      }
      if (!column.label().isEmpty()) {
        ofColumn.put("label", column.label());
      }
      if (!ofColumn.isEmpty()) {
        words.put(column.name(), ofColumn);
      }
    }
    return words;
  }
}
