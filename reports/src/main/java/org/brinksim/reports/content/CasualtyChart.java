package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Distribution.Bin;
import org.brinksim.reports.chart.Distribution.Mark;
import org.brinksim.reports.chart.Distribution.Point;
import org.brinksim.reports.chart.Heading;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.Histogram;
import org.brinksim.statistics.KernelDensity;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Steps;

/**
 * The distribution of a force's casualties at the end, which are not the same in all runs.
 *
 * <p>None is a number of its own: where the runs without casualties are more than would stand there
 * by the casualties of the others, they have a bar at 0 by themselves, and the smooth curve is of
 * the others. It never reaches below 0.
 */
record CasualtyChart(Subject subject, Force force) {
  private static final int CURVE_POINTS = 200;

  /** A tail is cut off beyond this many times the distance of the 99 % quantile from the median. */
  private static final double LONG_TAIL = 1.6;

  /** So many times its part of the first bar, and a tenth of it, makes 0 a number of its own. */
  private static final double OUTSTANDING = 1.5;

  Distribution chart() {
    double[] sorted =
        subject.recording().replications().present(ResultNames.of(force, ForceMetric.CASUALTIES));
    Arrays.sort(sorted);
    double top = top(sorted);
    double[] shown = Arrays.stream(sorted).filter(v -> v <= top).toArray();
    List<Bin> bins = bins(shown, sorted.length);
    Bin last = bins.get(bins.size() - 1);
    boolean apart = bins.get(0).isPoint();
    double width = last.to() - last.from();
    List<Point> curve = width > 1 ? curve(sorted, width, top, apart) : List.of();
    double highest =
        Math.max(
            bins.stream().mapToDouble(Bin::share).max().orElse(0),
            curve.stream().mapToDouble(Point::share).max().orElse(0));
    double begin = apart ? -0.01 * last.to() : Math.min(0, bins.get(0).from());
    return new Distribution(
        heading(sorted, shown.length, apart, !curve.isEmpty()),
        new Axis(
            "Casualties within " + subject.days(), Unit.PERSONNEL.key(), begin, last.to() * 1.02),
        new Axis("Share of runs per bar of " + Numerals.number(width), "%", 0, highest * 1.4),
        subject.tone(force.side()),
        bins,
        curve,
        marks(sorted));
  }

  private static int zeros(double[] values) {
    return (int) Arrays.stream(values).filter(v -> v == 0).count();
  }

  /** Bars of a round width near the one that suits the sample, so that people can read it. */
  private static List<Bin> bins(double[] sorted, int runs) {
    List<Histogram.Bin> suited = Histogram.of(sorted).bins();
    double last = sorted[sorted.length - 1];
    if (suited.size() == 1) {
      return suited.stream().map(b -> bin(b.from(), b.to(), b.count(), runs)).toList();
    }
    double width = Math.max(1, Steps.within(last - sorted[0], suited.size() * 8 / 5));
    List<Bin> bins = new ArrayList<>();
    for (double k = Math.floor(sorted[0] / width); k * width <= last; k++) {
      double from = k * width;
      double to = (k + 1) * width;
      int count = (int) Arrays.stream(sorted).filter(v -> v >= from && v < to).count();
      bins.add(bin(from, to, count, runs));
    }
    return apart(bins, zeros(sorted), runs);
  }

  private static Bin bin(double from, double to, int count, int runs) {
    return new Bin(from, to, count, (double) count / runs);
  }

  /** Takes the runs at 0 out of the first bar, where they outnumber their part of it. */
  private static List<Bin> apart(List<Bin> bins, int zeros, int runs) {
    Bin first = bins.get(0);
    double width = first.to() - first.from();
    if (zeros * width <= OUTSTANDING * first.runs() || 10 * zeros <= first.runs()) {
      return bins;
    }
    List<Bin> apart = new ArrayList<>(List.of(bin(0, 0, zeros, runs)));
    apart.add(bin(first.from(), first.to(), first.runs() - zeros, runs));
    apart.addAll(bins.subList(1, bins.size()));
    return apart;
  }

  /** The heading of a distribution, whose note confesses what is not drawn. */
  private Heading heading(double[] sorted, int shown, boolean apart, boolean smooth) {
    int none = zeros(sorted);
    String without =
        none == 0
            ? ""
            : "None in " + share(none) + " of the runs" + (apart ? ", the bar at 0. " : ". ");
    int beyond = sorted.length - shown;
    String cut =
        beyond == 0
            ? ""
            : "Not drawn: "
                + Numerals.whole(beyond)
                + " of "
                + subject.countOfRuns()
                + ", above "
                + Numerals.whole(sorted[shown - 1])
                + ".";
    return subject.heading(
        subject.chartName(ChartNames.CASUALTIES, force.id()),
        Subject.name(force) + ": casualties (killed, wounded and captured)",
        (without + cut).strip(),
        "Each bar is the share of runs that ended with so many casualties"
            + (smooth ? ", the curve is the same smoothed" : "")
            + (smooth && apart ? ", without the runs that had none" : "")
            + "; nine runs in ten lie between the outer dashed lines.");
  }

  private String share(int runs) {
    return Numerals.percent(subject.share(runs).share());
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
  private static List<Point> curve(double[] sorted, double width, double last, boolean apart) {
    double[] values = Arrays.stream(sorted).filter(v -> v > 0 || !apart).toArray();
    double part = (double) values.length / sorted.length;
    return KernelDensity.of(values, CURVE_POINTS, 0, Double.POSITIVE_INFINITY).stream()
        .flatMap(d -> d.points().stream())
        .filter(p -> p.x() >= values[0] && p.x() <= last)
        .map(p -> new Point(p.x(), p.density() * width * part))
        .toList();
  }

  /**
   * Median and outer quantiles; the share of runs without any where a quantile is 0; or the one
   * number where those agree but not all runs do.
   */
  private List<Mark> marks(double[] sorted) {
    double[] probabilities = {0.05, 0.5, 0.95};
    List<QuantileEstimate> quantiles = QuantileEstimate.all(sorted, probabilities, Summary.LEVEL);
    double low = quantiles.get(0).value();
    double median = quantiles.get(1).value();
    double high = quantiles.get(2).value();
    if (low == high) {
      return List.of(new Mark("nearly always " + Numerals.whole(median), 0.5, median));
    }
    int spread = Math.min(0, Numerals.spreadDecimals(low, high));
    List<Mark> marks = new ArrayList<>();
    if (low == 0) {
      int none = zeros(sorted);
      marks.add(new Mark("none in " + share(none) + " of runs", subject.share(none).share(), 0));
    } else {
      marks.add(new Mark("5 % of runs at most " + Numerals.rounded(low, spread), 0.05, low));
    }
    if (median > 0) {
      String words = Numerals.rounded(median, Math.min(0, decimals(quantiles.get(1))));
      marks.add(new Mark("median " + words, 0.5, median));
    }
    marks.add(new Mark("95 % of runs at most " + Numerals.rounded(high, spread), 0.95, high));
    return marks;
  }

  private static int decimals(QuantileEstimate quantile) {
    return quantile.interval().map(i -> Numerals.decimals(i.low(), i.high())).orElse(0);
  }
}
