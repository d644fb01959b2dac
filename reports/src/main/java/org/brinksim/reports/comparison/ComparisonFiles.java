package org.brinksim.reports.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.drawing.ChartFiles;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.reports.page.ReportPage;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.WholeFile;
import org.brinksim.results.reading.Background;
import org.brinksim.wording.comparison.AttributionWords;

/**
 * The files of a comparison: {@code compare.html}, {@code compare.json} and the charts.
 *
 * @param comparison what was found
 * @param directories where the compared runs are, the baseline's first; from them the charts tell
 *     their origin, those of both from the baseline's
 * @param differences of each other, how its runs differ from the baseline's day by day
 * @param split what the differences are owed to, where that was asked
 * @param theme whether the page is light or dark
 */
public record ComparisonFiles(
    Comparison comparison,
    List<Path> directories,
    List<DailyDifferences> differences,
    Optional<AttributionWords> split,
    PageTheme theme) {
  public ComparisonFiles {
    directories = List.copyOf(directories);
    differences = List.copyOf(differences);
  }

  /** The page's name. */
  public static final String PAGE = "compare.html";

  /** The name of the numbers. */
  public static final String NUMBERS = "compare.json";

  /**
   * Writes them into a directory, which is made.
   *
   * @param directory there must be nothing of that name, or an empty directory
   * @throws UnwritableException when a file cannot be written
   */
  public void write(Path directory) {
    create(directory.resolve(RunDirectory.CHARTS));
    WholeFile.write(
        directory.resolve(NUMBERS),
        RunManifest.JSON.writeValueAsString(ComparisonJson.of(comparison, split)) + "\n");
    ComparisonPage page = new ComparisonPage(comparison, differences, split);
    Report report = page.report();
    Map<String, String> pictures = pictures(page, report.charts(), directory);
    WholeFile.write(
        directory.resolve(PAGE),
        out ->
            out.write(
                ReportPage.html(report, pictures, Optional.empty(), theme)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, String> pictures(ComparisonPage page, List<Chart> charts, Path directory) {
    List<RunOrigin> origins = origins();
    Map<String, Background<String>> drawing = new LinkedHashMap<>();
    for (Chart chart : charts) {
      String name = chart.heading().name();
      ChartFiles files = files(origins.get(page.source(name)), directory);
      drawing.put(name, Background.start(() -> files.write(chart)));
    }
    Map<String, String> pictures = new LinkedHashMap<>();
    drawing.forEach((name, picture) -> pictures.put(name, picture.result()));
    return pictures;
  }

  private static ChartFiles files(RunOrigin origin, Path directory) {
    return new ChartFiles(
        (name, content) -> WholeFile.write(directory.resolve(name), content),
        ChartStyle.standard(),
        origin);
  }

  private List<RunOrigin> origins() {
    List<RunOrigin> origins = new ArrayList<>();
    origins.add(RunOrigin.of(directories.get(0), comparison.baseline().manifest()));
    for (BaselineComparison run : comparison.others()) {
      origins.add(RunOrigin.of(directories.get(origins.size()), run.other().manifest()));
    }
    return origins;
  }

  private static void create(Path charts) {
    try {
      Files.createDirectories(charts);
    } catch (FileAlreadyExistsException e) {
      throw new UnwritableException(charts, new IOException("a file is in the way", e));
    } catch (IOException e) {
      throw new UnwritableException(charts, e);
    }
  }
}
