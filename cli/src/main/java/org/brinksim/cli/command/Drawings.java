package org.brinksim.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.brinksim.lab.page.LabPage;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.RunReport;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.WholeFile;
import org.brinksim.results.reading.Difference;
import org.brinksim.text.Characters;

/**
 * The charts and the report in a run directory.
 *
 * <p>Which charts there are depends on what came out, so that drawing again may leave some out.
 * Those are removed: nothing in the directory may tell of other results than the tables do.
 *
 * @param directory the run directory
 */
record Drawings(Path directory) {
  private static final int SHOWN_LETTERS = 3;

  /** How much of them there is after a command. */
  public enum Extent {
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
   * @param theme whether the report is light or dark
   * @param cancelled once true, no further chart begins
   * @param err takes a warning of letters that this machine cannot draw
   */
  Extent draw(PageTheme theme, AtomicBoolean cancelled, PrintStream err) {
    return new RunReport(directory, theme)
            .draw(cancelled, missing -> err.println("brink: warning: " + words(missing)))
            .isPresent()
        ? Extent.ALL
        : Extent.SOME;
  }

  /** Writes the page that holds the engine beside the results. */
  void writeLab(PageTheme theme) {
    WholeFile.write(directory.resolve(RunDirectory.LAB), LabPage.of(directory, theme));
  }

  /** What becomes of letters without a font, and what to do. */
  public static String words(Set<Integer> missing) {
    String some =
        missing.stream()
            .limit(SHOWN_LETTERS)
            .map(c -> Character.toString(c) + " (" + Characters.name(c) + ")")
            .collect(Collectors.joining(", "));
    int more = missing.size() - SHOWN_LETTERS;
    return "this machine has no font for "
        + some
        + (more > 0 ? " and " + more + " more" : "")
        + ": charts as PNG show boxes there; in SVG and report the reader's machine draws them."
        + " Maybe install fonts, for example fonts-noto-cjk or fonts-noto-core";
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
