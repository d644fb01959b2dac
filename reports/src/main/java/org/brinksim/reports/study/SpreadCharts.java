package org.brinksim.reports.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.chart.ScatterPanels;
import org.brinksim.reports.chart.ScatterPanels.Dot;
import org.brinksim.reports.chart.ScatterPanels.Panel;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.effects.Estimate;
import org.brinksim.results.effects.FactorEffects;
import org.brinksim.results.effects.FactorEffects.Spread;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.text.Template;
import org.brinksim.wording.EffectWords;
import org.brinksim.wording.Units;

/**
 * The charts of points spread over the space of the factors.
 *
 * @param results what the study found
 * @param frame makes headings
 */
record SpreadCharts(StudyResults results, StudyCharts frame) {
  private static final int MOST_DOTS = 600;
  private static final int BINS = 12;

  /** The charts of a response. */
  List<Chart> of(OfResponse response, EffectWords words, FactorEffects.OfSpread found) {
    List<Chart> charts = new ArrayList<>();
    if (found.rest().isPresent()) {
      charts.add(spread(response, words, found.factors()));
    }
    charts.add(scatter(response, words, found.factors()));
    return charts;
  }

  private RankedBars spread(OfResponse response, EffectWords words, List<Spread> factors) {
    List<Spread> shown = factors.subList(0, Math.min(StudyCharts.MOST_ROWS, factors.size()));
    return new RankedBars(
        frame.heading(
            "depends",
            response,
            words,
            "What it depends on: " + words.title(),
            "Blue: rises with it. Orange: falls with it. Green: neither throughout. Grey: cannot be told"
                + " from noise. Behind the bar: rank correlation, and the partial one."
                + StudyCharts.EACH,
            "A bar is the share of the variance between points that would be gone on average if that"
                + " factor alone were known. Of several runs at a point their mean is taken."),
        StudyCharts.axis(
            "Share of the variance",
            "%",
            shown.stream().flatMapToDouble(f -> f.first().stream().mapToDouble(Estimate::high))),
        shown.stream().map(f -> row(words, f)).toList());
  }

  private static RankedBars.Row row(EffectWords words, Spread it) {
    Estimate first = it.first().orElseThrow();
    return new RankedBars.Row(
        it.factor(),
        words.factor(it.factor()),
        it.clear(),
        first.value(),
        first.low(),
        first.high(),
        it.rank().map(SpreadCharts::of).orElse(RankedBars.NONE),
        it.partial().map(SpreadCharts::of).orElse(RankedBars.NONE),
        EffectWords.share(first)
            + it.rank().map(r -> "  ·  " + EffectWords.correlation(r)).orElse("")
            + it.partial().map(p -> ", partial " + EffectWords.correlation(p)).orElse(""));
  }

  private static RankedBars.Correlation of(Estimate it) {
    return new RankedBars.Correlation(it.value(), it.low(), it.high());
  }

  private ScatterPanels scatter(OfResponse response, EffectWords words, List<Spread> factors) {
    Word column =
        results.responses().stream()
            .filter(word -> word.name().equals(response.response()))
            .findFirst()
            .orElseThrow();
    int[] points = points(response, column);
    double[] values =
        IntStream.of(points).mapToDouble(p -> words.scaled(results.at(p, column).mean())).toArray();
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(0);
    double room = Math.max(high - low, 1e-9) * StudyCharts.PADDING;
    return new ScatterPanels(
        frame.heading(
            "scatter",
            response,
            words,
            "Point by point against the strongest factors: " + words.title(),
            points.length > MOST_DOTS
                ? Template.fill("Dots: the first %d points. Line: all.", MOST_DOTS)
                : "",
            "A dot is a point of the design. The line joins the means of twelfths of the points, from left"
                + " to right: level where the factor does nothing."),
        new Axis(words.title(), "", low - room, high + room),
        factors.stream()
            .limit(ScatterPanels.MOST)
            .map(f -> panel(f, words, points, values))
            .toList());
  }

  /** The points of a scenario that have a value. */
  private int[] points(OfResponse response, Word column) {
    RunManifest manifest = results.manifest();
    return IntStream.range(0, manifest.points())
        .filter(p -> manifest.scenarioOf(p).id().equals(response.scenario()))
        .filter(p -> !Double.isNaN(results.at(p, column).mean()))
        .toArray();
  }

  private Panel panel(Spread factor, EffectWords words, int[] points, double[] values) {
    RunManifest manifest = results.manifest();
    List<String> names = manifest.design().factors().stream().map(Word::name).toList();
    int column = names.indexOf(factor.factor());
    Word word = manifest.design().factors().get(column);
    List<Dot> dots =
        IntStream.range(0, points.length)
            .mapToObj(
                i ->
                    new Dot(
                        Units.scale(word.unit())
                            * manifest.design().settings().get(points[i]).get(column),
                        values[i]))
            .toList();
    List<Dot> sorted = dots.stream().sorted(Comparator.comparingDouble(Dot::across)).toList();
    double low = sorted.get(0).across();
    double high = sorted.get(sorted.size() - 1).across();
    return new Panel(
        factor.factor(),
        new Axis(
            words.factor(factor.factor()),
            EffectWords.axisUnit(word.unit()),
            low,
            high > low ? high : low + Math.max(1, Math.abs(low))),
        dots.subList(0, Math.min(MOST_DOTS, dots.size())),
        middle(sorted));
  }

  private static List<Dot> middle(List<Dot> sorted) {
    int bins = Math.min(BINS, Math.max(1, sorted.size() / 4));
    List<Dot> middle = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      List<Dot> bin = sorted.subList(b * sorted.size() / bins, (b + 1) * sorted.size() / bins);
      middle.add(
          new Dot(
              bin.stream().mapToDouble(Dot::across).average().orElseThrow(),
              bin.stream().mapToDouble(Dot::value).average().orElseThrow()));
    }
    return middle;
  }
}
