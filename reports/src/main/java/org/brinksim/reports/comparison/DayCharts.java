package org.brinksim.reports.comparison;

import java.util.List;
import java.util.stream.DoubleStream;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.reading.Series;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Template;
import org.brinksim.wording.Titles;

/**
 * Casualties through time of a directory against the baseline.
 *
 * @param baseline the baseline
 * @param run what was found
 * @param days how its runs differ from the baseline's day by day
 * @param metrics the casualties that are drawn, in this order
 * @param suffix what the names of its charts end with, where several are compared; may be empty
 */
record DayCharts(
    ComparedRuns baseline,
    BaselineComparison run,
    DailyDifferences days,
    List<String> metrics,
    String suffix) {
  private static final String OTHER_DAYS = "days-other-";
  private static final String DIFFERENCE_DAYS = "days-difference-";

  /** Baseline and other beside each other on the same axis. */
  List<Fan> fans() {
    return metrics.stream().flatMap(metric -> fans(metric).stream()).toList();
  }

  /** The other minus the baseline through time, pair by pair; none where nothing differs. */
  List<Chart> differences() {
    return metrics.stream()
        .flatMap(metric -> days.moved(metric).map(moved -> difference(metric, moved)).stream())
        .toList();
  }

  private Chart difference(String metric, List<Series.Day> moved) {
    double widest =
        moved.stream()
            .flatMapToDouble(d -> DoubleStream.of(d.p05(), d.p95(), d.mean()))
            .map(Math::abs)
            .max()
            .orElseThrow();
    return new Fan(
        heading(
            DIFFERENCE_DAYS + metric,
            force(baseline.results().scenario(), metric) + ": casualties, pair by pair",
            "Bands: the middle half and the middle nine tenths of the pairs.",
            pairing()),
        new TimeAxis(baseline.results().scenario().start(), moved.get(moved.size() - 1).day()),
        new Axis("Difference so far", "personnel", -1.03 * widest, 1.03 * widest),
        ComparisonCharts.OF_OTHER,
        points(moved));
  }

  /** What the charts of pairs show and of how many, or why there are none. */
  String pairing() {
    if (days.reason().isPresent()) {
      return "Differences in each pair are not drawn: " + days.reason().get() + ".";
    }
    String skipped =
        days.skipped() == 0
            ? ""
            : Template.fill(
                "; %d replications among them have no partner and are skipped", days.skipped());
    String equal =
        metrics.stream().allMatch(metric -> days.moved(metric).isEmpty())
            ? ". All are equal on every day, so that none is drawn"
            : "";
    return Template.fill(
        "%s minus %s, run by run; %d pairs run again%s%s.",
        run.other().name(), baseline.name(), days.pairs(), skipped, equal);
  }

  /** Whether a chart of this name shows the runs of the other alone. */
  static boolean isOfOtherAlone(String chart, String suffix) {
    return chart.startsWith(OTHER_DAYS) && chart.endsWith(suffix);
  }

  private List<Fan> fans(String metric) {
    double most = Math.max(highest(baseline, metric), highest(run.other(), metric));
    if (!(most > 0)) {
      return List.of();
    }
    Axis axis = new Axis("Casualties so far", "personnel", 0, 1.03 * most);
    return List.of(
        fan("days-baseline-", baseline, metric, axis, ComparisonCharts.OF_BASELINE),
        fan(OTHER_DAYS, run.other(), metric, axis, ComparisonCharts.OF_OTHER));
  }

  private Fan fan(String name, ComparedRuns runs, String metric, Axis axis, Tone tone) {
    Scenario scenario = runs.results().scenario();
    List<Series.Day> spread = runs.results().series().metrics().get(metric);
    return new Fan(
        heading(
            name + metric,
            force(scenario, metric) + ": casualties, " + runs.name(),
            "Bands: the middle half and the middle nine tenths of the runs.",
            "The line is the median run of each day; both charts have the same axis."),
        new TimeAxis(scenario.start(), spread.get(spread.size() - 1).day()),
        axis,
        tone,
        points(spread));
  }

  private static String force(Scenario scenario, String metric) {
    return scenario.forces().stream()
        .filter(f -> ResultNames.of(f, ForceMetric.CASUALTIES).equals(metric))
        .findFirst()
        .map((Force f) -> Titles.of(f))
        .orElse(metric);
  }

  private static List<Fan.Point> points(List<Series.Day> days) {
    return days.stream()
        .map(d -> new Fan.Point(d.day(), d.mean(), d.p05(), d.p25(), d.p50(), d.p75(), d.p95()))
        .toList();
  }

  private static double highest(ComparedRuns runs, String metric) {
    return runs.results().series().metrics().get(metric).stream()
        .mapToDouble(Series.Day::p95)
        .max()
        .orElse(0);
  }

  private Heading heading(String name, String title, String note, String reading) {
    return new Heading(
        name + suffix,
        title,
        Template.fill("%s (baseline) and %s", baseline.name(), run.other().name()),
        note,
        reading);
  }
}
