package org.brinksim.reports.dependence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.chart.RankedBars.Row;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.text.Template;
import org.brinksim.wording.ConditionWords;
import org.brinksim.wording.DependenceWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/**
 * The charts of what responses depend on, and of what would be worth knowing.
 *
 * @param dependences what was found
 * @param headings makes their headings
 */
public record DependenceCharts(Dependences dependences, Headings headings) {

  /** The name of the chart of what would be worth knowing for the responses together. */
  public static final String WORTH_KNOWING = "worth-knowing";

  /** The most bars of what can be told from noise, and of what cannot. */
  private static final int MOST_CLEAR = 12;

  private static final int MOST_NOISE = 3;
  private static final int MOST_WORTH = 6;

  /** Makes the heading of a chart, with the subtitle that all charts of a report have. */
  @FunctionalInterface
  public interface Headings {
    /** The heading, of name, title, note and reading. */
    Heading of(String name, String title, String note, String reading);
  }

  /** What a response depends on: its parameters. */
  public RankedBars dependence(OfResponse response, String name) {
    List<Dependence> parameters = response.parameters();
    List<Dependence> shown = shown(parameters);
    int left = parameters.size() - shown.size();
    return new RankedBars(
        headings.of(
            name,
            "What it depends on: "
                + Names.capital(response.label())
                + " (share of its variance, %)",
            Template.fill(
                "Blue: rises with it. Orange: falls with it. Green: neither throughout. Grey: cannot be told"
                    + " from noise%s. Behind the bar: rank correlation, and the partial one. Whiskers: 95 %%"
                    + " intervals, each by itself.%s",
                left > 0 ? ", as " + Numerals.whole(left) + " more that are left out" : "",
                sample()),
            "A bar is the share of the variance that would be gone on average if that parameter alone were"
                + " known. Partial: with what the other parameters do taken out."),
        axis(shown.stream().mapToDouble(it -> it.share().interval().get(1)).max().orElseThrow()),
        shown.stream().map(it -> row(it, correlations(it))).toList());
  }

  /** Those that can be told from noise, and a few that cannot. */
  private static List<Dependence> shown(List<Dependence> parameters) {
    return Stream.concat(
            parameters.stream().filter(Dependence::clear).limit(MOST_CLEAR),
            parameters.stream()
                .filter(it -> !it.clear())
                .sorted(Comparator.comparingDouble(it -> -it.share().share()))
                .limit(MOST_NOISE))
        .toList();
  }

  private static Row row(Dependence it, String words) {
    return new Row(
        it.unknown().id(),
        DependenceWords.name(it.unknown()),
        it.clear(),
        it.share().share(),
        it.share().interval().get(0),
        it.share().interval().get(1),
        of(it.correlation()),
        of(it.partial()),
        words);
  }

  private static RankedBars.Correlation of(Correlation correlation) {
    return correlation == null
        ? RankedBars.NONE
        : new RankedBars.Correlation(
            correlation.coefficient(),
            correlation.interval().get(0),
            correlation.interval().get(1));
  }

  private static String correlations(Dependence it) {
    String rank = it.correlation() == null ? "" : rank(it.correlation());
    String partial = it.partial() == null ? "" : ", partial " + rank(it.partial());
    return Numerals.percent(
            it.share().share(), it.share().interval().get(0), it.share().interval().get(1))
        + "  ·  "
        + rank
        + partial;
  }

  private static String rank(Correlation correlation) {
    String number = Numerals.rounded(correlation.coefficient(), 2);
    return correlation.coefficient() > 0 ? "+" + number : number;
  }

  /** Shares from 0 to a round number above the largest end. */
  private static Axis axis(double largest) {
    return new Axis(
        "Share of its variance", "%", 0, Math.min(1, Math.ceil(largest * 20 - 1e-9) / 20));
  }

  private String sample() {
    return dependences.total() > dependences.replications()
        ? " From the first " + Numerals.whole(dependences.replications()) + " runs."
        : "";
  }

  /** Of a response, what knowing something would take off it. */
  private record Best(OfResponse response, Dependence dependence) {
    double share() {
      return dependence.share().share();
    }
  }

  /**
   * What would narrow main responses the most: each parameter and claim with the response that it
   * tells most of; none where nothing can be told from noise.
   */
  public Optional<RankedBars> worthKnowing() {
    List<Best> best = new ArrayList<>();
    for (Unknown unknown : unknowns()) {
      dependences.responses().stream()
          .flatMap(
              response ->
                  response.dependences().stream()
                      .filter(it -> it.clear() && it.unknown().equals(unknown))
                      .map(it -> new Best(response, it)))
          .max(Comparator.comparingDouble(Best::share))
          .ifPresent(best::add);
    }
    best.sort(Comparator.comparingDouble(it -> -it.share()));
    List<Row> rows =
        best.stream()
            .limit(MOST_CLEAR)
            .map(it -> uncoloured(row(it.dependence(), of(it))))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RankedBars(
            headings.of(
                WORTH_KNOWING,
                "What would narrow the main responses most, if known (share of a variance, %)",
                "Of a claim: all parameters that rest on it or lean on it, known one by one."
                    + " Whiskers: 95 % intervals, each by itself.",
                "A parameter or claim stands with the main response of which it would take most: a bar is the"
                    + " share of that response's variance that would be gone on average if it were known."),
            axis(rows.stream().mapToDouble(Row::high).max().orElseThrow()),
            rows));
  }

  /** Which way it goes is another matter for each response. */
  private static Row uncoloured(Row row) {
    return new Row(
        row.id(),
        row.name(),
        row.clear(),
        row.value(),
        row.low(),
        row.high(),
        RankedBars.NONE,
        RankedBars.NONE,
        row.words());
  }

  private static String of(Best best) {
    Dependence it = best.dependence();
    return Numerals.percent(
            it.share().share(), it.share().interval().get(0), it.share().interval().get(1))
        + ": "
        + Names.capital(best.response().label());
  }

  private List<Unknown> unknowns() {
    return dependences.responses().stream()
        .flatMap(response -> response.dependences().stream().map(Dependence::unknown))
        .distinct()
        .toList();
  }

  /** What is worth knowing for a conclusion; none where nothing clearly is. */
  public Optional<RankedBars> worth(OfConclusion conclusion, String name) {
    if (conclusion.worths().stream().noneMatch(DependenceWords::isWorthKnowing)) {
      return Optional.empty();
    }
    List<Worth> worths =
        conclusion.worths().stream()
            .filter(it -> it.value() > 0)
            .sorted(Comparator.comparingDouble(it -> -it.value()))
            .limit(MOST_WORTH)
            .toList();
    double largest = worths.stream().mapToDouble(it -> it.interval().get(1)).max().orElseThrow();
    String threshold = Numerals.percent(conclusion.threshold(), 0, 1);
    return Optional.of(
        new RankedBars(
            headings.of(
                name,
                Template.fill(
                    "Worth knowing before one says that %s is likelier than %s (points of"
                        + " probability)",
                    conclusion.stated()
                        ? ConditionWords.clause(conclusion.about())
                        : "“" + conclusion.label() + "” or more",
                    threshold),
                "Expected value of partial perfect information, one parameter or claim at a time. Grey: cannot"
                    + " be told from nothing. Whiskers: 95 % intervals, each by itself."
                    + sample(),
                Template.fill(
                    "Who says it gains as many points as the probability is above %s, and loses as many as"
                        + " it is below. A bar is the gain, on average, of saying it only where the known"
                        + " value supports it, over the best that can be said without.",
                    threshold)),
            new Axis(
                "Value of knowing it", "points", 0, Math.max(1, Math.ceil(100 * largest - 1e-9))),
            worths.stream().map(DependenceCharts::row).toList()));
  }

  private static Row row(Worth worth) {
    return new Row(
        worth.unknown().id(),
        DependenceWords.name(worth.unknown()),
        DependenceWords.isWorthKnowing(worth),
        100 * worth.value(),
        100 * worth.interval().get(0),
        100 * worth.interval().get(1),
        RankedBars.NONE,
        RankedBars.NONE,
        DependenceWords.points(worth));
  }
}
