package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.chart.Traces;
import org.brinksim.reports.chart.Traces.Line;
import org.brinksim.reports.chart.Traces.Look;
import org.brinksim.results.reading.Series;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;

/** What the watching states believe, through time, beside what is true. */
final class BeliefCharts {
  private final Subject subject;
  private final List<Chart> charts = new ArrayList<>();
  private final Map<String, String> told = new LinkedHashMap<>();

  BeliefCharts(Subject subject) {
    this.subject = subject;
    subject.scenario().intelligence().propositions().forEach(this::proposition);
  }

  /** The part of the report; without charts where nobody watches anything. */
  Section section() {
    return new Section(
        "beliefs",
        "What states believe, and what is true",
        List.of(
            "States act on what they believe. A proposition is true or false of a force on each day;"
                + " signals of it come late, hidden or wrong, and that none come is news, too."),
        charts,
        told);
  }

  private void proposition(String id, Proposition proposition) {
    List<Actor> believers = observers(s -> ResultNames.belief(s, id));
    if (!believers.isEmpty()) {
      beliefs(id, proposition, believers);
    }
    List<Actor> estimators = observers(s -> MetricKind.ESTIMATE.name(s.id(), id));
    if (proposition.isAboutPersonnel()
        && !estimators.isEmpty()
        && subject.recording().series().has(ResultNames.of(proposition))) {
      estimates(id, proposition, estimators);
    }
  }

  /** The states that watch, and of which the days of a metric were kept. */
  private List<Actor> observers(Function<Actor, String> metric) {
    return subject.scenario().states().stream()
        .filter(s -> subject.scenario().intelligence().observers().containsKey(s.id()))
        .filter(s -> subject.recording().series().has(metric.apply(s)))
        .toList();
  }

  /** The mean probability that each observer gives to a proposition. */
  private void beliefs(String id, Proposition proposition, List<Actor> observers) {
    List<Line> lines = lines(observers, s -> ResultNames.belief(s, id), Series.Day::mean);
    Heading heading =
        subject.heading(
            subject.chartName(ChartNames.BELIEF, id),
            Template.fill("%s, mean over the runs", belief(id, proposition)),
            Template.fill("“%s” is about: %s.", Names.words(id), about(proposition)),
            "Each line is a state: the probability that it gives to the proposition on a day, as the"
                + " mean over all runs.");
    add(
        heading,
        Axis.shares("Probability"),
        lines,
        Template.fill(
            "On day %s the mean probability is %s.",
            subject.lastDay(), listed(lines, Numerals::percent)));
  }

  /** What each observer takes a number of soldiers for, and the number itself. */
  private void estimates(String id, Proposition proposition, List<Actor> observers) {
    List<Line> lines =
        new ArrayList<>(
            lines(observers, s -> MetricKind.ESTIMATE.name(s.id(), id), Series.Day::p50));
    List<Line> guesses = List.copyOf(lines);
    Line truth =
        line(ResultNames.of(proposition), "the truth", Tone.NONE, Look.HEAVY, Series.Day::p50);
    lines.add(truth);
    double highest =
        lines.stream()
            .flatMap(l -> l.points().stream())
            .mapToDouble(Traces.Point::value)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    Heading heading =
        subject.heading(
            subject.chartName(ChartNames.ESTIMATE, id),
            Template.fill(
                "“%s”: what states take it for, and the truth",
                proposition.says().orElse(Names.words(id))),
            Template.fill("%s, the middle run of each day.", Names.capital(about(proposition))),
            "The heavy line is the true number in the middle run of a day; each other line is what a"
                + " state takes it for, in the middle of the runs in which it has an estimate.");
    add(
        heading,
        new Axis("Soldiers", Unit.PERSONNEL.key(), 0, Math.max(1, 1.06 * highest)),
        lines,
        Template.fill(
            "On day %s the truth is %s in the middle run; it is taken for %s.",
            subject.lastDay(), last(truth, Numerals::whole), listed(guesses, Numerals::whole)));
  }

  private void add(Heading heading, Axis values, List<Line> lines, String finding) {
    charts.add(new Traces(heading, subject.time(), values, List.of(), lines, Double.NaN));
    told.put(heading.name(), finding);
  }

  /** The belief in what a proposition says; without words of its own, by its name. */
  private String belief(String id, Proposition proposition) {
    return proposition.says().isPresent()
        ? Names.capital(Titles.belief(subject.scenario(), proposition))
        : Template.fill("Belief in “%s”", Names.words(id));
  }

  /** What a proposition is about: the force and its quantity in words. */
  private String about(Proposition proposition) {
    String force =
        subject.scenario().forces().stream()
            .filter(f -> f.id().equals(proposition.force()))
            .map((Force f) -> Subject.name(f))
            .findFirst()
            .orElseThrow();
    return force
        + ", "
        + ForceMetric.of(proposition.quantity()).map(ForceMetric::label).orElseThrow();
  }

  private List<Line> lines(
      List<Actor> observers, Function<Actor, String> metric, ToDoubleFunction<Series.Day> value) {
    List<Line> lines = new ArrayList<>();
    for (Actor state : observers) {
      String name = Names.capital(Subject.name(state));
      lines.add(line(metric.apply(state), name, Tone.series(lines.size()), Look.PLAIN, value));
    }
    return lines;
  }

  private Line line(
      String metric, String name, Tone tone, Look look, ToDoubleFunction<Series.Day> value) {
    return new Line(
        metric,
        name,
        tone,
        look,
        subject.recording().series().of(metric).stream()
            .map(d -> new Traces.Point(d.day(), d.n() == 0 ? Double.NaN : value.applyAsDouble(d)))
            .toList());
  }

  private static String listed(List<Line> lines, DoubleFunction<String> number) {
    return lines.stream()
        .map(l -> last(l, number) + " for " + l.name())
        .collect(Collectors.joining(", "));
  }

  private static String last(Line line, DoubleFunction<String> number) {
    double value = line.points().get(line.points().size() - 1).value();
    return Double.isNaN(value) ? "unknown" : number.apply(value);
  }
}
