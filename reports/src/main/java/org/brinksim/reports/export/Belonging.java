package org.brinksim.reports.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.origin.ChartNumbers;
import org.brinksim.reports.origin.Origin;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.reports.study.StudyReport;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Characters;

/**
 * Whether an exported chart is one of a run directory's: drawn from the same scenario, seed and
 * engine, and from the same numbers.
 *
 * @param mismatches what is not the same; nothing when it belongs
 */
public record Belonging(List<Mismatch> mismatches) {
  private static final int SHOWN_CHARACTERS = 60;

  /**
   * A value that is not the same.
   *
   * @param what which one
   * @param chart what the chart tells
   * @param directory what the directory holds
   */
  public record Mismatch(String what, String chart, String directory) {}

  /** What belongs differs in nothing. */
  public Belonging {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether it is one of the directory's. */
  public boolean belongs() {
    return mismatches.isEmpty();
  }

  /**
   * Compares a chart with a directory. Its numbers are held against the directory's own chart, or,
   * where that was not drawn, against what would be drawn. Of a CSV, the numbers are all.
   *
   * @throws org.brinksim.results.RunDirectoryException when the directory is none, or is damaged
   * @throws org.brinksim.reports.origin.ChartExportException when the directory's chart is damaged
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public static Belonging of(ChartExport export, Path directory) {
    RunManifest manifest = RunResults.manifest(directory);
    List<Mismatch> mismatches = new ArrayList<>();
    export
        .origin()
        .ifPresent(
            origin -> run(origin, RunOrigin.of(directory, manifest).chart("x", ""), mismatches));
    numbers(export, directory, mismatches);
    return new Belonging(mismatches);
  }

  private static void run(Origin chart, Origin directory, List<Mismatch> to) {
    add(to, "scenario", chart.scenario(), directory.scenario());
    add(to, "scenario file", chart.scenarioSha256(), directory.scenarioSha256());
    add(
        to,
        "changed by hand",
        String.join("; ", chart.interventions()),
        String.join("; ", directory.interventions()));
    add(to, "seed", Long.toString(chart.seed()), Long.toString(directory.seed()));
    add(
        to,
        "replications",
        Integer.toString(chart.replications()),
        Integer.toString(directory.replications()));
    add(to, "engine", chart.engineVersion(), directory.engineVersion());
    add(to, "commit", chart.engineCommit(), directory.engineCommit());
  }

  private static void add(List<Mismatch> to, String what, String chart, String directory) {
    if (!chart.equals(directory)) {
      to.add(new Mismatch(what, chart, directory));
    }
  }

  private static void numbers(ChartExport export, Path directory, List<Mismatch> to) {
    String chart = export.csv();
    String there = there(export.chart(), directory);
    if (!chart.equals(there)) {
      List<String> ours = chart.lines().toList();
      List<String> theirs = there.lines().toList();
      int line = 0;
      while (line < ours.size()
          && line < theirs.size()
          && ours.get(line).equals(theirs.get(line))) {
        line++;
      }
      to.add(new Mismatch("numbers", shown(ours, line), shown(theirs, line)));
    }
  }

  private static String shown(List<String> lines, int number) {
    if (lines.isEmpty()) {
      return "no such chart";
    }
    return number < lines.size()
        ? "line "
            + (number + 1)
            + ": "
            + Characters.visibleInOneLine(lines.get(number), SHOWN_CHARACTERS)
        : lines.size() + " lines";
  }

  /** The text of the directory's chart; nothing when its run has no such chart. */
  private static String there(String id, Path directory) {
    RunDirectory target = new RunDirectory(directory);
    String name = RunDirectory.CHARTS + "/" + id + ".csv";
    if (target.holds(name)) {
      return ChartExport.read(target.existing(name)).csv();
    }
    Report report =
        RunResults.manifest(directory).hasEffects()
            ? StudyReport.of(StudyResults.read(directory))
            : ReportBuilder.report(RunResults.read(directory));
    return report.charts().stream()
        .filter(chart -> chart.heading().name().equals(id))
        .findFirst()
        .map(Chart::numbers)
        .map(ChartNumbers::csv)
        .orElse("");
  }
}
