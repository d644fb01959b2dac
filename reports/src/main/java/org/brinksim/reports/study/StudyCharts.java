package org.brinksim.reports.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.EffectBars.Bar;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.HeatMap;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.RunManifest;
import org.brinksim.results.effects.Estimate;
import org.brinksim.results.effects.FactorEffects;
import org.brinksim.results.effects.FactorEffects.Grid;
import org.brinksim.results.effects.FactorEffects.Indices;
import org.brinksim.results.effects.FactorEffects.Level;
import org.brinksim.results.effects.FactorEffects.OfFactor;
import org.brinksim.results.effects.FactorEffects.Step;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.effects.Varied;
import org.brinksim.text.Template;
import org.brinksim.wording.EffectWords;
import org.brinksim.wording.Numerals;

/** The charts of a study, response by response. */
final class StudyCharts {
  static final int MOST_ROWS = 30;
  private static final int LONGEST_NAME = 120;
  static final double PADDING = 0.04;
  static final String EACH = " Whiskers: 95 % intervals, each by itself.";

  private final StudyResults results;
  private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  StudyCharts(StudyResults results) {
    this.results = results;
  }

  /** The charts of a response. */
  List<Chart> of(OfResponse response) {
    EffectWords words = new EffectWords(results.effects(), response);
    FactorEffects found = response.effects();
    List<Chart> charts = new ArrayList<>();
    if (found instanceof FactorEffects.OfLevels levels) {
      charts.add(differences(response, words, levels.factors()));
      levels.grid().ifPresent(grid -> charts.add(grid(response, words, grid)));
    } else if (found instanceof FactorEffects.OfSteps steps) {
      charts.add(steps(response, words, steps.factors()));
    } else if (found instanceof FactorEffects.OfIndices indices) {
      charts.add(indices(response, words, indices.factors()));
    } else if (found instanceof FactorEffects.OfSpread spread) {
      charts.addAll(new SpreadCharts(results, this).of(response, words, spread));
    }
    return charts;
  }

  /** A heading under the subtitle that all charts of the study have. */
  Heading heading(
      String kind, OfResponse response, EffectWords words, String title, String note, String how) {
    RunManifest manifest = results.manifest();
    String scenario = response.scenario().isEmpty() ? "" : response.scenario();
    String subtitle =
        Template.fill(
            "%s%s · %s · seed %d",
            manifest.study().title(),
            manifest.scenarios().size() > 1 && !scenario.isEmpty() ? " · " + scenario : "",
            words.count(),
            manifest.seed());
    String never =
        response.never() > 0
            ? Template.fill(
                " In %s runs the day never came; it counts as the last.",
                Numerals.whole(response.never()))
            : "";
    return new Heading(name(kind, response), title, subtitle, note + never, how);
  }

  /** A name that no other chart has, on any system of files. */
  private String name(String kind, OfResponse response) {
    boolean several = results.manifest().scenarios().size() > 1 && !response.scenario().isEmpty();
    String plain =
        (kind + "-" + response.response() + (several ? "-" + response.scenario() : ""))
            .replaceAll("[^a-zA-Z0-9._-]", "-");
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  /** An axis that has room for all numbers, 0 among them. */
  static Axis axis(String label, String unit, DoubleStream numbers) {
    double[] all = DoubleStream.concat(DoubleStream.of(0), numbers).sorted().toArray();
    double low = all[0];
    double high = all[all.length - 1];
    double room = Math.max(high - low, 1e-9) * PADDING;
    return new Axis(label, unit, low < 0 ? low - room : 0, high > 0 ? high + room : low + room);
  }

  /** A unit for numbers that are written in it: shares are per cent already. */
  private static String unit(EffectWords words) {
    return EffectWords.axisUnit(words.response().unit());
  }

  private DifferenceIntervals differences(
      OfResponse response, EffectWords words, List<OfFactor> factors) {
    List<DifferenceIntervals.Row> rows = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      OfFactor factor = factors.get(f);
      for (Level level : factor.levels().subList(1, factor.levels().size())) {
        rows.add(row(words, factor, level, f));
      }
    }
    List<DifferenceIntervals.Row> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    String against =
        factors.stream()
            .map(f -> words.factor(f.factor()) + " " + level(words, f, f.levels().get(0)))
            .collect(Collectors.joining("; "));
    return new DifferenceIntervals(
        heading(
            "effects",
            response,
            words,
            "Difference of means: " + words.title(),
            "Against: "
                + against
                + ". Grey: no difference can be told."
                + EACH
                + (shown.size() < rows.size()
                    ? Template.fill(" %d rows more: see study.json.", rows.size() - shown.size())
                    : ""),
            "Each row compares the mean at a level of a factor, over all settings of the others, with"
                + " that at its first level, replication by replication."),
        axis(
            "Difference of means",
            unit(words),
            shown.stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()))),
        0,
        shown);
  }

  private DifferenceIntervals.Row row(EffectWords words, OfFactor factor, Level level, int tone) {
    Estimate difference = level.difference();
    return new DifferenceIntervals.Row(
        factor.factor() + "=" + level.level(),
        factor.factor().equals(Varied.SCENARIO)
            ? level(words, factor, level)
            : words.factor(factor.factor()) + ": " + level(words, factor, level),
        difference.excludesZero() ? Tone.series(tone + 1) : Tone.NONE,
        words.scaled(difference.value()),
        words.scaled(difference.low()),
        words.scaled(difference.high()),
        words.change(difference));
  }

  /** A level; of scenarios the title. */
  private String level(EffectWords words, OfFactor factor, Level level) {
    return factor.factor().equals(Varied.SCENARIO)
        ? results.manifest().scenarios().stream()
            .filter(s -> s.id().equals(level.level()))
            .map(RunManifest.Scenario::title)
            .findFirst()
            .orElse(level.level())
        : words.level(factor.factor(), level.level());
  }

  private HeatMap grid(OfResponse response, EffectWords words, Grid grid) {
    List<List<Double>> cells =
        grid.means().stream().map(row -> row.stream().map(words::scaled).toList()).toList();
    double[] all = cells.stream().flatMap(List::stream).mapToDouble(v -> v).sorted().toArray();
    double low = all[0];
    double high = all[all.length - 1];
    return new HeatMap(
        heading(
            "grid",
            response,
            words,
            "Means at both settings: " + words.title(),
            results.effects().varied().size() > 2 ? "Over all settings of other factors." : "",
            "The darker a cell, the larger the mean. Rows that look alike: the factor of the rows does"
                + " little. Columns likewise."),
        new Axis(
            words.title(), unit(words), low, high > low ? high : low + Math.max(1, Math.abs(low))),
        words.factor(grid.across()),
        words.factor(grid.down()),
        grid.columns().stream().map(level -> words.level(grid.across(), level)).toList(),
        grid.rows().stream().map(level -> words.level(grid.down(), level)).toList(),
        cells);
  }

  private EffectBars steps(OfResponse response, EffectWords words, List<Step> factors) {
    List<Step> shown = factors.stream().filter(f -> !f.inert()).limit(MOST_ROWS).toList();
    List<String> inert =
        factors.stream().filter(Step::inert).map(f -> words.factor(f.factor())).toList();
    return new EffectBars(
        heading(
            "moves",
            response,
            words,
            "How much each factor moves it: " + words.title(),
            "Behind the bar: μ* with its interval, the mean change μ, and its standard deviation σ."
                + " Grey: less than a twentieth of the strongest."
                + EACH
                + (inert.isEmpty()
                    ? ""
                    : " Never changed it, and left out: " + String.join(", ", inert) + "."),
            "A bar is the mean size of the change when the factor alone moves by half of its law, at many"
                + " settings of the others (Morris' elementary effects); chance: when only the dice"
                + " change. A σ as large as μ* tells of bends, or of factors acting together."),
        axis(
            "Mean size of the change",
            unit(words),
            shown.stream().mapToDouble(f -> words.scaled(f.meanSize().high()))),
        List.of("μ*"),
        (shown.isEmpty() ? factors.subList(0, 1) : shown)
            .stream().map(f -> row(words, f)).toList());
  }

  private static EffectBars.Row row(EffectWords words, Step step) {
    double mean = words.scaled(step.mean());
    double deviation = words.scaled(step.deviation());
    return new EffectBars.Row(
        step.factor(),
        words.factor(step.factor()),
        step.weak(),
        List.of(bar("meanSize", step.meanSize(), words)),
        List.of(
            new Bar("mean", mean, Double.NaN, Double.NaN),
            new Bar("deviation", deviation, Double.NaN, Double.NaN)),
        Template.fill(
            "%s  ·  μ %s, σ %s",
            words.interval(step.meanSize()),
            (mean > 0 ? "+" : "") + Numerals.number(mean),
            Numerals.number(deviation)));
  }

  private static Bar bar(String quantity, Estimate estimate, EffectWords words) {
    return new Bar(
        quantity,
        words.scaled(estimate.value()),
        words.scaled(estimate.low()),
        words.scaled(estimate.high()));
  }

  private EffectBars indices(OfResponse response, EffectWords words, List<Indices> factors) {
    List<Indices> shown = factors.subList(0, Math.min(MOST_ROWS, factors.size()));
    return new EffectBars(
        heading(
            "indices",
            response,
            words,
            "Parts in its variance: " + words.title(),
            "Grey: the total index cannot be told from 0." + EACH,
            "Sobol's indices. First: the share of the variance that would be gone on average if the factor"
                + " alone were known. Total: the share that would be left if all others were known; what"
                + " it has above the first is what the factor does together with others. Chance is a"
                + " factor like any other."),
        axis(
            "Share of the variance",
            "%",
            shown.stream()
                .flatMapToDouble(
                    f ->
                        DoubleStream.of(
                            f.first().low(), f.first().high(), f.total().low(), f.total().high()))),
        List.of("First: by itself", "Total: with others"),
        shown.stream().map(f -> row(words, f)).toList());
  }

  private static EffectBars.Row row(EffectWords words, Indices it) {
    return new EffectBars.Row(
        it.factor(),
        words.factor(it.factor()),
        it.total().low() <= 0,
        List.of(share("first", it.first()), share("total", it.total())),
        List.of(),
        Template.fill(
            "first %s  ·  total %s", EffectWords.share(it.first()), EffectWords.share(it.total())));
  }

  private static Bar share(String quantity, Estimate it) {
    return new Bar(quantity, it.value(), it.low(), it.high());
  }
}
