package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;

/**
 * Chooses what the first screen shows.
 *
 * @param subject what the report is about
 * @param findings all findings
 * @param charts all charts
 */
record OverviewBuilder(Subject subject, List<Finding> findings, List<Chart> charts) {
  private static final int SENTENCES = 5;
  private static final int SMALL_CHARTS = 4;
  private static final int BARS = 5;

  Overview overview(String limit) {
    return new Overview(sentences(), smallCharts(), limit);
  }

  /**
   * The findings on the scenario's headline, then one of each topic in turn until there are five,
   * told in the order of the page. What governments do is many acts in a sentence and comes only
   * where there is room.
   */
  private List<Finding> sentences() {
    List<Finding> acts = on(Findings.GOVERNMENTS);
    List<List<Finding>> topics =
        findings.stream()
            .map(Finding::topic)
            .distinct()
            .map(this::on)
            .filter(topic -> !topic.equals(acts))
            .toList();
    List<Finding> chosen = new ArrayList<>(headline());
    for (int i = 0; i < findings.size(); i++) {
      int round = i;
      topics.stream().filter(t -> t.size() > round).map(t -> t.get(round)).forEach(chosen::add);
    }
    chosen.addAll(acts);
    List<Finding> five = chosen.stream().distinct().limit(SENTENCES).toList();
    return findings.stream().filter(five::contains).toList();
  }

  /** What is found of the responses that the scenario names first. */
  private List<Finding> headline() {
    return subject.scenario().headline().stream()
        .flatMap(name -> findings.stream().filter(f -> f.response().equals(name)))
        .toList();
  }

  private List<Finding> on(String topic) {
    return findings.stream().filter(f -> f.topic().equals(topic)).toList();
  }

  /** How high, which rungs, then numbers as dots and through time, as far as there is room. */
  private List<SmallChart> smallCharts() {
    Stream<SmallChart> ladder =
        Stream.concat(
            of(ShareBars.class)
                .filter(bars -> bars.heading().name().equals(RungCharts.PEAK))
                .map(this::peak),
            of(Curves.class).map(this::reached));
    Stream<SmallChart> first = of(QuantileDotplot.class).limit(1).map(this::dots);
    Stream<SmallChart> rest =
        Stream.concat(
            of(Fan.class)
                .sorted(Comparator.comparing(f -> !f.heading().name().startsWith(ChartNames.AREA)))
                .map(this::bands),
            of(QuantileDotplot.class).skip(1).map(this::dots));
    return Stream.of(ladder, first, rest).flatMap(s -> s).limit(SMALL_CHARTS).toList();
  }

  private <T extends Chart> Stream<T> of(Class<T> kind) {
    return charts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The most frequent of the highest rungs, in the order of the ladder. */
  private SmallChart peak(ShareBars chart) {
    return bars(
        "How high it goes",
        "Share of runs by the highest rung that they reach.",
        chart.heading().name(),
        chart,
        most(chart.bars()));
  }

  /** The share of runs that ever reaches each key rung. */
  private SmallChart reached(Curves chart) {
    List<ShareBars.Bar> bars = chart.curves().stream().map(OverviewBuilder::last).toList();
    return bars(
        "What is reached at all",
        "Share of runs that reach it on any of " + subject.days() + ".",
        chart.heading().name(),
        new ShareBars(chart.heading(), Axis.shares(""), bars),
        most(bars));
  }

  private static ShareBars.Bar last(Curves.Curve curve) {
    Curves.Step end = curve.steps().get(curve.steps().size() - 1);
    return new ShareBars.Bar(
        curve.id(), curve.name(), curve.tone(), 0, end.share(), end.low(), end.high());
  }

  private static SmallChart bars(
      String title, String words, String full, ShareBars chart, List<ShareBars.Bar> shown) {
    return new SmallChart.Bars(
        title, words, full, new ShareBars(chart.heading(), Axis.shares(""), shown));
  }

  private static List<ShareBars.Bar> most(List<ShareBars.Bar> bars) {
    List<ShareBars.Bar> frequent =
        bars.stream()
            .sorted(Comparator.comparingDouble((ShareBars.Bar b) -> -b.share()))
            .limit(BARS)
            .toList();
    return bars.stream().filter(frequent::contains).toList();
  }

  private SmallChart dots(QuantileDotplot chart) {
    return new SmallChart.Dots(
        chart.heading().title(),
        Template.fill(
            "%s dots, each 1 run in %s.", text(QuantileDotplot.DOTS), text(QuantileDotplot.DOTS)),
        chart.heading().name(),
        chart);
  }

  private SmallChart bands(Fan chart) {
    return new SmallChart.Bands(
        chart.heading().title(),
        "Line: the middle run of each day. Bands: half of the runs, and nine in ten.",
        chart.heading().name(),
        chart);
  }

  private static String text(int number) {
    return Numerals.whole(number);
  }
}
