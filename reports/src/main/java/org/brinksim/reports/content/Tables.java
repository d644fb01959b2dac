package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.reports.content.DataTable.Link;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.results.tracing.KindShares;
import org.brinksim.scenario.Basis;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Side;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.statistics.RankCorrelation;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.EstimateWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;

/** The tables of a report. */
record Tables(Subject subject) {
  private static final String CLAIM = "claim-";
  private static final String KINDS =
      "Claim: a source gives this figure. Inspired: an assumption that leans on a source, which does"
          + " not give it. Assumed: neither.";
  private static final String NOTHING = "–";
  private static final int RANK_DECIMALS = 2;

  /** Where a link to a claim leads. */
  static String claimAnchor(String claim) {
    return CLAIM + claim;
  }

  /** Where a link to a parameter leads. */
  static String parameterAnchor(String parameter) {
    return "parameter-" + parameter;
  }

  /** The responses that people ask for first. */
  DataTable mainResponses() {
    Set<String> own =
        subject.scenario().responses().stream().map(Response::id).collect(Collectors.toSet());
    Set<String> sides =
        subject.scenario().sides().stream().map(Side::id).collect(Collectors.toSet());
    Set<String> forces =
        subject.scenario().forces().stream().map(Force::id).collect(Collectors.toSet());
    List<OfResponse> main =
        subject.recording().summary().responses().stream()
            .filter(
                r ->
                    own.contains(r.name())
                        || r.name().endsWith("Index")
                        || isOf(r, forces)
                        || isOf(r, sides))
            .toList();
    return responses(
        "responses",
        "Main responses",
        "One number a run. Intervals are of 95 % and measure the number of runs alone; \"never\" is"
            + " the number of runs in which the response has no value, since what it dates never"
            + " happened. Days \"of all runs\" count those as later than the last day, so that the"
            + " median is the day by which half of all runs got there, and \"later\" means not within"
            + " the horizon. What is so or not in a run has the share of runs in which it is.",
        main);
  }

  /** All the others. */
  DataTable otherResponses() {
    Set<String> shown =
        mainResponses().rows().stream().map(row -> row.get(0).id()).collect(Collectors.toSet());
    return responses(
        "other-responses",
        "All other responses",
        "As the table before: rungs, actions, beliefs and estimates.",
        subject.recording().summary().responses().stream()
            .filter(r -> !shown.contains(anchor(r)))
            .toList());
  }

  /**
   * Whether it is a number of one of those, and not of an act or belief of a state of that name.
   */
  private static boolean isOf(OfResponse response, Set<String> owners) {
    String[] parts = response.name().split("\\.");
    return parts.length == 2 && owners.contains(parts[0]);
  }

  /**
   * The index under each scale, and whether it puts the runs in the same order; empty where there
   * is one scale.
   */
  DataTable scales() {
    Ladder ladder = subject.scenario().ladder();
    return new DataTable(
        "scales",
        "The index under other scales",
        "The same runs, weighed by each scale of the ladder. Sizes under two scales cannot be compared,"
            + " orders can: the rank correlation is that of the highest index of each run with the highest"
            + " under the scale that is told elsewhere. It is 1 where both put the runs in the same order,"
            + " near 0 where the one says nothing of the other, and below 0 where what one calls an"
            + " escalation the other calls the reverse. Intervals are of 95 %.",
        List.of(
            Column.words("Scale"),
            Column.number("Mean highest index (interval)"),
            Column.number("Mean index at the end (interval)"),
            Column.number("Rank correlation (interval)"),
            Column.words("Where it comes from")),
        ladder.otherScales().isEmpty()
            ? List.of()
            : ladder.allScales().stream().map(this::scale).toList());
  }

  private List<Cell> scale(String id) {
    Ladder ladder = subject.scenario().ladder();
    boolean selected = id.equals(ladder.selectedScale());
    Ladder.Scale scale = ladder.scales().get(id);
    String peak = selected ? ResultNames.PEAK_INDEX : ResultNames.peakIndex(id);
    String last = selected ? ResultNames.FINAL_INDEX : ResultNames.finalIndex(id);
    return DataTable.row(
        scale.name() + (selected ? " (told elsewhere)" : ""),
        mean(peak),
        mean(last),
        selected ? NOTHING : rankCorrelation(peak),
        scale.source());
  }

  private String mean(String response) {
    return subject.summary(response).map(r -> subject.words(r).brief().mean()).orElse(NOTHING);
  }

  /** How far a number of each run and its highest index go together. */
  private String rankCorrelation(String response) {
    double[] selected = subject.recording().replications().present(ResultNames.PEAK_INDEX);
    double[] other = subject.recording().replications().present(response);
    if (selected.length != other.length || other.length < RankCorrelation.LEAST_PAIRS) {
      return NOTHING;
    }
    return RankCorrelation.of(selected, other, Summary.LEVEL)
        .map(r -> Template.fill("%s (%s to %s)", rank(r.coefficient()), low(r), high(r)))
        .orElse(NOTHING);
  }

  private static String low(RankCorrelation correlation) {
    return rank(correlation.interval().low());
  }

  private static String high(RankCorrelation correlation) {
    return rank(correlation.interval().high());
  }

  private static String rank(double correlation) {
    return Numerals.rounded(correlation, RANK_DECIMALS);
  }

  /** Where a link to the response's row leads. */
  private static String anchor(OfResponse response) {
    return "response-" + response.name();
  }

  private DataTable responses(String id, String title, String words, List<OfResponse> responses) {
    return new DataTable(
        id,
        title,
        words,
        List.of(
            Column.words("Response"),
            Column.words("Unit"),
            Column.number("Runs"),
            Column.number("Never"),
            Column.number("Mean or share (interval)"),
            Column.number("Median (interval)"),
            Column.number("5 to 95 %")),
        responses.stream().map(this::row).toList());
  }

  /** A response's estimates: a share of runs, or mean and quantiles. */
  private List<Cell> row(OfResponse r) {
    EstimateWords words = subject.words(r).brief();
    List<Cell> row = new ArrayList<>();
    row.add(new Cell(subject.label(r), anchor(r), Definitions.anchor(r.name())));
    row.addAll(
        DataTable.row(
            words.unitWords() + (words.isCensored() ? ", all runs" : ""),
            Numerals.whole(r.n()),
            r.missing() == 0 ? NOTHING : Numerals.whole(r.missing())));
    row.addAll(
        words
            .share(subject.recording().summary())
            .map(p -> DataTable.row(share(p), NOTHING, NOTHING))
            .orElseGet(
                () ->
                    DataTable.row(words.mean(), words.quantileWithInterval(0.5), words.spread())));
    return row;
  }

  /** A share of runs in per cent, with its interval, both as finely as the interval allows. */
  private static String share(Probability p) {
    double low = p.interval().get(0);
    double high = p.interval().get(1);
    return Numerals.percent(p.share(), low, high) + " (" + Numerals.percents(low, high) + ")";
  }

  /** What each state does. */
  DataTable actions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : new ActionCharts(subject).all()) {
      for (Event e : group.events()) {
        rows.add(
            DataTable.row(
                group.name(),
                e.name(),
                Numerals.percent(e.share(), e.low(), e.high()),
                Numerals.percents(e.low(), e.high()),
                e.runs() == 0 ? "never" : day(e.median()),
                e.runs() == 0 ? NOTHING : days(e.early(), e.late())));
      }
    }
    return new DataTable(
        "actions-table",
        "Actions in numbers",
        "The numbers of the chart of actions, with those that stand from the start. Days are of the"
            + " runs in which it happened, the share before them, and say nothing of the others; the"
            + " table of all other responses has the days by which a share of all runs got there.",
        List.of(
            Column.words("Who"),
            Column.words("Does what"),
            Column.number("Share of runs"),
            Column.number("95 % interval"),
            Column.number("Median first day where it happened"),
            Column.number("Middle half where it happened")),
        rows);
  }

  /** From one day to another; one day alone where both are written alike. */
  private String days(double early, double late) {
    return range(day(early), day(late));
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " to " + to;
  }

  /** A day from the start, as finely as the steps of the run. */
  private String day(double value) {
    return Numerals.rounded(value, Numerals.dayDecimals(subject.scenario().stepDays()));
  }

  /** How much of what the main responses vary by stands on what. */
  DataTable kinds() {
    return new DataTable(
        "kinds",
        "Where the main numbers come from",
        "How much of the variance of each response's ranks the parameters of a kind explain, with"
            + " intervals of 95 %. "
            + KINDS
            + " None of these alone: chance within a run, parameters acting together, and what rises"
            + " and then falls with one. Numbers that are the same in all runs explain nothing here.",
        List.of(
            Column.words("Response"),
            Column.words("Claim"),
            Column.words("Inspired"),
            Column.words("Assumed"),
            Column.words("None of these alone")),
        subject.headline().stream().flatMap(it -> kinds(it).stream()).toList());
  }

  private Optional<List<Cell>> kinds(OfResponse response) {
    return KindShares.of(response.name(), subject.recording())
        .map(
            it ->
                List.of(
                    Cell.of(subject.label(response)),
                    share(it.claim()),
                    share(it.inspired()),
                    share(it.assumed()),
                    share(it.rest())));
  }

  private static Cell share(KindShares.Share share) {
    double low = share.interval().get(0);
    double high = share.interval().get(1);
    return Cell.of(
        Numerals.percent(share.share(), low, high) + " (" + Numerals.percents(low, high) + ")");
  }

  /** What the sources say. */
  DataTable claims() {
    return new DataTable(
        "claims",
        "What the sources say",
        "Claims as the scenario records them, in its own words. A claim is reported, not judged,"
            + " here.",
        List.of(
            Column.words("Claim"),
            Column.words("By"),
            Column.words("Date"),
            Column.words("Figure")),
        subject.scenario().claims().entrySet().stream().map(Tables::claim).toList());
  }

  /**
   * A claim's words, who made it, when, and its figure with its unit. Dates have no unit written
   * after them.
   */
  private static List<Cell> claim(Map.Entry<String, Claim> entry) {
    Claim claim = entry.getValue();
    String unit = claim.unit().filter(u -> !u.equals("date")).map(u -> " " + u).orElse("");
    return List.of(
        new Cell(claim.says(), CLAIM + entry.getKey(), ""),
        Cell.of(claim.by() + claim.source().map(s -> " (" + s + ")").orElse("")),
        new Cell(Dates.full(claim.date()), "", "", claim.date().toString(), List.of()),
        Cell.of((claim.figure(Tables::single, Tables::figure) + unit).strip()));
  }

  /** A value of a claim; dates and words as they are. */
  private static String single(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?") ? figure(Double.parseDouble(value)) : value;
  }

  /** A number of a claim as people write it. */
  private static String figure(double number) {
    return Numerals.format("#,##0.######", number);
  }

  /** Why the numbers written out in the scenario are as they are. */
  DataTable assumptions() {
    return new DataTable(
        "assumptions",
        "Why the other numbers are as they are",
        "Numbers that the scenario writes out, by their place in its file: each reason holds for"
            + " all numbers at and below it. Acts and events have their reasons in scenario.yaml. "
            + KINDS,
        List.of(Column.words("Place"), Column.words("From")),
        subject.scenario().assumptions().entrySet().stream()
            .map(a -> List.of(Cell.of(a.getKey()), source(a.getValue())))
            .toList());
  }

  /** What nobody outside knows, and what was drawn for it. */
  DataTable parameters() {
    return new DataTable(
        "parameters",
        "What nobody outside knows",
        "Each parameter is drawn once a run from its distribution. \"Drawn\" is what came out:"
            + " median and 5 to 95 % over the runs. "
            + KINDS,
        List.of(
            Column.words("Parameter"),
            Column.words("Unit"),
            Column.words("Distribution"),
            Column.number("Drawn: median"),
            Column.number("5 to 95 %"),
            Column.words("From")),
        subject.scenario().parameters().entrySet().stream().map(this::parameter).toList());
  }

  /**
   * A parameter's law in words beside what was drawn from it over the runs: median, and 5 to 95 %.
   */
  private List<Cell> parameter(Map.Entry<String, Parameter> entry) {
    Parameter parameter = entry.getValue();
    double[] drawn = subject.recording().replications().present(entry.getKey());
    List<QuantileEstimate> quantiles =
        QuantileEstimate.all(drawn, new double[] {0.05, 0.5, 0.95}, Summary.LEVEL);
    List<Cell> row =
        new ArrayList<>(
            List.of(
                new Cell(
                    parameter.name().orElse(Names.title(entry.getKey())),
                    parameterAnchor(entry.getKey()),
                    ""),
                Cell.of(parameter.unit()),
                Cell.of(
                    (parameter.law().isConstant() ? "fixed at " : "")
                        + parameter.law().words(Numerals::number)),
                Cell.of(drawn(quantiles.get(1), quantiles)),
                Cell.of(
                    range(
                        drawn(quantiles.get(0), quantiles), drawn(quantiles.get(2), quantiles)))));
    row.add(source(parameter.basis()));
    return row;
  }

  /** A quantile of what was drawn, as finely as the spread from the first to the last. */
  private static String drawn(QuantileEstimate quantile, List<QuantileEstimate> quantiles) {
    int decimals = Numerals.spreadDecimals(quantiles.get(0).value(), quantiles.get(2).value());
    return Numerals.rounded(quantile.value(), decimals);
  }

  /** What a number rests on: its kind in a word, the claim or the reason, links to the claims. */
  private Cell source(Basis basis) {
    List<Link> links =
        basis.claims().stream().map(id -> new Link("“" + said(id) + "”", claimAnchor(id))).toList();
    return switch (basis.kind()) {
      case CLAIM ->
          new Cell("Claim: " + said(basis.claims().get(0)), "", CLAIM + basis.claims().get(0));
      case INSPIRED -> new Cell("Inspired: " + basis.reason(), "", "", "", links);
      case ASSUMED -> Cell.of("Assumed: " + basis.reason());
    };
  }

  private String said(String claim) {
    return subject.scenario().claims().get(claim).says();
  }
}
