package org.brinksim.reports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.brinksim.output.RunDirectory;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.drawing.ChartFiles;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.page.ReportPage;
import org.brinksim.reports.reading.Background;
import org.brinksim.reports.reading.Recording;

/**
 * The charts and the HTML report of a run directory.
 *
 * @param directory the run directory: read, and written into
 */
public record RunReport(Path directory) {

  /** The page's name in a run directory. */
  public static final String PAGE = "report.html";

  /**
   * Draws every chart into {@code charts/} and writes {@code report.html}, replacing what was
   * there. Each file is written beside its name and then renamed. The same files come of the same
   * run directory, but for the bytes of PNG, which depend on the Java version.
   *
   * @return the files written, the page first
   * @throws org.brinksim.reports.reading.ReportException when the directory is missing, damaged or
   *     not a run directory; nothing is then written
   * @throws org.brinksim.output.UnwritableException when a file cannot be written
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
    Background<ChartStyle> style = Background.start(ChartStyle::standard);
    Report report = ReportBuilder.report(Recording.read(directory));
    RunDirectory target = new RunDirectory(directory);
    Map<String, String> pictures =
        draw(report.charts(), new ChartFiles(target, style.result()), cancelled);
    if (pictures.size() < report.charts().size()) {
      return Optional.empty();
    }
    String page = ReportPage.html(report, pictures);
    target.write(PAGE, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    List<Path> written = new ArrayList<>(List.of(directory.resolve(PAGE)));
    for (Chart chart : report.charts()) {
      ChartFiles.names(chart).forEach(name -> written.add(directory.resolve(name)));
    }
    return Optional.of(written);
  }

  /** Draws on all threads of the machine; the pictures come in the order of the charts. */
  private static Map<String, String> draw(
      List<Chart> charts, ChartFiles files, AtomicBoolean cancelled) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<String, Background<Optional<String>>> drawing = new LinkedHashMap<>();
      for (Chart chart : charts) {
        Supplier<Optional<String>> draw =
            () -> cancelled.get() ? Optional.empty() : Optional.of(files.write(chart));
        drawing.put(chart.heading().name(), Background.start(draw, threads));
      }
      Map<String, String> pictures = new LinkedHashMap<>();
      drawing.forEach(
          (name, picture) -> picture.result().ifPresent(svg -> pictures.put(name, svg)));
      return pictures;
    } finally {
      threads.shutdownNow();
    }
  }
}
