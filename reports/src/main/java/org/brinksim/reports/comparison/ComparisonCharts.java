package org.brinksim.reports.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseKind;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.DensityOverlay;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.KernelDensity;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.difference.CategoryDifference;
import org.brinksim.statistics.difference.IncidenceDifference;
import org.brinksim.statistics.difference.ShareDifference;
import org.brinksim.text.Template;
import org.brinksim.wording.Titles;
import org.brinksim.wording.Units;
import org.brinksim.wording.comparison.ComparisonWords;

/**
 * The charts of a directory against the baseline, both on the same axes.
 *
 * @param baseline the baseline
 * @param run what was found
 * @param days how its runs differ from the baseline's day by day
 * @param suffix what the names of its charts end with, where several are compared; may be empty
 */
record ComparisonCharts(
    ComparedRuns baseline, BaselineComparison run, DailyDifferences days, String suffix) {
  private static final int MOST_ROWS = 20;
  private static final int MOST_OVERLAYS = 4;
  private static final int MOST_CURVES = 3;
  private static final int MOST_FORCES = 3;
  private static final int DOTS = QuantileDotplot.DOTS;
  private static final int CURVE_POINTS = 200;
  static final Tone OF_BASELINE = Tone.series(1);
  static final Tone OF_OTHER = Tone.series(0);
  private static final String GREY = " Grey: not called different.";

  /** What changed most, in units that can be ranked: numbers, then shares. */
  List<Chart> ranking() {
    return Stream.of(numbers(), shares()).flatMap(Optional::stream).map(c -> (Chart) c).toList();
  }

  /** Differences of means, in standard deviations of the baseline's runs. */
  private Optional<DifferenceIntervals> numbers() {
    List<DifferenceIntervals.Row> rows =
        ranked(r -> r.kind() == ResponseKind.NUMBER && r.details().quantiles().isPresent())
            .flatMap(r -> row(r, 1 / deviation(r)).stream())
            .toList();
    return intervals(
        rows,
        "changed-numbers",
        "Numbers that changed most",
        new Words(
            "Difference of the means", "standard deviations of the baseline's runs", GREY, ""));
  }

  /** The standard deviation of the baseline's runs. */
  private double deviation(ResponseComparison response) {
    double[] values = baseline.results().replications().present(response.name());
    return MeanEstimate.of(values, Comparison.SHOWN_LEVEL).standardDeviation();
  }

  private Optional<DifferenceIntervals> shares() {
    List<DifferenceIntervals.Row> rows =
        ranked(r -> r.kind() == ResponseKind.FIRST_DAY || r.kind() == ResponseKind.YES_OR_NO)
            .flatMap(r -> row(r, 1).stream())
            .toList();
    return intervals(
        rows,
        "changed-shares",
        "Shares of runs that changed most",
        new Words("Difference of the shares of runs", "%", GREY, ""));
  }

  private record Words(String axis, String unit, String colours, String verdict) {}

  /** The responses that changed most, those alone whose values differ in some run. */
  private Stream<ResponseComparison> ranked(Function<ResponseComparison, Boolean> sort) {
    return run.responses().stream()
        .filter(r -> !r.identical() && sort.apply(r))
        .filter(r -> r.details().main().isPresent())
        .map(r -> new Change(r, standardised(r)))
        .filter(change -> change.size() > 0)
        .sorted(Comparator.comparingDouble(change -> -change.size()))
        .limit(MOST_ROWS)
        .map(Change::response);
  }

  /** A response and how large its change is, worked out once: it reads all runs. */
  private record Change(ResponseComparison response, double size) {}

  private double standardised(ResponseComparison response) {
    double difference = Math.abs(response.details().main().orElseThrow().difference());
    if (response.details().quantiles().isEmpty()) {
      return difference;
    }
    double deviation = deviation(response);
    return deviation > 0 ? difference / deviation : 0;
  }

  private static Optional<DifferenceIntervals.Row> row(ResponseComparison response, double scale) {
    MainStatistic main = response.details().main().orElseThrow();
    ComparisonWords words = new ComparisonWords(response);
    return main.interval()
        .map(
            i ->
                new DifferenceIntervals.Row(
                    response.name(),
                    response.name(),
                    tone(response),
                    main.difference() * scale,
                    i.low() * scale,
                    i.high() * scale,
                    words.difference()));
  }

  /** What is called different stands out. */
  private static Tone tone(ResponseComparison response) {
    return response.verdict().isDifferent() ? OF_OTHER : Tone.NONE;
  }

  private Optional<DifferenceIntervals> intervals(
      List<DifferenceIntervals.Row> rows, String name, String title, Words words) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double widest =
        rows.stream()
            .mapToDouble(r -> Math.max(Math.abs(r.low()), Math.abs(r.high())))
            .max()
            .orElseThrow();
    return Optional.of(
        new DifferenceIntervals(
            heading(
                name,
                title,
                "Whiskers: 95 % intervals, each for its own row." + words.colours(),
                "Right of the line, the other has more than the baseline." + words.verdict()),
            new Axis(words.axis(), words.unit(), -1.05 * widest, 1.05 * widest),
            0,
            rows));
  }

  /** By how much the share of runs moved at each highest rung. */
  Optional<Chart> rungs() {
    return response(ResultNames.PEAK_RUNG)
        .filter(r -> !r.identical())
        .flatMap(
            r -> r.details().categories().flatMap(c -> rungs(c, r).map(chart -> (Chart) chart)));
  }

  private Optional<DifferenceIntervals> rungs(
      CategoryDifference categories, ResponseComparison response) {
    List<Double> levels = response.details().levels();
    String verdict = response.verdict().words();
    List<DifferenceIntervals.Row> rows = new ArrayList<>();
    for (int i = levels.size() - 1; i >= 0; i--) {
      ShareDifference share = categories.shares().get(i);
      Interval interval = share.interval();
      double level = levels.get(i);
      rows.add(
          new DifferenceIntervals.Row(
              Double.isNaN(level) ? "" : rung(level).map(Rung::id).orElse(""),
              rung(level).map(Titles::of).orElse("No rung"),
              rung(level).map(r -> Tone.of(r, scenario().ladder())).orElse(Tone.NONE),
              share.estimate(),
              interval.low(),
              interval.high(),
              Template.fill(
                  "%.1f → %.1f %% of runs", 100 * share.a().share(), 100 * share.b().share())));
    }
    return intervals(
        rows,
        "rungs",
        "Highest rung reached: how its share of runs changed",
        new Words(
            "Difference of the shares of runs",
            "%",
            "",
            " Verdict on all rungs together: " + verdict + "."));
  }

  private Optional<Rung> rung(double level) {
    return scenario().ladder().rungs().stream().filter(r -> r.level() == level).findFirst();
  }

  /** The curves of the first days that changed most, of both. */
  List<Chart> firstDays() {
    return ranked(r -> r.kind() == ResponseKind.FIRST_DAY)
        .limit(MOST_CURVES)
        .flatMap(r -> r.details().incidence().map(i -> (Chart) curves(r, i)).stream())
        .toList();
  }

  private Curves curves(ResponseComparison response, IncidenceDifference incidence) {
    ResponseComparison.Sides runs = response.details().runs();
    double horizon = incidence.days().get(incidence.days().size() - 1).time();
    return new Curves(
        heading(
            "by-day-" + response.name(),
            response.label() + ": share of runs by day",
            "Bands: Wilson 95 % intervals, day by day.",
            "Where the curves lie apart, it comes earlier or more often in one of them."),
        new TimeAxis(scenario().start(), horizon),
        Axis.shares("Share of runs"),
        List.of(
            curve("baseline", baseline.name(), OF_BASELINE, incidence, d -> d.a(), runs.baseline()),
            curve("other", run.other().name(), OF_OTHER, incidence, d -> d.b(), runs.other())));
  }

  private static Curves.Curve curve(
      String id,
      String name,
      Tone tone,
      IncidenceDifference incidence,
      Function<IncidenceDifference.Day, Double> share,
      int runs) {
    List<Curves.Step> steps =
        incidence.days().stream()
            .map(
                day -> {
                  int come = (int) Math.round(share.apply(day) * runs);
                  Proportion all = Proportion.of(come, runs, Comparison.SHOWN_LEVEL);
                  return new Curves.Step(
                      day.time(), all.share(), all.interval().low(), all.interval().high());
                })
            .toList();
    return new Curves.Curve(id, name, tone, steps);
  }

  /** The numbers that changed most, run by run; without any change those that come first. */
  List<Chart> overlays() {
    return ranked(r -> r.kind() == ResponseKind.NUMBER && r.details().quantiles().isPresent())
        .limit(MOST_OVERLAYS)
        .flatMap(r -> overlay(r).stream())
        .toList();
  }

  private Optional<Chart> overlay(ResponseComparison response) {
    double scale = Units.scale(response.unit());
    double[] a = sorted(baseline, response.name());
    double[] b = sorted(run.other(), response.name());
    double low = Math.min(a[0], b[0]);
    double high = Math.max(a[a.length - 1], b[b.length - 1]);
    if (!(low < high)) {
      return Optional.empty();
    }
    double room = 0.02 * (high - low);
    Axis axis = new Axis(response.label(), Units.words(response.unit()), low - room, high + room);
    Axis shown =
        axis.isShare() || scale == 1 ? axis : new Axis(axis.label(), "", axis.from(), axis.to());
    return Optional.of(
        new DensityOverlay(
            heading(
                "runs-" + response.name(),
                response.label() + ": run by run",
                Template.fill("%d dots each, each 1 run in %d.", DOTS, DOTS),
                "The higher a curve, the more runs end there; the dots below it can be counted."),
            shown,
            List.of(
                series("baseline", baseline.name(), OF_BASELINE, a),
                series("other", run.other().name(), OF_OTHER, b))));
  }

  private static double[] sorted(ComparedRuns runs, String response) {
    double[] values = runs.results().replications().present(response);
    Arrays.sort(values);
    return values;
  }

  private static DensityOverlay.Series series(String id, String name, Tone tone, double[] sorted) {
    List<DensityOverlay.Point> curve =
        KernelDensity.of(sorted, CURVE_POINTS).stream()
            .flatMap(d -> d.points().stream())
            .map(p -> new DensityOverlay.Point(p.x(), p.density()))
            .toList();
    List<Double> dots = Arrays.stream(QuantileDotplot.values(sorted)).boxed().toList();
    return new DensityOverlay.Series(id, name, tone, curve, dots);
  }

  /** Casualties through time; those forces first whose casualties changed most. */
  DayCharts throughTime() {
    return new DayCharts(
        baseline,
        run,
        days,
        baseline.casualtiesWith(run.other()).stream()
            .sorted(Comparator.comparingDouble(metric -> -change(metric)))
            .limit(MOST_FORCES)
            .toList(),
        suffix);
  }

  /** How far a response moved, in standard deviations; 0 for what cannot be told. */
  private double change(String response) {
    return response(response)
        .filter(r -> !r.identical() && r.details().quantiles().isPresent())
        .map(this::standardised)
        .orElse(0.0);
  }

  private Optional<ResponseComparison> response(String name) {
    return run.responses().stream().filter(r -> r.name().equals(name)).findFirst();
  }

  private Scenario scenario() {
    return baseline.results().scenario();
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
