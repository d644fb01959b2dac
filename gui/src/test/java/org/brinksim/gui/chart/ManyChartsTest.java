package org.brinksim.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.NamedSeries;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Traces;
import org.junit.jupiter.api.Test;

class ManyChartsTest {
  private static final Experiment EXPERIMENT =
      RunSettings.of(ScenarioSource.shipped("kursk-2024"), 1, 0).prepare().experiment();
  private static final RunHistory HISTORY =
      new RunRecorder(Runnable::run).record(EXPERIMENT, Run.ofFirstPoint(0), () -> true);

  /** Three small columns: the response "end", and two metrics on each day. */
  private static final ResultLayout SMALL =
      new ResultLayout(
          columns("factor"),
          columns("parameter"),
          columns("response", "end"),
          columns("metric", "up", "down"),
          HISTORY.scenario().steps() + 1,
          HISTORY.scenario().horizonDays());

  private static ResultColumns columns(String kind, String... names) {
    return new ResultColumns(
        kind, Stream.of(names).map(name -> new ResultColumn(name, "", name)).toList());
  }

  private static Completed run(int replication, double response) {
    return run(replication, response, new float[2 * SMALL.times()]);
  }

  private static Completed run(int replication, double response, float... series) {
    return new Completed(
        Run.ofFirstPoint(replication),
        new NamedValues(SMALL.parameters()),
        new NamedValues(SMALL.responses(), response),
        new NamedSeries(SMALL, series),
        List.of());
  }

  @Test
  void eachRunIsADotInTheColumnOfItsNumber() {
    List<Completed> runs = List.of(run(0, 0), run(1, 2), run(2, 2), run(3, Double.NaN), run(4, 3));

    DotPlot dots = DotPlot.of(runs, "end");

    assertThat(dots)
        .isEqualTo(
            new DotPlot(
                -0.5, 1, List.of(List.of(0), List.of(), List.of(1, 2), List.of(4)), List.of(3)));
    assertThat(dots.to()).isEqualTo(3.5);
    assertThat(dots.highest()).isEqualTo(2);
  }

  @Test
  void columnsHaveARoundWidthAndHoldEveryRun() {
    List<Completed> runs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      runs.add(run(i, 0.37 * i));
    }

    DotPlot dots = DotPlot.of(runs, "end");

    assertThat(dots.width()).isEqualTo(2.5);
    assertThat(dots.columns()).hasSizeBetween(20, 46);
    assertThat(dots.columns().stream().flatMap(List::stream).toList())
        .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
  }

  /**
   * The window tells a response as the reports do: a share of runs, per cent, square kilometres.
   */
  @Test
  void noUnitOfAFileStandsBelowTheDots() {
    EXPERIMENT.layout().responses().all().stream()
        .map(ResultColumn::unit)
        .distinct()
        .forEach(
            unit ->
                assertThat(DotAxis.of(unit, List.of(), "end").unit())
                    .doesNotContain("fraction", "probability", "km2", "1 or 0"));
    assertThat(DotAxis.of("fraction", List.of(), "end").tick().apply(0.25)).isEqualTo("25");
  }

  @Test
  void whatIsSoOrNotIsToldAsAShareOfTheRuns() {
    List<Completed> runs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      runs.add(run(i, i < 47 ? 1 : 0));
    }

    DotAxis axis = DotAxis.of("1 or 0", runs, "end");

    assertThat(axis.unit().replace('\u00a0', ' ')).isEqualTo("so in 47 % of the runs (38 to 57 %)");
    assertThat(List.of(-0.5, 0.0, 0.5, 1.0, 1.5))
        .extracting(v -> axis.tick().apply(v))
        .containsExactly("", "no", "", "yes", "");
    assertThat(DotAxis.of("1 or 0", List.of(), "end").unit()).isEmpty();
  }

  @Test
  void withoutAnyValueThereAreNoColumns() {
    assertThat(DotPlot.of(List.of(run(0, Double.NaN)), "end"))
        .isEqualTo(new DotPlot(0, 1, List.of(), List.of(0)));
  }

  @Test
  void theBandsAreTheQuantilesOfEachDay() {
    int days = HISTORY.scenario().steps() + 1;
    List<Completed> runs = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      float[] series = new float[2 * days];
      for (int day = 0; day < days; day++) {
        series[day] = day == 3 ? Float.NaN : i;
        series[days + day] = -i;
      }
      runs.add(run(i, 0, series));
    }

    List<Fan.Point> bands = MetricBands.of(HISTORY.scenario(), runs, "up");

    assertThat(bands).hasSize(days - 1);
    assertThat(bands.get(0).p05()).isBetween(4.0, 6.0);
    assertThat(bands.get(0).p50()).isEqualTo(50);
    assertThat(bands.get(0).mean()).isEqualTo(50);
    assertThat(MetricBands.of(HISTORY.scenario(), runs, "down").get(3).p50()).isEqualTo(-50);
  }

  @Test
  void theChartsShowTheHistoryUpToTheStep() {
    LiveCharts charts = new LiveCharts(List.of(HISTORY), 10);

    Traces casualties = charts.casualties();
    assertThat(casualties.lines())
        .extracting(Traces.Line::name)
        .containsExactly(
            "Korean People's Army contingent",
            "Russian forces in Kursk",
            "Ukrainian forces in Kursk");
    assertThat(casualties.lines().get(1).points()).hasSize(11);
    assertThat(casualties.lines().get(1).points().get(10))
        .isEqualTo(new Traces.Point(10, HISTORY.value(HISTORY.metric("russia.casualties"), 10)));
    assertThat(casualties.today()).isEqualTo(10);
    assertThat(charts.rung().lines())
        .extracting(Traces.Line::name)
        .containsExactly("Military channel", "Political channel", "Nuclear channel");
  }

  @Test
  void beliefIsDrawnAgainstTheTruth() {
    Traces belief = new LiveCharts(List.of(HISTORY), 180).belief(2);

    assertThat(belief.heading().title())
        .isEqualTo("Belief that more than 3,300 North Koreans are in combat, and truth");
    assertThat(belief.lines())
        .extracting(Traces.Line::name)
        .containsExactly("The truth", "Ukraine", "South Korea", "United States", "NATO");
    int engaged = HISTORY.metric("dprk.engaged");
    assertThat(belief.lines().get(0).points())
        .allSatisfy(
            p ->
                assertThat(p.value())
                    .isEqualTo(HISTORY.value(engaged, (int) p.day()) > 3300 ? 1 : 0));
  }

  @Test
  void ofTwoHistoriesTheHeldOneIsDashed() {
    RunHistory other =
        new RunRecorder(Runnable::run).record(EXPERIMENT, Run.ofFirstPoint(1), () -> true);

    Traces rung = new LiveCharts(List.of(HISTORY, other), 5).rung();

    assertThat(rung.lines())
        .extracting(Traces.Line::name)
        .containsExactly("A: Highest rung that stands", "B: Highest rung that stands");
    assertThat(rung.lines())
        .extracting(Traces.Line::look)
        .containsExactly(Traces.Look.DASHED, Traces.Look.PLAIN);
  }
}
