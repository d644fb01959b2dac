package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.reading.Series;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;

/** The charts of troops and ground. */
record ForceCharts(Subject subject) {
  /**
   * Its charts; none of days that were not kept, nor of a number that is the same in every run,
   * which {@link #words} tells.
   */
  List<Chart> of(Force force) {
    List<Chart> charts = new ArrayList<>();
    if (!oneNumber(casualtiesAtEnd(force))) {
      Distribution density = new CasualtyChart(subject, force).chart();
      charts.add(dots(force, density));
      charts.add(density);
    }
    if (has(engaged(force)) && !nothing(engaged(force))) {
      charts.add(engagedThroughTime(force));
    }
    if (has(losses(force)) && !nothing(losses(force))) {
      charts.add(casualtiesThroughTime(force));
    }
    return charts;
  }

  /** The casualties as dots, on the axis of their density. */
  private QuantileDotplot dots(Force force, Distribution density) {
    return new DotplotChart(subject)
        .on(
            density.values(),
            losses(force),
            new DotplotChart.Words(
                subject.chartName(ChartNames.CASUALTIES_AS_DOTS, force.id()),
                Subject.name(force) + ": casualties, run by run",
                "",
                ""),
            density.tone());
  }

  /** The ground that a side gains, as dots; none without a map, or where it never changes. */
  Optional<QuantileDotplot> groundAsDots() {
    if (subject.scenario().theatre().map().isEmpty()) {
      return Optional.empty();
    }
    Side side = subject.scenario().sides().get(0);
    String name = subject.chartName(ChartNames.AREA_AS_DOTS, side.id());
    String title = "Ground gained by " + Subject.name(side) + ", run by run";
    return new DotplotChart(subject)
        .of(
            ResultNames.areaChange(side),
            new DotplotChart.Words(name, title, "Area gained within " + subject.days(), "km²"),
            subject.tone(side.id()));
  }

  /** What is told in words, since a chart of it would show a single number. */
  List<String> words(Force force) {
    List<String> words = new ArrayList<>();
    double[] values = casualtiesAtEnd(force);
    if (oneNumber(values)) {
      words.add(
          Template.fill(
              "Casualties by the end: %s in %s; so their spread is not drawn.",
              Numerals.whole(values[0]),
              values.length == 1 ? "the only run" : "all " + subject.countOfRuns()));
    }
    if (has(engaged(force)) && nothing(engaged(force))) {
      words.add("Soldiers engaged: 0 on every day of every run; so they are not drawn.");
    }
    return words;
  }

  /** Whether all runs have the same number. */
  private static boolean oneNumber(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == values[0]);
  }

  /** Whether a metric's days were kept. */
  private boolean has(String metric) {
    return subject.recording().series().has(metric);
  }

  /** Whether a recorded metric is 0 on every day of every run. */
  private boolean nothing(String metric) {
    return subject.recording().series().of(metric).stream()
        .allMatch(d -> d.n() == 0 || (d.mean() == 0 && d.p05() == 0 && d.p95() == 0));
  }

  /** Killed, wounded and captured soldiers up to the end, one number a run. */
  private double[] casualtiesAtEnd(Force force) {
    return subject.recording().replications().present(losses(force));
  }

  private static String losses(Force force) {
    return ResultNames.of(force, ForceMetric.CASUALTIES);
  }

  private static String engaged(Force force) {
    return ResultNames.of(force, ForceMetric.ENGAGED);
  }

  /** Soldiers of a force in contact with an enemy, on each recorded day. */
  private Fan engagedThroughTime(Force force) {
    Words words =
        new Words(
            subject.chartName(ChartNames.ENGAGED, force.id()),
            Subject.name(force) + ": soldiers engaged on each day",
            "Soldiers engaged",
            Unit.PERSONNEL.key(),
            " Where a few runs in a hundred stop fighting, as under a cease fire, an edge of a band"
                + " can jump to 0 from one day to the next.");
    return fan(engaged(force), words, subject.tone(force.side()), true);
  }

  /** Killed, wounded and captured soldiers of a force up to each recorded day. */
  private Fan casualtiesThroughTime(Force force) {
    Words words =
        new Words(
            subject.chartName(ChartNames.CASUALTIES_THROUGH_TIME, force.id()),
            Subject.name(force) + ": casualties up to each day",
            "Killed, wounded, captured",
            Unit.PERSONNEL.key(),
            "");
    return fan(losses(force), words, subject.tone(force.side()), true);
  }

  /** The area that each side holds; nothing where there is no map. */
  List<Chart> areas() {
    List<Chart> charts = new ArrayList<>();
    groundAsDots().ifPresent(charts::add);
    if (subject.scenario().theatre().map().isPresent()) {
      for (Side side : subject.scenario().sides()) {
        Words words =
            new Words(
                subject.chartName(ChartNames.AREA, side.id()),
                "Area held by " + Subject.name(side) + " on each day",
                "Area held",
                "km²",
                "");
        if (has(ResultNames.areaHeld(side))) {
          charts.add(fan(ResultNames.areaHeld(side), words, subject.tone(side.id()), false));
        }
      }
    }
    return charts;
  }

  /** The words of a fan; what to beware of follows how to read it. */
  record Words(String name, String title, String axis, String unit, String beware) {}

  /** A fan of a recorded metric, with some room above it; from zero where zero means something. */
  Fan fan(String metric, Words words, Tone tone, boolean fromZero) {
    List<Fan.Point> points =
        subject.recording().series().of(metric).stream()
            .filter(d -> d.n() > 0)
            .map(ForceCharts::point)
            .toList();
    double high = points.stream().mapToDouble(p -> Math.max(p.p95(), p.mean())).max().orElse(1);
    double low =
        fromZero
            ? 0
            : points.stream().mapToDouble(p -> Math.min(p.p05(), p.mean())).min().orElse(0);
    double room = high > low ? 0.06 * (high - low) : Math.max(1, 0.05 * Math.abs(high));
    return new Fan(
        subject.heading(
            words.name(),
            words.title(),
            fromZero ? "" : "The vertical axis does not begin at 0.",
            "Half of the runs lie in the inner band on each day, nine in ten in the outer; the"
                + " line is the middle run of that day, not one run followed through time."
                + words.beware()),
        subject.time(),
        new Axis(words.axis(), words.unit(), fromZero ? 0 : low - room, high + room),
        tone,
        points);
  }

  private static Fan.Point point(Series.Day d) {
    return new Fan.Point(d.day(), d.mean(), d.p05(), d.p25(), d.p50(), d.p75(), d.p95());
  }
}
