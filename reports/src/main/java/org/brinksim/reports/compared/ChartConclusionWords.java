package org.brinksim.reports.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.origin.Origin;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;

/** What follows from a comparison of charts, in sentences. */
public final class ChartConclusionWords {
  private static final int NAMED = 5;
  private static final int COMMIT = 10;

  private ChartConclusionWords() {}

  /** The verdict in one line, with the numbers that made it. */
  public static String headline(ChartsAgainstBaseline charts) {
    String why =
        switch (charts.conclusion()) {
          case IDENTICAL -> "the files of both are the same bytes";
          case NOT_COMPARABLE ->
              charts.charts().isEmpty()
                  ? "they have no chart in common"
                  : "no number is in both charts";
          case SAME -> Template.fill("each number that is compared, %s", of(charts));
          case DIFFERENT, DIFFERENT_WITHIN_MARGIN, UNDECIDED -> counts(charts);
        };
    return charts.conclusion().words() + ": " + why;
  }

  private static String counts(ChartsAgainstBaseline charts) {
    List<String> parts = new ArrayList<>();
    int different = charts.count(Verdict.DIFFERENT);
    int within = charts.count(Verdict.DIFFERENT_WITHIN_MARGIN);
    if (different > 0) {
      parts.add(named(charts, Verdict.DIFFERENT));
    }
    if (within > 0) {
      String which = named(charts, Verdict.DIFFERENT_WITHIN_MARGIN);
      parts.add(different == 0 ? which : "within the margin " + which);
    }
    if (different + within == 0) {
      parts.add(undecided(charts));
      parts.add("none is shown to differ");
    } else {
      parts.add(charts.count(Verdict.UNDECIDED) + " undecided");
    }
    parts.add(charts.count(Verdict.SAME) + " same, " + of(charts));
    return String.join("; ", parts);
  }

  /** Of how many; and that some could not be compared. */
  private static String of(ChartsAgainstBaseline charts) {
    int not = charts.count(Verdict.NOT_COMPARABLE);
    return Template.fill(
            "of %s in %s",
            counted(charts.count(), "drawn number"), counted(charts.charts().size(), "chart"))
        + (not == 0 ? "" : Template.fill("; %d not comparable", not));
  }

  private static String counted(int count, String what) {
    return Numerals.whole(count) + " " + what + (count == 1 ? "" : "s");
  }

  /** The tested ones by name; of the others, how many. */
  private static String undecided(ChartsAgainstBaseline charts) {
    List<String> tested = names(charts, Verdict.UNDECIDED, q -> q.main().isPresent());
    int others = charts.count(Verdict.UNDECIDED) - tested.size();
    String untested = others + " whose spread is not drawn";
    if (tested.isEmpty()) {
      return untested;
    }
    return named(tested) + (others == 0 ? "" : " and " + untested);
  }

  private static String named(ChartsAgainstBaseline charts, Verdict verdict) {
    return named(names(charts, verdict, q -> true));
  }

  private static List<String> names(
      ChartsAgainstBaseline charts, Verdict verdict, Predicate<QuantityComparison> which) {
    return charts.charts().stream()
        .flatMap(
            chart -> chart.of(verdict).stream().filter(which).map(q -> chart.id() + ": " + q.id()))
        .toList();
  }

  private static String named(List<String> names) {
    return names.size()
        + names.stream().limit(NAMED).collect(Collectors.joining(", ", " (", ""))
        + (names.size() > NAMED ? ", …)" : ")");
  }

  /** What the charts are drawn from, one line a run; with the charts where they are of several. */
  public static List<String> origins(ComparedCharts charts) {
    Map<String, List<String>> byOrigin = new LinkedHashMap<>();
    for (DrawnChart chart : charts.charts()) {
      String origin =
          chart
              .export()
              .origin()
              .map(ChartConclusionWords::origin)
              .orElse("of no known run: a CSV does not tell scenario, seed and engine");
      byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(chart.id());
    }
    return byOrigin.size() == 1
        ? List.copyOf(byOrigin.keySet())
        : byOrigin.entrySet().stream()
            .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
            .toList();
  }

  private static String origin(Origin origin) {
    String commit = origin.engineCommit();
    return Template.fill(
        "%s, seed %s, %s runs, Brink %s (%s)",
        origin.scenario(),
        Long.toString(origin.seed()),
        Numerals.whole(origin.replications()),
        origin.engineVersion(),
        commit.substring(0, Math.min(COMMIT, commit.length())));
  }

  /** The chart with the day on which it is compared. */
  public static String title(ChartComparison chart) {
    return chart.day().isPresent()
        ? Template.fill("%s, on day %s", chart.id(), Numerals.day(chart.day().getAsDouble()))
        : chart.id();
  }

  /** How verdicts are made, and what charts do not tell. */
  public static List<String> method(ChartSetComparison comparison) {
    return List.of(
        "Charts do not tell which run is which, so shares of runs, and means with an interval, are compared as of independent samples, in pairs or not. Run directories tell more.",
        Template.fill(
            "Different: the p-value of a share or mean is at most %s after Holm's adjustment over %d of them. Same: all numbers of the chart are equal, or two one-sided tests at %s place the difference within the margin, %s points for a share, %s standard deviations of the baseline for a mean. Intervals are of 95 %%, each for its own number.",
            Numerals.number(Comparison.LEVEL),
            comparison.family(),
            Numerals.number(Comparison.LEVEL),
            Numerals.number(100 * comparison.margins().share()),
            Numerals.number(comparison.margins().deviations())),
        "A difference without interval is undecided: the drawn numbers do not tell how much runs vary.");
  }
}
