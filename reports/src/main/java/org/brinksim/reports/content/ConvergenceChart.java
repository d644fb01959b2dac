package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.RunningMeans;
import org.brinksim.reports.chart.RunningMeans.Panel;
import org.brinksim.reports.chart.RunningMeans.Point;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Side;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.RunningEstimate;
import org.brinksim.wording.Numerals;

/** The chart of how the main estimates settle as runs are added. */
record ConvergenceChart(Subject subject) {
  private static final int POINTS = 60;
  private static final int PANELS = 6;

  /** The chart; none for a single run, which has no interval. */
  Optional<RunningMeans> chart() {
    List<Panel> panels = panels();
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunningMeans(
            subject.heading(
                "convergence",
                "How the main estimates settle as runs are added (mean and its 95 % interval)",
                "Intervals: Wilson's of a share, Student's t of a mean. The vertical axes leave out the"
                    + " wide intervals of the first runs.",
                "Where the line is flat and the band narrow at the right, more runs would change"
                    + " little; they would not make the assumptions any surer."),
            panels));
  }

  /**
   * Casualties of each force, ground, then the open rungs from the top, as far as there is room.
   */
  private List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    if (subject.runs() < 2) {
      return panels;
    }
    for (Force force : subject.scenario().forces()) {
      String casualties = ResultNames.of(force, ForceMetric.CASUALTIES);
      String name = Subject.name(force) + ": casualties";
      add(panels, casualties, name, Unit.PERSONNEL, column(casualties));
    }
    if (subject.scenario().theatre().map().isPresent()) {
      Side side = subject.scenario().sides().get(0);
      String change = ResultNames.areaChange(side);
      add(panels, change, "Area gained by " + Subject.name(side), Unit.KM2, column(change));
    }
    for (Rung rung : new RungCharts(subject).keyRungs()) {
      String day = ResultNames.daysTo(rung);
      double[] reached = Arrays.stream(column(day)).map(d -> Double.isNaN(d) ? 0 : 1).toArray();
      add(panels, day, "Reaches: " + Subject.name(rung), Unit.FRACTION, reached);
    }
    return panels.subList(0, Math.min(PANELS, panels.size()));
  }

  private double[] column(String name) {
    return subject.recording().replications().values(name);
  }

  private static Point point(MeanEstimate e) {
    return new Point(e.n(), e.mean(), e.interval().low(), e.interval().high());
  }

  /** The share of ones in the first values, whose interval is wide even where there is none yet. */
  private static Point share(int n, double[] values) {
    int ones = (int) Arrays.stream(values, 0, n).filter(v -> v == 1).count();
    Proportion share = Proportion.of(ones, n, Summary.LEVEL);
    return new Point(n, share.share(), share.interval().low(), share.interval().high());
  }

  /** Adds a panel, unless the number never varies. */
  private static void add(List<Panel> panels, String id, String name, Unit unit, double[] values) {
    double first = values[0];
    if (Arrays.stream(values).anyMatch(v -> v != first)) {
      panels.add(panel(id, name, unit, values));
    }
  }

  /**
   * A running mean; its axis fits the intervals after a twentieth of the runs, and ten at least.
   */
  private static Panel panel(String id, String name, Unit unit, double[] values) {
    List<Point> points =
        RunningEstimate.of(values, Summary.LEVEL, POINTS).estimates().stream()
            .map(e -> unit.isShare() ? share(e.n(), values) : point(e))
            .toList();
    List<Point> settled =
        points.stream()
            .filter(p -> p.runs() >= Math.min(values.length, 10 + values.length / 20))
            .toList();
    double low = settled.stream().mapToDouble(Point::low).min().orElseThrow();
    double high = settled.stream().mapToDouble(Point::high).max().orElseThrow();
    double room = Math.max(0.05 * (high - low), 1e-9);
    Point last = points.get(points.size() - 1);
    String estimate =
        unit.isShare()
            ? Numerals.percent(last.mean(), last.low(), last.high())
            : Numerals.rounded(last.mean(), Numerals.decimals(last.low(), last.high()))
                + " "
                + unit.words();
    double floor =
        Arrays.stream(values).min().orElseThrow() < 0 ? low - room : Math.max(0, low - room);
    return new Panel(
        id,
        name,
        estimate + " after " + Numerals.number(last.runs()) + " runs",
        new Axis(unit.isShare() ? "Share" : "Mean", unit.words(), floor, high + room),
        points);
  }
}
