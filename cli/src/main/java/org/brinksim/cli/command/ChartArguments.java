package org.brinksim.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.option.MarginOptions;
import org.brinksim.comparison.Margins;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.reports.compared.ChartSetComparison;
import org.brinksim.reports.compared.ComparedCharts;
import org.brinksim.reports.compared.DrawnChart;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;

/**
 * Arguments of {@code brink compare} of which at least one is a chart, or a folder of charts: all
 * are then compared as charts, a run directory by its {@code charts/}.
 *
 * @param session the session
 * @param names what was typed, the baseline first
 */
record ChartArguments(Session session, List<String> names) {
  private static final List<String> ENDINGS = List.of(".svg", ".png", ".pdf", ".csv");

  /** Whether one of them is a chart or a folder of charts. */
  boolean any() {
    return names.stream().anyMatch(this::isChart);
  }

  private boolean isChart(String name) {
    Path path = session.path(name);
    if (Files.isDirectory(path)) {
      return !isRunDirectory(path) && ComparedCharts.isFolderOfCharts(path);
    }
    return Files.exists(path) || ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private static boolean isRunDirectory(Path path) {
    return Files.exists(path.resolve(RunManifest.FILE));
  }

  /**
   * Compares them.
   *
   * @param margins the margins that were typed
   * @param only the ids of the charts that are compared; all when empty
   * @param unfit options that were typed and are for run directories alone
   * @throws BadInputException with every problem of all arguments
   */
  ChartSetComparison compared(List<String> margins, Set<String> only, List<String> unfit) {
    List<String> problems = new ArrayList<>();
    unfit.forEach(
        option ->
            problems.add(
                option
                    + " is for run directories alone. Maybe leave it out; --json prints what charts tell"));
    MarginOptions options = MarginOptions.of(margins);
    problems.addAll(options.problems());
    options
        .byResponse()
        .keySet()
        .forEach(
            name ->
                problems.add(
                    "--margin "
                        + name
                        + "=… is for run directories alone. Maybe write --margin 0.1 for all means, or --margin share=1"));
    List<ComparedCharts> sides = new ArrayList<>();
    names.forEach(name -> read(name, sides, problems));
    if (sides.size() == names.size()) {
      sides.stream().skip(1).forEach(other -> problems.addAll(sides.get(0).misfits(other)));
      problems.addAll(unknown(only, sides));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(String.join(System.lineSeparator(), problems));
    }
    Margins known = new Margins(options.deviations(), options.points() / 100, Map.of());
    return ChartSetComparison.of(
        sides.get(0),
        sides.subList(1, sides.size()),
        known,
        id -> only.isEmpty() || only.contains(id));
  }

  private void read(String name, List<ComparedCharts> to, List<String> problems) {
    Path path = session.path(name);
    Path charts = isRunDirectory(path) ? path.resolve(RunDirectory.CHARTS) : path;
    if (isRunDirectory(path) && !ComparedCharts.isFolderOfCharts(charts)) {
      problems.add(
          name
              + " holds no charts to compare with charts. Maybe draw them: brink report "
              + name
              + ", or compare run directories alone");
      return;
    }
    try {
      to.add(ComparedCharts.read(name, charts));
    } catch (ChartExportException e) {
      problems.add(e.getMessage());
    }
  }

  private static List<String> unknown(Set<String> only, List<ComparedCharts> sides) {
    Set<String> known = new TreeSet<>();
    sides.forEach(side -> side.charts().stream().map(DrawnChart::id).forEach(known::add));
    return only.stream()
        .filter(name -> !known.contains(name))
        .map(
            name ->
                "--only "
                    + name
                    + " names no chart of these."
                    + Suggestion.advice(name, known, "charts"))
        .toList();
  }
}
