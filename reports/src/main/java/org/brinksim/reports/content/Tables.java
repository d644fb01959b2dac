package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.output.Summary;
import org.brinksim.output.Summary.OfResponse;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.DataTable.Column;
import org.brinksim.reports.wording.Dates;
import org.brinksim.reports.wording.Names;
import org.brinksim.reports.wording.Numerals;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scalar;
import org.brinksim.scenario.Side;
import org.brinksim.statistics.QuantileEstimate;

/** The tables of a report. */
record Tables(Subject subject) {
  private static final String CLAIM = "claim-";
  private static final String NOTHING = "–";

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
            + " happened. Days count those as later than the last day, so that \"later\" means not within the horizon.",
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
            Column.number("Mean (interval)"),
            Column.number("Median (interval)"),
            Column.number("5 to 95 %")),
        responses.stream().map(this::row).toList());
  }

  /** A response's estimates; the mean of days is left out where some runs never got there. */
  private List<Cell> row(OfResponse r) {
    EstimateWords words = new EstimateWords(r.unit(), subject.horizon());
    List<Cell> row = new ArrayList<>();
    row.add(new Cell(subject.label(r), anchor(r), ""));
    row.addAll(
        DataTable.row(
            words.unitWords(),
            Numerals.number(r.n()),
            r.missing() == 0 ? NOTHING : Numerals.number(r.missing()),
            mean(r, words),
            EstimateWords.quantile(r, 0.5)
                .map(
                    q ->
                        words.brief(q.value())
                            + words.interval(q).map(i -> " (" + i + ")").orElse(""))
                .orElse(NOTHING),
            EstimateWords.quantile(r, 0.05)
                .map(q -> words.range(q.value(), EstimateWords.quantile(r, 0.95).orElse(q).value()))
                .orElse(NOTHING)));
    return row;
  }

  private static String mean(OfResponse r, EstimateWords words) {
    if (r.mean() == null || r.meanInterval() == null) {
      return NOTHING;
    }
    return words.bare(r.mean())
        + " ("
        + words.range(r.meanInterval().get(0), r.meanInterval().get(1))
        + ")";
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
                Numerals.percent(e.share()),
                Numerals.percents(e.low(), e.high()),
                e.runs() == 0 ? "never" : Numerals.day(e.median()),
                e.runs() == 0
                    ? NOTHING
                    : Numerals.day(e.early()) + " to " + Numerals.day(e.late())));
      }
    }
    return new DataTable(
        "actions-table",
        "Actions in numbers",
        "The numbers of the chart of actions, with those that stand from the start. Days are those of"
            + " the runs in which it happened.",
        List.of(
            Column.words("Who"),
            Column.words("Does what"),
            Column.number("Share of runs"),
            Column.number("95 % interval"),
            Column.number("Median first day"),
            Column.number("Middle half")),
        rows);
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

  private static List<Cell> claim(Map.Entry<String, Claim> entry) {
    Claim claim = entry.getValue();
    String unit = claim.unit().filter(u -> !u.equals("date")).map(u -> " " + u).orElse("");
    return List.of(
        new Cell(claim.says(), CLAIM + entry.getKey(), ""),
        Cell.of(claim.by() + claim.source().map(s -> " (" + s + ")").orElse("")),
        Cell.of(Dates.full(claim.date())),
        Cell.of(claim.value().map(v -> figure(v) + unit).orElse("")));
  }

  /** A figure as people write it; dates and words as they are. */
  private static String figure(Scalar value) {
    return value.text().matches("-?[0-9]+(\\.[0-9]+)?")
        ? Numerals.format("#,##0.######", Double.parseDouble(value.text()))
        : value.text();
  }

  /** Why the numbers written out in the scenario are as they are. */
  DataTable assumptions() {
    return new DataTable(
        "assumptions",
        "Why the other numbers are as they are",
        "Numbers that the scenario writes out, by their place in its file: each reason holds for"
            + " all numbers at and below it. Acts and events have their reasons in scenario.yaml.",
        List.of(Column.words("Place"), Column.words("Reason")),
        subject.scenario().assumptions().entrySet().stream()
            .map(a -> DataTable.row(a.getKey(), a.getValue()))
            .toList());
  }

  /** What nobody outside knows, and what was drawn for it. */
  DataTable parameters() {
    return new DataTable(
        "parameters",
        "What nobody outside knows",
        "Each parameter is drawn once a run from its distribution. \"Drawn\" is what came out:"
            + " median and 5 to 95 % over the runs.",
        List.of(
            Column.words("Parameter"),
            Column.words("Unit"),
            Column.words("Distribution"),
            Column.number("Drawn: median"),
            Column.number("5 to 95 %"),
            Column.words("From")),
        subject.scenario().parameters().entrySet().stream().map(this::parameter).toList());
  }

  private List<Cell> parameter(Map.Entry<String, Parameter> entry) {
    Parameter parameter = entry.getValue();
    double[] drawn = subject.recording().replications().present(entry.getKey());
    List<QuantileEstimate> quantiles =
        QuantileEstimate.all(drawn, new double[] {0.05, 0.5, 0.95}, Summary.LEVEL);
    List<Cell> row =
        new ArrayList<>(
            DataTable.row(
                parameter.name().orElse(Names.title(entry.getKey())),
                parameter.unit(),
                LawWords.of(parameter.law()),
                Numerals.number(quantiles.get(1).value()),
                Numerals.number(quantiles.get(0).value())
                    + " to "
                    + Numerals.number(quantiles.get(2).value())));
    row.add(source(parameter));
    return row;
  }

  /** Where a parameter comes from: a claim, with a link to it, or an assumption. */
  private Cell source(Parameter parameter) {
    return parameter
        .claim()
        .map(id -> new Cell("Claim: " + subject.scenario().claims().get(id).says(), "", CLAIM + id))
        .orElseGet(() -> Cell.of("Assumption: " + parameter.assumption().orElse("none given")));
  }
}
