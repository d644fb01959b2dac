package org.brinksim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.output.RunDirectory;
import org.brinksim.output.RunManifest;
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
   */
  Extent draw(AtomicBoolean cancelled) {
    return new RunReport(directory).draw(cancelled).isPresent() ? Extent.ALL : Extent.SOME;
  }

  /**
   * The files of numbers in the directory that are not as the run wrote them, or are missing.
   *
   * @throws IOException when one cannot be read
   */
  List<String> changedNumbers() throws IOException {
    return RunManifest.read(directory).changed(directory).stream()
        .filter(name -> !RunDirectory.isDrawing(name))
        .toList();
  }
}
