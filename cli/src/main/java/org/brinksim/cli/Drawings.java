package org.brinksim.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.output.RunManifest;
import org.brinksim.reports.RunReport;
import org.brinksim.reports.reading.Difference;

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

  /** The files of numbers in the directory that are not as the run wrote them. */
  List<Difference> differences() {
    return Difference.all(directory, RunManifest.read(directory));
  }

  /** Says at the head of results which files are not as the run wrote them. */
  static void banner(PrintStream out, List<Difference> differences) {
    if (!differences.isEmpty()) {
      out.println("Files were changed since the run; these may not be its results:");
      differences.forEach(difference -> out.println("  " + difference));
      out.println();
    }
  }

  /** Warns of the files that are not as the run wrote them, where results are read by programs. */
  static void warn(PrintStream err, List<Difference> differences) {
    differences.forEach(difference -> err.println("brink: warning: " + difference));
  }
}
