package org.brinksim.reports.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.reports.content.Finding;
import org.brinksim.reports.content.Overview;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.Report.Fact;
import org.brinksim.reports.content.Section;
import org.brinksim.reports.content.SmallChart;
import org.brinksim.statistics.difference.QuantileDifferences;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;
import org.brinksim.wording.comparison.AttributionWords;
import org.brinksim.wording.comparison.ComparisonWords;
import org.brinksim.wording.comparison.ConclusionWords;

/**
 * A comparison as the content of a page.
 *
 * @param comparison what was found
 * @param differences of each other, how its runs differ from the baseline's day by day
 * @param split what the differences are owed to, where that was asked
 */
record ComparisonPage(
    Comparison comparison, List<DailyDifferences> differences, Optional<AttributionWords> split) {
  private static final String LIMIT =
      "A difference between two sets of runs of a model, not between two futures. What the model leaves"
          + " out is left out of both.";
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_FINDINGS = 10;
  private static final int MOST_SMALL = 4;
  private static final String BANDS =
      "Line: the middle run of each day. Bands: half of the runs, and nine in ten.";

  Report report() {
    return new Report(
        "Did the conclusion change?",
        Template.fill("%s compared with the baseline, %s.", others(), comparison.baseline().name()),
        new Overview(sentences(), small(), LIMIT),
        facts(),
        warnings(),
        findings(),
        List.of(),
        sections(),
        tables(),
        limits());
  }

  private String others() {
    return String.join(", ", comparison.others().stream().map(run -> run.other().name()).toList());
  }

  private List<Finding> sentences() {
    List<Finding> sentences = new ArrayList<>();
    for (BaselineComparison run : comparison.others()) {
      sentences.add(
          new Finding("Verdict", run.other().name() + ": " + ConclusionWords.headline(run), ""));
      ConclusionWords.stated(run)
          .ifPresent(words -> sentences.add(new Finding("Verdict", words, "")));
    }
    if (comparison.others().size() == 1) {
      surest(comparison.others().get(0)).limit(2).forEach(sentences::add);
    }
    for (BaselineComparison run : comparison.others()) {
      String of = comparison.others().size() == 1 ? "" : run.other().name() + ": ";
      sentences.add(new Finding("Verdict", of + inputs(run), ""));
      sentences.add(new Finding("Verdict", of + ConclusionWords.pairing(run), ""));
    }
    return sentences.stream().limit(Math.max(MOST_SENTENCES, comparison.others().size())).toList();
  }

  /** The casualties that changed most, of the baseline and of the first other beside each other. */
  private List<SmallChart> small() {
    return comparison.others().stream()
        .limit(1)
        .flatMap(run -> charts(0).throughTime().fans().stream())
        .limit(MOST_SMALL)
        .map(
            fan ->
                (SmallChart)
                    new SmallChart.Bands(fan.heading().title(), BANDS, fan.heading().name(), fan))
        .toList();
  }

  private static String inputs(BaselineComparison run) {
    return run.inputs().isEmpty()
        ? "The scenarios say the same."
        : Template.fill("The scenarios differ at %d places; see the table.", run.inputs().size());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Baseline", ConclusionWords.origin(comparison.baseline().manifest())));
    for (BaselineComparison run : comparison.others()) {
      facts.add(new Fact(run.other().name(), ConclusionWords.origin(run.other().manifest())));
    }
    return facts;
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    comparison.others().stream()
        .flatMap(run -> ConclusionWords.unlike(comparison.baseline(), run.other()).stream())
        .forEach(warnings::add);
    warnings.addAll(ConclusionWords.warnings(comparison.baseline()));
    comparison.others().forEach(run -> warnings.addAll(ConclusionWords.warnings(run.other())));
    return warnings;
  }

  /** A sentence for each of the responses that differ most surely. */
  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (BaselineComparison run : comparison.others()) {
      surest(run).limit(MOST_FINDINGS).forEach(findings::add);
      more(run).ifPresent(findings::add);
    }
    if (findings.isEmpty()) {
      findings.add(new Finding("Responses", "No response is called different.", ""));
    }
    return findings;
  }

  private static Stream<Finding> surest(BaselineComparison run) {
    return run.responses().stream()
        .filter(r -> r.verdict().isDifferent())
        .sorted(Comparator.comparingDouble(ResponseComparison::adjustedP))
        .map(r -> finding(run, r));
  }

  private static Optional<Finding> more(BaselineComparison run) {
    long more =
        run.responses().stream().filter(r -> r.verdict().isDifferent()).count() - MOST_FINDINGS;
    return more <= 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "Different: " + run.other().name(),
                Template.fill("And %d more that differ: the table of responses has them.", more),
                ""));
  }

  private static Finding finding(BaselineComparison run, ResponseComparison response) {
    ComparisonWords words = new ComparisonWords(response);
    return new Finding(
        "Different: " + run.other().name(),
        Template.fill(
            "%s (%s): %s → %s, difference %s; %s%s.",
            response.label(),
            words.compared(),
            words.baseline(),
            words.other(),
            words.difference(),
            words.verdict(),
            words.narrowing().map(n -> "; interval " + n).orElse("")),
        "");
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < comparison.others().size(); i++) {
      sections.addAll(sections(i));
    }
    return sections;
  }

  private List<Section> sections(int number) {
    BaselineComparison run = comparison.others().get(number);
    String suffix = suffix(number);
    String of = comparison.others().size() == 1 ? "" : ": " + run.other().name();
    ComparisonCharts charts = charts(number);
    List<Section> sections = new ArrayList<>();
    add(sections, "changed" + suffix, "What changed most" + of, charts.ranking());
    attribution().flatMap(AttributionCharts::section).ifPresent(sections::add);
    add(sections, "rung" + suffix, "Highest rung reached" + of, charts.rungs().stream().toList());
    add(sections, "first-days" + suffix, "First days" + of, charts.firstDays());
    add(sections, "runs" + suffix, "Run by run" + of, charts.overlays());
    DayCharts days = charts.throughTime();
    List<Chart> paired = days.differences();
    List<String> words = List.of(days.pairing());
    List<String> apart = paired.isEmpty() ? words : List.of();
    add(sections, "time" + suffix, "Through time" + of, apart, List.copyOf(days.fans()));
    add(sections, "pairs" + suffix, "Through time, pair by pair" + of, words, paired);
    return sections;
  }

  private Optional<AttributionCharts> attribution() {
    return split.map(words -> new AttributionCharts(words, comparison.baseline().name()));
  }

  private ComparisonCharts charts(int number) {
    return new ComparisonCharts(
        comparison.baseline(),
        comparison.others().get(number),
        differences.get(number),
        suffix(number));
  }

  private String suffix(int number) {
    return comparison.others().size() == 1 ? "" : "-" + (number + 1);
  }

  private static void add(List<Section> to, String id, String title, List<Chart> charts) {
    add(to, id, title, List.of(), charts);
  }

  private static void add(
      List<Section> to, String id, String title, List<String> words, List<Chart> charts) {
    if (!charts.isEmpty()) {
      to.add(new Section(id, title, words, charts));
    }
  }

  private List<DataTable> tables() {
    List<DataTable> tables = new ArrayList<>();
    for (int i = 0; i < comparison.others().size(); i++) {
      BaselineComparison run = comparison.others().get(i);
      String suffix = suffix(i);
      if (!run.inputs().isEmpty()) {
        tables.add(inputs(run, suffix));
      }
      attribution().map(AttributionCharts::table).ifPresent(tables::add);
      tables.add(responses(run, suffix));
      quantiles(run, suffix).ifPresent(tables::add);
    }
    return tables;
  }

  private static DataTable inputs(BaselineComparison run, String suffix) {
    return new DataTable(
        "inputs" + suffix,
        "What differs in the inputs: " + run.other().name(),
        "Place by place, with what each number rests on. An empty cell: the scenario does not have it.",
        List.of(
            new Column("Place", false),
            new Column("Baseline", false),
            new Column("Other", false),
            new Column("Baseline rests on", false),
            new Column("Other rests on", false)),
        run.inputs().stream().map(ComparisonPage::input).toList());
  }

  private static List<Cell> input(InputDifference d) {
    return cells(d.path(), d.baseline(), d.other(), d.baselineBasis(), d.otherBasis());
  }

  private static DataTable responses(BaselineComparison run, String suffix) {
    return new DataTable(
        "responses" + suffix,
        "Responses: " + run.other().name(),
        "A: how often a run of the other lies above one of the baseline, 0.5 for neither. p: after Holm's adjustment.",
        List.of(
            new Column("Response", false),
            new Column("What", false),
            new Column("Compared by", false),
            new Column("Baseline", true),
            new Column("Other", true),
            new Column("Difference (95 %)", true),
            new Column("Margin", true),
            new Column("A", true),
            new Column("p", true),
            new Column("Verdict", false),
            new Column("Missing", true)),
        run.responses().stream().map(ComparisonPage::response).toList());
  }

  private static List<Cell> response(ResponseComparison response) {
    ComparisonWords words = new ComparisonWords(response);
    ResponseComparison.Sides missing = response.details().missing();
    return cells(
        response.name(),
        response.label(),
        words.compared(),
        words.baseline(),
        words.other(),
        words.difference(),
        words.margin(),
        words.superiority(),
        words.pValue(),
        words.verdict(),
        Template.fill("%d, %d", missing.baseline(), missing.other()));
  }

  /** Where in the distribution a number moved: at its ends, or all along. */
  private static Optional<DataTable> quantiles(BaselineComparison run, String suffix) {
    List<List<Cell>> rows =
        run.responses().stream()
            .filter(r -> !r.identical() && r.details().quantiles().isPresent())
            .map(ComparisonPage::quantiles)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns =
        new ArrayList<>(List.of(new Column("Response", false), new Column("Unit", false)));
    QuantileDifferences.PROBABILITIES.forEach(
        p -> columns.add(new Column("at " + Numerals.percent(p), true)));
    return Optional.of(
        new DataTable(
            "quantiles" + suffix,
            "Differences of quantiles: " + run.other().name(),
            "Other minus baseline, from the low runs to the high ones. The five intervals of a row hold together at 95 %; they decide no verdict.",
            columns,
            rows));
  }

  private static List<Cell> quantiles(ResponseComparison response) {
    ComparisonWords words = new ComparisonWords(response);
    List<String> texts = new ArrayList<>(List.of(response.name(), Units.words(response.unit())));
    response.details().quantiles().orElseThrow().differences().stream()
        .map(words::quantile)
        .forEach(texts::add);
    return cells(texts.toArray(String[]::new));
  }

  private static List<Cell> cells(String... texts) {
    return Stream.of(texts).map(text -> new Cell(text, "", "")).toList();
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>(ConclusionWords.method(comparison));
    limits.add(
        "Curves of single runs are not kept in a run directory: charts through time show each side's own spread. Those of pairs are of the first pairs alone, which were run again; where there are none, the page says why.");
    limits.add(LIMIT);
    return limits;
  }

  /**
   * Which directory a chart tells its origin from: 0 for the baseline, also for charts of both;
   * from 1 for another whose runs alone it shows.
   */
  int source(String chart) {
    return IntStream.range(0, comparison.others().size())
        .filter(i -> DayCharts.isOfOtherAlone(chart, suffix(i)))
        .map(i -> i + 1)
        .findFirst()
        .orElse(0);
  }

  /** How many responses have each verdict, for a summary in numbers. */
  static Map<String, Integer> counts(BaselineComparison run) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.words(), run.of(verdict).size());
    }
    return counts;
  }
}
