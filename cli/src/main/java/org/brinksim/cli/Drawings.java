package org.brinksim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.output.RunManifest;
import org.brinksim.output.UnwritableException;
import org.brinksim.reports.RunReport;

/**
 * The charts and the report in a run directory.
 *
 * <p>Which charts there are depends on what came out, so that drawing again may leave some out.
 * Those are removed: nothing in the directory may tell of other results than the tables do.
 *
 * @param directory the run directory
 */
record Drawings(Path directory) {
  private static final String CHARTS = "charts";
  private static final Pattern CHART = Pattern.compile(".*\\.(svg|png|pdf|csv|part)");

  /** How much of them there is after a command. */
  enum Extent {
    /** Nothing was to be drawn. */
    NONE,
    /** Drawing was stopped: some charts may be there, each whole, and no new report. */
    SOME,
    /** All charts and the report. */
    ALL
  }

  /**
   * Draws all, and writes their hashes into the manifest.
   *
   * @param cancelled once true, no further chart begins
   * @throws IOException when a file cannot be read
   */
  Extent draw(AtomicBoolean cancelled) throws IOException {
    Optional<List<Path>> drawn = new RunReport(directory).draw(cancelled);
    if (drawn.isPresent()) {
      removeOthers(Set.copyOf(drawn.get()));
    }
    List<Path> written = new ArrayList<>(charts());
    written.add(page());
    RunManifest.refresh(directory, written);
    return drawn.isPresent() ? Extent.ALL : Extent.SOME;
  }

  /**
   * The files of numbers in the directory that are not as the run wrote them.
   *
   * @throws IOException when one cannot be read
   */
  List<String> changedNumbers() throws IOException {
    return RunManifest.read(directory).changed(directory).stream()
        .filter(name -> !name.startsWith(CHARTS + "/") && !name.equals(RunReport.PAGE))
        .toList();
  }

  private void removeOthers(Set<Path> drawn) throws IOException {
    for (Path chart : charts()) {
      if (!drawn.contains(chart)) {
        delete(chart);
      }
    }
  }

  /**
   * Removes all, as they are of results that are about to change.
   *
   * @throws IOException when the directory cannot be read
   */
  void remove() throws IOException {
    for (Path chart : charts()) {
      delete(chart);
    }
    delete(page());
  }

  private Path page() {
    return directory.resolve(RunReport.PAGE);
  }

  private List<Path> charts() throws IOException {
    Path charts = directory.resolve(CHARTS);
    if (!Files.isDirectory(charts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(charts)) {
      return files.filter(f -> CHART.matcher(f.getFileName().toString()).matches()).toList();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }
}
