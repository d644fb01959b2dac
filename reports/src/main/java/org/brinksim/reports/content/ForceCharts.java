package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.output.Summary;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Distribution.Bin;
import org.brinksim.reports.chart.Distribution.Mark;
import org.brinksim.reports.chart.Distribution.Point;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.reading.Series;
import org.brinksim.reports.wording.Numerals;
import org.brinksim.reports.wording.Steps;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Theatre;
import org.brinksim.statistics.Histogram;
import org.brinksim.statistics.KernelDensity;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.text.Template;

/** The charts of troops and ground. */
record ForceCharts(Subject subject) {
  private static final int CURVE_POINTS = 200;

  /** A tail is cut off beyond this many times the distance of the 99 % quantile from the median. */
  private static final double LONG_TAIL = 1.6;

  /** Its charts; none of a number that is the same in every run, which {@link #words} tells. */
  List<Chart> of(Force force) {
    List<Chart> charts = new ArrayList<>();
    if (!oneNumber(casualtiesAtEnd(force))) {
      charts.add(casualties(force));
    }
    if (!nothing(engaged(force))) {
      charts.add(engagedThroughTime(force));
    }
    if (!nothing(losses(force))) {
      charts.add(casualtiesThroughTime(force));
    }
    return charts;
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
    if (nothing(engaged(force))) {
      words.add("Soldiers engaged: 0 on every day of every run; so they are not drawn.");
    }
    return words;
  }

  private static boolean oneNumber(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == values[0]);
  }

  /** Whether a recorded metric is 0 on every day of every run. */
  private boolean nothing(String metric) {
    return subject.recording().series().of(metric).stream()
        .allMatch(d -> d.n() == 0 || (d.mean() == 0 && d.p05() == 0 && d.p95() == 0));
  }

  private double[] casualtiesAtEnd(Force force) {
    return subject.recording().replications().present(losses(force));
  }

  private static String losses(Force force) {
    return force.id() + ".casualties";
  }

  private static String engaged(Force force) {
    return force.id() + ".engaged";
  }

  private Fan engagedThroughTime(Force force) {
    Words words =
        new Words(
            "engaged-" + force.id(),
            Subject.name(force) + ": soldiers engaged on each day",
            "Soldiers engaged",
            "personnel",
            " Where a few runs in a hundred stop fighting, as under a cease fire, an edge of a band"
                + " can jump to 0 from one day to the next.");
    return fan(engaged(force), words, subject.tone(force.side()), true);
  }

  private Fan casualtiesThroughTime(Force force) {
    Words words =
        new Words(
            "casualties-through-time-" + force.id(),
            Subject.name(force) + ": casualties up to each day",
            "Killed, wounded, captured",
            "personnel",
            "");
    return fan(losses(force), words, subject.tone(force.side()), true);
  }

  /** The area that each side holds; nothing where there is no map. */
  List<Chart> areas() {
    List<Chart> charts = new ArrayList<>();
    if (subject.scenario().theatre() instanceof Theatre.Hex) {
      for (Side side : subject.scenario().sides()) {
        Words words =
            new Words(
                "area-" + side.id(),
                "Area held by " + Subject.name(side) + " on each day",
                "Area held",
                "km²",
                "");
        charts.add(fan(side.id() + ".areaHeld", words, subject.tone(side.id()), false));
      }
    }
    return charts;
  }

  /** The distribution of a force's casualties at the end, which are not the same in all runs. */
  Distribution casualties(Force force) {
    double[] values = casualtiesAtEnd(force);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double top = top(sorted);
    double[] shown = Arrays.stream(sorted).filter(v -> v <= top).toArray();
    List<Bin> bins = bins(shown, values.length);
    double width = bins.get(0).to() - bins.get(0).from();
    double end = bins.get(bins.size() - 1).to();
    double begin = Math.min(0, bins.get(0).from());
    List<Point> curve = curve(values, width, shown[shown.length - 1]);
    double highest =
        Math.max(
            bins.stream().mapToDouble(Bin::share).max().orElse(0),
            curve.stream().mapToDouble(Point::share).max().orElse(0));
    return new Distribution(
        heading(force, values.length - shown.length, top),
        new Axis(
            "Casualties within " + subject.horizon() + " days", "personnel", begin, end * 1.02),
        new Axis("Share of runs per bar of " + Numerals.number(width), "%", 0, highest * 1.4),
        subject.tone(force.side()),
        bins,
        curve,
        marks(values));
  }

  /** Bars of a round width near the one that suits the sample, so that people can read it. */
  private static List<Bin> bins(double[] sorted, int runs) {
    List<Histogram.Bin> suited = Histogram.of(sorted).bins();
    double last = sorted[sorted.length - 1];
    if (suited.size() == 1) {
      return suited.stream()
          .map(b -> new Bin(b.from(), b.to(), b.count(), (double) b.count() / runs))
          .toList();
    }
    double round = Steps.within(last - sorted[0], suited.size() * 8 / 5);
    double width = Math.max(1, round);
    List<Bin> bins = new ArrayList<>();
    for (double k = Math.floor(sorted[0] / width); k * width <= last; k++) {
      double from = k * width;
      double to = (k + 1) * width;
      int count = (int) Arrays.stream(sorted).filter(v -> v >= from && v < to).count();
      bins.add(new Bin(from, to, count, (double) count / runs));
    }
    return bins;
  }

  /** The heading of a distribution, whose note confesses what is not drawn. */
  private Heading heading(Force force, int beyond, double top) {
    String cut =
        beyond == 0
            ? ""
            : Template.fill(
                "Not drawn: %d of %s, above %s.",
                beyond, subject.countOfRuns(), Numerals.number(top));
    return subject.heading(
        "casualties-" + force.id(),
        Subject.name(force) + ": casualties (killed, wounded and captured)",
        cut,
        "Each bar is the share of runs that ended with so many casualties, the curve is the same"
            + " smoothed; nine runs in ten lie between the outer dashed lines.");
  }

  /** The greatest value drawn: the greatest of all, unless it lies far out. */
  private static double top(double[] sorted) {
    double max = sorted[sorted.length - 1];
    double q99 = sorted[(int) Math.floor(0.99 * (sorted.length - 1))];
    double median = sorted[sorted.length / 2];
    double limit = median + LONG_TAIL * (q99 - median);
    return q99 > median && max > limit
        ? Arrays.stream(sorted).filter(v -> v <= limit).max().orElse(max)
        : max;
  }

  /**
   * The smooth density as the share that a bar of this width would hold; from the least value of
   * the runs to the greatest that is drawn, since no run lies beyond.
   */
  private static List<Point> curve(double[] values, double width, double last) {
    double first = Arrays.stream(values).min().orElseThrow();
    return KernelDensity.of(values, CURVE_POINTS, 0, Double.POSITIVE_INFINITY).stream()
        .flatMap(d -> d.points().stream())
        .filter(p -> p.x() >= first && p.x() <= last)
        .map(p -> new Point(p.x(), p.density() * width))
        .toList();
  }

  /** Median and outer quantiles, or the one number where those agree but not all runs do. */
  private static List<Mark> marks(double[] values) {
    double[] probabilities = {0.05, 0.5, 0.95};
    List<QuantileEstimate> quantiles = QuantileEstimate.all(values, probabilities, Summary.LEVEL);
    if (quantiles.get(0).value() == quantiles.get(2).value()) {
      return List.of(
          new Mark("nearly always " + number(quantiles.get(1)), 0.5, quantiles.get(1).value()));
    }
    return List.of(
        mark("5 % of runs below ", quantiles.get(0)),
        mark("median ", quantiles.get(1)),
        mark("95 % of runs below ", quantiles.get(2)));
  }

  private static Mark mark(String lead, QuantileEstimate quantile) {
    return new Mark(lead + number(quantile), quantile.probability(), quantile.value());
  }

  private static String number(QuantileEstimate quantile) {
    return Numerals.whole(quantile.value());
  }

  /** The words of a fan; what to beware of follows how to read it. */
  private record Words(String name, String title, String axis, String unit, String beware) {}

  /** A fan of a recorded metric, with some room above it; from zero where zero means something. */
  private Fan fan(String metric, Words words, Tone tone, boolean fromZero) {
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
            "Half of the runs lie in the darker band on each day, nine in ten in the lighter; the"
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
