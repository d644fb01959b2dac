package org.brinksim.gui.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.gui.theme.Theme;
import org.brinksim.recorder.RunHistory;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.chart.Traces;
import org.brinksim.reports.chart.Traces.Line;
import org.brinksim.reports.chart.Traces.Point;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.wording.Names;
import org.brinksim.wording.Titles;
import org.brinksim.wording.Units;

/**
 * The charts of the histories that are shown, up to a step. Of two histories the last is plain, the
 * one held beside it dashed.
 *
 * @param histories one history or two, of one scenario file
 * @param step the last step that is drawn
 */
public record LiveCharts(List<RunHistory> histories, int step) {
  public LiveCharts {
    histories = List.copyOf(histories);
  }

  private RunHistory history() {
    return histories.get(histories.size() - 1);
  }

  private Scenario scenario() {
    return history().scenario();
  }

  private TimeAxis time() {
    return new TimeAxis(scenario().start(), scenario().horizonDays());
  }

  private double today() {
    return scenario().dayOf(step);
  }

  /** The standing rung of each channel; of two histories that of the whole ladder. */
  public Traces rung() {
    List<Rung> rungs = scenario().ladder().rungs();
    Set<String> channels = new LinkedHashSet<>(rungs.stream().map(Rung::channel).toList());
    List<Line> lines = new ArrayList<>();
    if (histories.size() > 1 || channels.size() == 1) {
      lines.addAll(lines(ResultNames.RUNG, "Highest rung that stands", Tone.series(0), v -> v));
    } else {
      for (String channel : channels) {
        Tone tone = Tone.series(lines.size() == 1 ? 1 : lines.size() == 2 ? 3 : lines.size());
        lines.addAll(
            lines(ResultNames.rung(channel), Names.title(channel) + " channel", tone, v -> v));
      }
    }
    double low = rungs.stream().mapToInt(Rung::level).min().orElse(0);
    double high = rungs.stream().mapToInt(Rung::level).max().orElse(1);
    return traces(
        "rung", "Highest rung that stands", "Level", new Span(low - 0.5, high + 0.5), lines);
  }

  /** The soldiers engaged of each force. */
  public Traces engaged() {
    return ofForces(ForceMetric.ENGAGED, "Soldiers in contact");
  }

  /** The casualties of each force so far. */
  public Traces casualties() {
    return ofForces(ForceMetric.CASUALTIES, "Casualties so far");
  }

  private Traces ofForces(ForceMetric metric, String title) {
    List<Line> lines = new ArrayList<>();
    double high = 1;
    for (int f = 0; f < scenario().forces().size(); f++) {
      String name = ResultNames.of(scenario().forces().get(f), metric);
      lines.addAll(
          lines(name, Titles.of(scenario().forces().get(f)), Theme.tone(scenario(), f), v -> v));
      high = Math.max(high, highest(name));
    }
    return traces(metric.key(), title, "Soldiers", new Span(0, 1.08 * high), lines);
  }

  /** What the states that watch believe of a proposition, and whether it is true. */
  public Traces belief(int number) {
    List<String> ids = List.copyOf(scenario().intelligence().propositions().keySet());
    String id = ids.get(number);
    Proposition proposition = scenario().intelligence().propositions().get(id);
    List<Line> lines = new ArrayList<>();
    String truth = ResultNames.of(proposition);
    double above = proposition.above().in(history().parameters());
    lines.add(
        line(history(), truth, "The truth", Tone.NONE, Traces.Look.HEAVY, v -> v > above ? 1 : 0));
    int series = 0;
    for (var state : scenario().states()) {
      String belief = ResultNames.belief(state, id);
      if (history().metric(belief) >= 0) {
        lines.addAll(lines(belief, Titles.of(state), Tone.series(series++), v -> v));
      }
    }
    return traces(
        "belief",
        Names.capital(Titles.belief(scenario(), proposition)) + ", and truth",
        "Probability",
        new Span(-0.03, 1.05),
        lines);
  }

  /** A metric of the histories, before the bands of many runs. */
  public Traces beforeBands(int metric, List<Fan.Point> bands) {
    ResultColumn of = history().experiment().layout().metrics().get(metric);
    double high = highest(of.name());
    double low = lowest(of.name());
    for (Fan.Point p : bands) {
      high = Math.max(high, p.p95());
      low = Math.min(low, p.p05());
    }
    double room = high > low ? 0.06 * (high - low) : 1;
    boolean share = Unit.of(of.unit()).filter(Unit::isShare).isPresent();
    boolean fromZero = low >= 0 && low < 0.5 * high;
    List<Line> lines =
        List.of(
            line(history(), of.name(), "The run shown", Tone.series(1), Traces.Look.HEAVY, v -> v));
    return new Traces(
        heading("fan", of.label()),
        time(),
        new Axis(unit(of.unit()), share ? "%" : "", fromZero ? 0 : low - room, high + room),
        bands,
        lines,
        today());
  }

  private static String unit(String text) {
    return Unit.of(text).map(LiveCharts::unit).orElse(Names.capital(text));
  }

  private static String unit(Unit unit) {
    return switch (unit.kind()) {
      case SHARE -> "Share";
      case PROBABILITY -> "Probability";
      case COUNT, AMOUNT, LEVEL, DAY, YES_OR_NO -> Names.capital(Units.spoken(unit));
    };
  }

  private record Span(double from, double to) {}

  private Traces traces(String name, String title, String unit, Span span, List<Line> lines) {
    return new Traces(
        heading(name, title),
        time(),
        new Axis(unit, "", span.from(), span.to()),
        List.of(),
        lines,
        today());
  }

  private Heading heading(String name, String title) {
    return new Heading(
        name,
        title,
        histories.size() > 1 ? "plain: B, as set now; dashed: A, held" : "",
        "",
        title);
  }

  /** A line of each history. */
  private List<Line> lines(String metric, String name, Tone tone, DoubleUnaryOperator of) {
    List<Line> lines = new ArrayList<>();
    for (RunHistory history : histories) {
      boolean held = history != history();
      String words = histories.size() == 1 ? name : (held ? "A: " : "B: ") + name;
      lines.add(
          line(history, metric, words, tone, held ? Traces.Look.DASHED : Traces.Look.PLAIN, of));
    }
    return lines;
  }

  private Line line(
      RunHistory history,
      String metric,
      String name,
      Tone tone,
      Traces.Look look,
      DoubleUnaryOperator of) {
    int number = history.metric(metric);
    List<Point> points = new ArrayList<>();
    for (int t = 0; t <= step; t++) {
      double value = number < 0 ? Double.NaN : history.value(number, t);
      points.add(
          new Point(scenario().dayOf(t), Double.isNaN(value) ? value : of.applyAsDouble(value)));
    }
    return new Line(metric, name, tone, look, points);
  }

  private double highest(String metric) {
    return extreme(metric, Double.NEGATIVE_INFINITY, Math::max, 1);
  }

  private double lowest(String metric) {
    return extreme(metric, Double.POSITIVE_INFINITY, Math::min, 0);
  }

  /** Over the whole of the histories, so that the axis stays as it is while they play. */
  private double extreme(String metric, double start, DoubleBinaryOperator of, double none) {
    double extreme = start;
    for (RunHistory history : histories) {
      int number = history.metric(metric);
      for (int t = 0; number >= 0 && t <= history.last(); t++) {
        double value = history.value(number, t);
        extreme = Double.isNaN(value) ? extreme : of.applyAsDouble(extreme, value);
      }
    }
    return Double.isInfinite(extreme) ? none : extreme;
  }
}
