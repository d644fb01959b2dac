package org.brinksim.reports.compared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.text.Template;

/**
 * Charts that are compared with others: those of a folder, or a single one.
 *
 * @param name as the user named them
 * @param single whether it is one file
 * @param charts the charts, by their ids in alphabetical order
 */
public record ComparedCharts(String name, boolean single, List<DrawnChart> charts) {

  /** The endings of files of charts; where a chart has several, the first tells the most. */
  private static final List<String> ENDINGS = List.of(".svg", ".png", ".pdf", ".csv");

  public ComparedCharts {
    charts = List.copyOf(charts);
  }

  /**
   * Whether a folder holds files that are charts by their names.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static boolean isFolderOfCharts(Path folder) {
    return Files.isDirectory(folder) && !bestFiles(folder).isEmpty();
  }

  /**
   * Reads the charts of a folder, each once, or one file.
   *
   * @param name as the user named it
   * @throws ChartExportException when it holds no chart or damaged ones; the message has a line for
   *     each problem
   */
  public static ComparedCharts read(String name, Path path) {
    List<String> problems = new ArrayList<>();
    boolean folder = Files.isDirectory(path);
    List<DrawnChart> charts =
        (folder ? bestFiles(path) : List.of(path))
            .stream().flatMap(file -> chart(file, problems).stream()).toList();
    if (charts.isEmpty() && problems.isEmpty()) {
      problems.add(path + " holds no chart; must hold SVG, PNG, PDF or CSV files. " + advice(path));
    }
    problems.addAll(doubles(path, charts));
    if (!problems.isEmpty()) {
      throw new ChartExportException(String.join(System.lineSeparator(), problems));
    }
    return new ComparedCharts(
        name, !folder, charts.stream().sorted(Comparator.comparing(DrawnChart::id)).toList());
  }

  private static String advice(Path folder) {
    return Files.isDirectory(folder.resolve("charts"))
        ? "Maybe give " + folder.resolve("charts")
        : "Maybe give the charts/ of a run directory";
  }

  private static Optional<DrawnChart> chart(Path file, List<String> problems) {
    try {
      return Optional.of(DrawnChart.read(file));
    } catch (ChartExportException e) {
      problems.add(e.getMessage());
    } catch (UncheckedIOException e) {
      problems.add(file + (Files.exists(file) ? " cannot be read" : " does not exist"));
    }
    return Optional.empty();
  }

  /** Of each chart the file that tells the most; hidden files are none. */
  private static List<Path> bestFiles(Path folder) {
    Map<String, Path> best = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.comparing(ComparedCharts::rank)).toList()) {
        String name = file.getFileName().toString();
        if (rank(file) < ENDINGS.size() && !name.startsWith(".")) {
          best.putIfAbsent(name.substring(0, name.lastIndexOf('.')), file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(best.values());
  }

  private static int rank(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int rank = 0;
    while (rank < ENDINGS.size() && !name.endsWith(ENDINGS.get(rank))) {
      rank++;
    }
    return rank;
  }

  private static List<String> doubles(Path folder, List<DrawnChart> charts) {
    return charts.stream()
        .collect(Collectors.groupingBy(DrawnChart::id, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(same -> same.getValue().size() > 1)
        .map(
            same ->
                folder
                    + " holds the chart "
                    + same.getKey()
                    + " more than once: "
                    + same.getValue().stream()
                        .map(DrawnChart::file)
                        .sorted()
                        .collect(Collectors.joining(", "))
                    + ". Maybe leave one of them there")
        .toList();
  }

  /** The chart of an id. */
  public Optional<DrawnChart> chart(String id) {
    return charts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * What is amiss with the charts of another beside these: a single chart that the other is not, or
   * has not, and charts of one id whose numbers are not of one kind.
   *
   * @return a line for each; none when they can be compared
   */
  public List<String> misfits(ComparedCharts other) {
    List<String> misfits = new ArrayList<>();
    for (DrawnChart chart : charts) {
      Optional<DrawnChart> theirs = other.chart(chart.id());
      if (theirs.isEmpty() && single) {
        misfits.add(name + " is the chart " + chart.id() + "; " + other.without(chart.id()));
      } else if (theirs.isPresent() && theirs.get().kind() != chart.kind()) {
        misfits.add(
            Template.fill(
                "the numbers of the chart %s are not of one kind in %s and %s%s",
                chart.id(), name, other.name, ChartExportException.TAKE_ANOTHER));
      }
    }
    if (other.single && !single && chart(other.charts.get(0).id()).isEmpty()) {
      String theirs = other.charts.get(0).id();
      misfits.add(other.name + " is the chart " + theirs + "; " + without(theirs));
    }
    return misfits;
  }

  private String without(String wanted) {
    return single
        ? name
            + " is the chart "
            + charts.get(0).id()
            + ". Maybe give two files of one chart"
            + (charts.get(0).export().origin().isEmpty() ? "; a CSV is told by its name" : "")
        : name
            + " holds no such chart."
            + Suggestion.advice(wanted, charts.stream().map(DrawnChart::id).toList(), "charts");
  }
}
