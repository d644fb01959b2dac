package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.Curves.Curve;
import org.brinksim.reports.chart.Curves.Step;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.reports.chart.StackedBands.Band;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.Series;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.CumulativeIncidence;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/** The charts of the ladder: which rung stands when, how high it goes, how soon. */
record RungCharts(Subject subject) {
  /** The name of the chart of the highest rung. */
  static final String PEAK = "peak-rung";

  private static final int MOST_CURVES = 6;

  /** A channel in which rungs stand more rarely than this is not worth a chart of its own. */
  private static final double LEAST_SHARE = 0.05;

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    if (subject.rungs().isEmpty()) {
      return charts;
    }
    throughTime().ifPresent(charts::add);
    charts.add(peak());
    timeTo().ifPresent(charts::add);
    charts.addAll(channels());
    index(ResultNames.INDEX, "index", "").ifPresent(charts::add);
    subject
        .scenario()
        .ladder()
        .otherScales()
        .forEach(scale -> indexUnder(scale).ifPresent(charts::add));
    return charts;
  }

  private Optional<Fan> indexUnder(String scale) {
    return index(
        ResultNames.index(scale),
        subject.chartName(ChartNames.INDEX, scale),
        ", by another scale: " + subject.scenario().ladder().scales().get(scale).name());
  }

  /** The escalation index through time; none where its days were not kept. */
  private Optional<Fan> index(String metric, String name, String scale) {
    if (!subject.recording().series().has(metric)) {
      return Optional.empty();
    }
    ForceCharts.Words words =
        new ForceCharts.Words(
            name,
            "Escalation index on each day" + scale,
            "Escalation index",
            Unit.SEVERITY.key(),
            " The index is the sum of the weights of all acts so far, which fade with time.");
    return Optional.of(new ForceCharts(subject).fan(metric, words, Tone.series(1), false));
  }

  /**
   * The probability of each standing rung, stacked through time; none where its days were not kept.
   */
  Optional<StackedBands> throughTime() {
    Words words =
        new Words(
            "rung-through-time",
            "Highest rung standing on each day, share of runs (%)",
            "No rung stands",
            "The height of a colour is the share of runs in which that rung is the highest standing"
                + " on that day; the higher on the ladder, the further up it lies; blue is a step down.");
    return subject.recording().series().has(ResultNames.standing(subject.rungs().get(0)))
        ? Optional.of(bands(ResultNames::standing, subject.rungs(), words))
        : Optional.empty();
  }

  /** The same within each channel that the fighting itself does not drive. */
  List<StackedBands> channels() {
    List<StackedBands> charts = new ArrayList<>();
    for (String channel : channelsOfActs()) {
      List<Rung> rungs = subject.rungs().stream().filter(r -> r.channel().equals(channel)).toList();
      if (rungs.stream().anyMatch(r -> highest(ResultNames.standingInChannel(r)) >= LEAST_SHARE)) {
        charts.add(
            bands(
                ResultNames::standingInChannel,
                rungs,
                new Words(
                    subject.chartName(ChartNames.CHANNEL, channel),
                    "Rungs of the "
                        + Names.words(channel)
                        + " channel: the highest standing on each day, share of runs (%)",
                    "No rung of this channel stands",
                    "As the chart of all rungs, but for the "
                        + Names.words(channel)
                        + " channel alone, which the fighting would otherwise hide.")));
      }
    }
    return charts;
  }

  /**
   * The channels of acts alone: none when the ladder has a single channel, which is the main
   * chart's.
   */
  private List<String> channelsOfActs() {
    Set<String> battlefield =
        subject.scenario().ladder().battlefield().stream()
            .map(condition -> condition.rung())
            .collect(Collectors.toSet());
    List<Rung> rungs = subject.rungs();
    Set<String> driven =
        rungs.stream()
            .filter(r -> battlefield.contains(r.id()))
            .map(Rung::channel)
            .collect(Collectors.toSet());
    List<String> channels = rungs.stream().map(Rung::channel).distinct().toList();
    return channels.size() < 2
        ? List.of()
        : channels.stream().filter(c -> !driven.contains(c)).toList();
  }

  /** The greatest share that a metric has on any day; 0 where its days were not kept. */
  private double highest(String metric) {
    return subject.recording().series().metrics().getOrDefault(metric, List.of()).stream()
        .mapToDouble(Series.Day::mean)
        .max()
        .orElse(0);
  }

  /** The words of a chart of bands. */
  private record Words(String name, String title, String none, String reading) {}

  /** Stacks the rungs that ever stand, upon the share in which none does. */
  private StackedBands bands(Function<Rung, String> share, List<Rung> rungs, Words words) {
    Series series = subject.recording().series();
    List<Rung> standing = rungs.stream().filter(r -> highest(share.apply(r)) > 0).toList();
    List<Double> days = series.of(share.apply(rungs.get(0))).stream().map(Series.Day::day).toList();
    double[] none = new double[days.size()];
    Arrays.fill(none, 1);
    List<Band> bands = new ArrayList<>();
    for (Rung rung : standing) {
      List<Double> shares = series.of(share.apply(rung)).stream().map(Series.Day::mean).toList();
      for (int i = 0; i < none.length; i++) {
        none[i] -= shares.get(i);
      }
      bands.add(new Band(rung.id(), Subject.name(rung), subject.tone(rung), shares));
    }
    List<Double> rest = Arrays.stream(none).mapToObj(RungCharts::rest).toList();
    if (Collections.max(rest) > 0) {
      bands.add(0, new Band("", words.none(), Tone.NONE, rest));
    }
    return new StackedBands(
        subject.heading(words.name(), words.title(), "", words.reading()),
        subject.time(),
        Axis.shares("Share of runs"),
        days,
        bands);
  }

  /** What the rungs leave of one; shares are recorded with seven digits, so less is rounding. */
  private static double rest(double share) {
    return share < 1e-6 ? 0 : share;
  }

  /** The distribution of the highest rung reached, from the top of the ladder down. */
  ShareBars peak() {
    Replications replications = subject.recording().replications();
    List<ShareBars.Bar> bars = new ArrayList<>();
    for (Rung rung : subject.rungs()) {
      subject
          .probability(ResultNames.peakIs(rung))
          .filter(share -> share.successes() > 0)
          .ifPresent(share -> bars.add(0, bar(rung, share)));
    }
    int none = subject.runs() - replications.present(ResultNames.PEAK_RUNG).length;
    if (none > 0) {
      bars.add(bar("", "No rung", Tone.NONE, none));
    }
    double widest = bars.stream().mapToDouble(ShareBars.Bar::high).max().orElse(1);
    return (new ShareBars(
        subject.heading(
            PEAK,
            "Highest rung reached within " + subject.days() + ", share of runs (%)",
            "Whiskers: Wilson 95 % intervals of the share, from the number of runs alone.",
            "Each run counts once, at the highest rung that it reached on any day; the bars add"
                + " up to 100 %."),
        new Axis("Share of runs", "%", 0, Math.min(1.3, widest * 1.35)),
        bars));
  }

  /** The share of runs whose highest rung it is, as the summary has it. */
  private ShareBars.Bar bar(Rung rung, Summary.Probability share) {
    return new ShareBars.Bar(
        rung.id(),
        Subject.name(rung),
        subject.tone(rung),
        share.successes(),
        share.share(),
        share.interval().get(0),
        share.interval().get(1));
  }

  /** A share of all runs with its interval of 95 %. */
  private ShareBars.Bar bar(String id, String name, Tone tone, int runs) {
    Proportion share = subject.share(runs);
    return new ShareBars.Bar(
        id, name, tone, runs, share.share(), share.interval().low(), share.interval().high());
  }

  /** The share of runs that has reached each key rung by each day. */
  Optional<Curves> timeTo() {
    List<Rung> keys = keyRungs();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      curves.add(curve(keys.get(i), Tone.series(i)));
    }
    curves.sort(
        Comparator.comparingDouble((Curve c) -> -c.steps().get(c.steps().size() - 1).share()));
    return Optional.of(
        new Curves(
            subject.heading(
                "time-to-rungs",
                "Rungs reached by each day, share of runs (%)",
                "Bands: 95 % intervals. Runs that have not reached a rung by day "
                    + subject.lastDay()
                    + " count as not yet there (censored). "
                    + leftOut(keys),
                "A curve rises whenever more runs reach the rung for the first time; its height at"
                    + " the right is the share that ever does within the horizon."),
            subject.time(),
            Axis.shares("Share of runs that reached it"),
            curves));
  }

  /**
   * The rungs whose time is worth a curve: neither reached by all runs on day 0 nor by none. Where
   * they are many, those of the least certain outcome.
   */
  List<Rung> keyRungs() {
    return subject.rungs().stream()
        .filter(r -> reached(r) > 0 && !certainAtStart(r))
        .sorted(Comparator.comparingInt(this::distanceFromHalf))
        .limit(MOST_CURVES)
        .sorted(Comparator.comparingInt(r -> -r.level()))
        .toList();
  }

  /** How far from an even chance it is that a rung is reached, in runs, doubled. */
  private int distanceFromHalf(Rung rung) {
    return Math.abs(2 * reached(rung) - subject.runs());
  }

  /** In how many runs a rung stood on any day. */
  int reached(Rung rung) {
    return subject.recording().replications().present(ResultNames.daysTo(rung)).length;
  }

  /** Whether a rung stood on day 0 in every run. */
  private boolean certainAtStart(Rung rung) {
    double[] days = subject.recording().replications().values(ResultNames.daysTo(rung));
    return Arrays.stream(days).allMatch(d -> d == 0);
  }

  /** Which rungs have no curve and why, for the note. */
  private String leftOut(List<Rung> keys) {
    List<String> start = names(r -> certainAtStart(r));
    List<String> never = names(r -> reached(r) == 0);
    return listed("Standing from the start: ", start)
        + listed("Never reached: ", never)
        + others(r -> reached(r) > 0 && !certainAtStart(r) && !keys.contains(r));
  }

  /** Rungs by name, or how many they are: more names than curves would not fit under the chart. */
  private String others(Predicate<Rung> which) {
    List<String> names = names(which);
    if (names.size() <= MOST_CURVES) {
      return listed("Not shown: ", names);
    }
    IntSummaryStatistics runs =
        subject.rungs().stream().filter(which).mapToInt(this::reached).summaryStatistics();
    return "Not shown: "
        + names.size()
        + " more, reached by "
        + Numerals.percent(subject.share(runs.getMin()).share())
        + " to "
        + Numerals.percent(subject.share(runs.getMax()).share())
        + " of runs. ";
  }

  private List<String> names(Predicate<Rung> which) {
    return subject.rungs().stream()
        .filter(which)
        .map(r -> Subject.name(r) + (reached(r) > 0 && !certainAtStart(r) ? percent(r) : ""))
        .toList();
  }

  private String percent(Rung rung) {
    return " (" + Numerals.percent(subject.share(reached(rung)).share()) + ")";
  }

  /** Names after a lead, as a sentence; nothing where there are no names. */
  private static String listed(String lead, List<String> names) {
    return names.isEmpty() ? "" : lead + String.join(", ", names) + ". ";
  }

  /** The cumulative incidence as steps; no run is censored before the horizon. */
  private Curve curve(Rung rung, Tone tone) {
    CumulativeIncidence incidence = incidence(rung);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(0, 0, 0, subject.share(0).interval().high()));
    for (CumulativeIncidence.Step step : incidence.steps()) {
      Interval interval = step.interval().orElseThrow();
      steps.add(new Step(step.time(), step.incidence(), interval.low(), interval.high()));
    }
    Step last = steps.get(steps.size() - 1);
    steps.add(new Step(subject.horizon(), last.share(), last.low(), last.high()));
    return new Curve(rung.id(), Subject.name(rung), tone, steps);
  }

  /**
   * The share of runs that has reached a rung by each day; runs in which it never stood are
   * censored at the horizon, in days.
   */
  private CumulativeIncidence incidence(Rung rung) {
    return CumulativeIncidence.of(
        subject.recording().replications().values(ResultNames.daysTo(rung)),
        subject.horizon(),
        Summary.LEVEL);
  }
}
