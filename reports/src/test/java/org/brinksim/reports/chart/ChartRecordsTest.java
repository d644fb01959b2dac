package org.brinksim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A chart without numbers, or with an axis that cannot be drawn, is a mistake and not a picture.
 */
class ChartRecordsTest {
  private static final Heading HEADING = new Heading("some-chart", "Title", "", "", "");
  private static final TimeAxis TIME = new TimeAxis(LocalDate.of(2024, 11, 5), 180);
  private static final Axis SHARES = Axis.shares("Share of runs");

  @Test
  void aChartWithoutNumbersIsRefused() {
    assertThatThrownBy(() -> new Curves(HEADING, TIME, SHARES, List.of()))
        .hasMessage("chart some-chart has no curves");
    assertThatThrownBy(() -> new Fan(HEADING, TIME, SHARES, Tone.NONE, List.of()))
        .hasMessage("chart some-chart has no days");
    assertThatThrownBy(() -> new StackedBands(HEADING, TIME, SHARES, List.of(), List.of()))
        .hasMessage("chart some-chart has nothing to stack");
    assertThatThrownBy(() -> new ShareBars(HEADING, SHARES, List.of()))
        .hasMessage("chart some-chart has no bars");
    assertThatThrownBy(() -> new RankedBars(HEADING, SHARES, List.of()))
        .hasMessage("chart some-chart has no rows");
    assertThatThrownBy(() -> new EffectBars(HEADING, SHARES, List.of("first"), List.of()))
        .hasMessage("chart some-chart has no rows");
    assertThatThrownBy(() -> new ArgumentMap(HEADING, List.of("a"), List.of(), List.of()))
        .hasMessage("chart some-chart has no links");
    ArgumentMap.Box box = new ArgumentMap.Box("a", "A", "", 1, false);
    assertThatThrownBy(
            () ->
                new ArgumentMap(
                    HEADING,
                    List.of("a", "b"),
                    List.of(box, box),
                    List.of(new ArgumentMap.Link(0, 1, 0.5, 0, 0, false, false))))
        .hasMessageStartingWith("chart some-chart has a link that leads back");
    assertThatThrownBy(
            () ->
                new HeatMap(
                    HEADING,
                    SHARES,
                    "a",
                    "b",
                    List.of("1", "2"),
                    List.of("1"),
                    List.of(List.of(0.5))))
        .hasMessage("chart some-chart has a row of 1, not 2");
    assertThatThrownBy(() -> new ScatterPanels(HEADING, SHARES, List.of()))
        .hasMessage("chart some-chart has 0 panels; must be 1 to 4");
    assertThatThrownBy(() -> new EventTimes(HEADING, SHARES, TIME, List.of()))
        .hasMessage("chart some-chart has no rows");
    assertThatThrownBy(() -> new RunningMeans(HEADING, List.of()))
        .hasMessage("chart some-chart has no panels");
    assertThatThrownBy(() -> new RunningMeans.Panel("daysTo.war", "war", "60 %", SHARES, List.of()))
        .hasMessage("panel \"war\" has no points");
    assertThatThrownBy(
            () ->
                new Distribution(
                    HEADING, SHARES, SHARES, Tone.NONE, List.of(), List.of(), List.of()))
        .hasMessage("chart some-chart has no bars");
  }

  @Test
  void axesThatCannotBeDrawnAreRefused() {
    assertThatThrownBy(() -> new Axis("Casualties", "personnel", 5, 5))
        .hasMessage("axis \"Casualties\" from 5 to 5; must be finite and rising");
    assertThatThrownBy(() -> new Axis("Casualties", "personnel", 0, Double.NaN))
        .hasMessage("axis \"Casualties\" from 0 to NaN; must be finite and rising");
    assertThatThrownBy(() -> new TimeAxis(LocalDate.of(2024, 11, 5), 0))
        .hasMessage("the time axis ends on day 0; must be above 0");
  }

  @Test
  void aNameThatCannotNameAFileIsRefused() {
    assertThatThrownBy(() -> new Heading("../up", "", "", "", ""))
        .hasMessage("\"../up\" cannot name a file; letters, digits, dots and dashes can");
  }

  @Test
  void axisCaptionsCarryTheUnit() {
    assertThat(new Axis("Area held", "km²", 0, 1).caption()).isEqualTo("Area held (km²)");
    assertThat(new Axis("Runs", "", 0, 1).caption()).isEqualTo("Runs");
    assertThat(SHARES.isShare()).isTrue();
  }

  @Test
  void tablesWriteNumbersExactlyAndMissingOnesAsNothing() {
    assertThat(NumberTable.row("war", 3, 0.1, 41.0, Double.NaN))
        .containsExactly("war", "3", "0.1", "41", "");
    assertThatThrownBy(() -> new NumberTable(List.of("day"), List.of(List.of("1", "2"))))
        .hasMessage("row [1, 2] has 2 cells; the columns are [day]");
  }

  @Test
  void theNumbersOfStackedBandsHaveARowADayAndBand() {
    StackedBands bands =
        new StackedBands(
            HEADING,
            TIME,
            SHARES,
            List.of(0.0, 1.0),
            List.of(
                new StackedBands.Band("", "None", Tone.NONE, List.of(1.0, 0.75)),
                new StackedBands.Band("war", "War", Tone.series(0), List.of(0.0, 0.25))));

    assertThat(bands.numbers())
        .isEqualTo(
            new NumberTable(
                List.of("day", "id", "label", "share"),
                List.of(
                    List.of("0", "", "None", "1"),
                    List.of("0", "war", "War", "0"),
                    List.of("1", "", "None", "0.75"),
                    List.of("1", "war", "War", "0.25"))));
  }

  @Test
  void theNumbersOfADistributionSayWhichPartTheyBelongTo() {
    Distribution distribution =
        new Distribution(
            HEADING,
            new Axis("Casualties", "personnel", 0, 10),
            SHARES,
            Tone.series(0),
            List.of(new Distribution.Bin(0, 10, 4, 0.5)),
            List.of(new Distribution.Point(5, 0.25)),
            List.of(new Distribution.Mark("median 4", 0.5, 4)));

    assertThat(distribution.numbers())
        .isEqualTo(
            new NumberTable(
                List.of("part", "from", "to", "runs", "share"),
                List.of(
                    List.of("bar", "0", "10", "4", "0.5"),
                    List.of("curve", "5", "5", "", "0.25"),
                    List.of("quantile", "4", "4", "", "0.5"))));
  }

  @Test
  void theNumbersOfTracesHaveARowAPoint() {
    Traces traces =
        new Traces(
            HEADING,
            TIME,
            SHARES,
            List.of(),
            List.of(
                new Traces.Line(
                    "cedar.belief.war",
                    "Belief",
                    Tone.series(0),
                    Traces.Look.PLAIN,
                    List.of(new Traces.Point(0, 0.5), new Traces.Point(1, Double.NaN)))),
            1);

    assertThat(traces.numbers())
        .isEqualTo(
            new NumberTable(
                List.of("id", "label", "day", "value"),
                List.of(
                    List.of("cedar.belief.war", "Belief", "0", "0.5"),
                    List.of("cedar.belief.war", "Belief", "1", ""))));
    assertThatThrownBy(() -> new Traces(HEADING, TIME, SHARES, List.of(), List.of(), 0))
        .hasMessage("chart " + HEADING.name() + " has no lines");
  }

  @Test
  void theNumbersOfDotsHaveARowADot() {
    QuantileDotplot dots =
        new QuantileDotplot(
            HEADING,
            new Axis("Casualties", "personnel", 0, 10),
            Tone.series(0),
            2,
            List.of(
                new QuantileDotplot.Dot(0.01, 3.5, 3, 0), new QuantileDotplot.Dot(0.03, 4, 3, 1)));

    assertThat(dots.numbers())
        .isEqualTo(
            new NumberTable(
                List.of("dot", "share", "value", "at", "level"),
                List.of(
                    List.of("1", "0.01", "3.5", "3", "0"), List.of("2", "0.03", "4", "3", "1"))));
    assertThat(dots.highest()).isEqualTo(2);
    assertThatThrownBy(() -> new QuantileDotplot(HEADING, dots.values(), Tone.NONE, 2, List.of()))
        .hasMessage("chart " + HEADING.name() + " has 0 dots; must be 1 to 50");
    assertThatThrownBy(
            () -> new QuantileDotplot(HEADING, dots.values(), Tone.NONE, Double.NaN, dots.dots()))
        .hasMessage("the dots of chart " + HEADING.name() + " must be wider than 0");
  }
}
