package org.brinksim.reports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.drawing.ChartFiles;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.reports.page.ReportPage;
import org.brinksim.reports.study.StudyReport;
import org.brinksim.results.DrawnFiles;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.Occurrences;
import org.brinksim.results.reading.RunResults;

/**
 * The charts and the HTML report of a run directory.
 *
 * @param directory the run directory: read, and written into
 * @param theme whether the page is light or dark; charts do not depend on it
 */
public record RunReport(Path directory, PageTheme theme) {

  /** The page's name in a run directory. */
  public static final String PAGE = RunDirectory.PAGE;

  /** Those of a run directory, with a page that follows its reader. */
  public RunReport(Path directory) {
    this(directory, PageTheme.SYSTEM);
  }

  /**
   * Draws every chart into {@code charts/} and writes {@code report.html}, replacing those that the
   * manifest names, and removing such as are not drawn any more. Each file is written beside its
   * name and then renamed. The same files come of the same run directory, but for the bytes of PNG,
   * which depend on the Java version.
   *
   * @return the files written, the page first
   * @throws org.brinksim.results.RunDirectoryException when the directory is missing, damaged or
   *     not a run directory, or holds what is not Brink's where a chart has to go; nothing is then
   *     written
   * @throws org.brinksim.results.UnwritableException when a file cannot be written
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public List<Path> draw() {
    return draw(new AtomicBoolean()).orElseThrow();
  }

  /**
   * Draws as {@link #draw()} does, and may be stopped.
   *
   * @param cancelled once true, no further chart begins; those under way are finished
   * @return the files written, the page first; empty when it was stopped before all was drawn:
   *     there are then some charts, each whole, and no new page
   */
  public Optional<List<Path>> draw(AtomicBoolean cancelled) {
    return draw(cancelled, unwanted -> {});
  }

  /**
   * Draws as {@link #draw(AtomicBoolean)} does.
   *
   * @param missing takes the letters, as code points in their order, that stand in the charts and
   *     that no font of this machine has; it is not called when there are none
   */
  public Optional<List<Path>> draw(AtomicBoolean cancelled, Consumer<Set<Integer>> missing) {
    Background<ChartStyle> style = Background.start(ChartStyle::standard);
    RunManifest manifest = RunResults.manifest(directory);
    Report report = manifest.hasEffects() ? study() : run();
    Set<Integer> letters = style.result().missing(report.charts());
    if (!letters.isEmpty()) {
      missing.accept(letters);
    }
    List<String> names = new ArrayList<>(List.of(PAGE));
    report.charts().forEach(chart -> names.addAll(ChartFiles.names(chart)));
    try (DrawnFiles files = DrawnFiles.claim(new RunDirectory(directory), names)) {
      Map<String, String> pictures =
          draw(
              report.charts(),
              new ChartFiles(files::write, style.result(), RunOrigin.of(directory, manifest)),
              cancelled);
      if (pictures.size() < report.charts().size()) {
        return Optional.empty();
      }
      String page = ReportPage.html(report, pictures, lab(), theme);
      files.write(PAGE, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
      files.finish();
      return Optional.of(names.stream().map(directory::resolve).toList());
    }
  }

  /** The page with the engine, where there is one in the directory. */
  private Optional<String> lab() {
    return Files.isRegularFile(directory.resolve(RunDirectory.LAB), LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(RunDirectory.LAB)
        : Optional.empty();
  }

  private Report study() {
    return StudyReport.of(StudyResults.read(directory));
  }

  private Report run() {
    Background<Optional<Occurrences>> occurrences =
        Background.start(() -> Occurrences.read(directory, RunManifest.read(directory), 0));
    RunResults results = RunResults.read(directory);
    return ReportBuilder.report(results, occurrences.result());
  }

  /** Draws on all threads of the machine; the pictures come in the order of the charts. */
  private static Map<String, String> draw(
      List<Chart> charts, ChartFiles files, AtomicBoolean cancelled) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    AtomicBoolean over = new AtomicBoolean();
    try {
      Map<String, Background<Optional<String>>> drawing = new LinkedHashMap<>();
      for (Chart chart : charts) {
        Supplier<Optional<String>> draw =
            () ->
                cancelled.get() || over.get() ? Optional.empty() : Optional.of(files.write(chart));
        drawing.put(chart.heading().name(), Background.start(draw, threads));
      }
      Map<String, String> pictures = new LinkedHashMap<>();
      drawing.forEach(
          (name, picture) -> picture.result().ifPresent(svg -> pictures.put(name, svg)));
      return pictures;
    } finally {
      over.set(true);
      threads.shutdown();
      awaitEnd(threads);
    }
  }

  /** After a failure, charts under way are finished: nothing is written once this has returned. */
  private static void awaitEnd(ExecutorService threads) {
    try {
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        // A chart takes a second.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
