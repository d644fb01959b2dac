package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Fan;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Force;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Casualty figures are quoted: bars must hold every run, and a cut tail must be confessed. */
class ForceChartsTest {
  @TempDir private Path directory;
  private Subject subject;
  private ForceCharts charts;

  @BeforeEach
  void read() {
    subject = new Subject(RunResults.read(new SyntheticRun().write(directory)));
    charts = new ForceCharts(subject);
  }

  private Force force(int number) {
    return subject.scenario().forces().get(number);
  }

  @Test
  void everyRunIsInOneBarOfARoundWidth() {
    Distribution casualties = new CasualtyChart(subject, force(0)).chart();

    // Casualties are 0, 10, ... 1990: each bar of 250 holds 25 of the 200 runs.
    assertThat(casualties.bins()).hasSize(8);
    assertThat(casualties.bins())
        .allSatisfy(
            bin -> {
              assertThat(bin.to() - bin.from()).isEqualTo(250);
              assertThat(bin.runs()).isEqualTo(25);
              assertThat(bin.share()).isEqualTo(0.125);
            });
    assertThat(casualties.shares().label()).isEqualTo("Share of runs per bar of 250");
    assertThat(casualties.heading().note()).isEqualTo("None in 0.5\u00a0% of the runs.");
  }

  @Test
  void quantilesAreMarkedWithTheirWords() {
    List<Distribution.Mark> marks = new CasualtyChart(subject, force(0)).chart().marks();

    assertThat(marks)
        .extracting(Distribution.Mark::label)
        .containsExactly("5 % of runs at most 100", "median 1,000", "95 % of runs at most 1,890");
    assertThat(marks.get(0).value()).isCloseTo(99.5, within(1e-9));
    assertThat(marks.get(2).value()).isCloseTo(1890.5, within(1e-9));
  }

  @Test
  void theCurveIsInTheUnitOfTheBars() {
    Distribution casualties = new CasualtyChart(subject, force(0)).chart();

    // Its area, over bars of 250 and runs in shares, is that of all bars together.
    double area = 0;
    List<Distribution.Point> points = casualties.curve();
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).value() - points.get(i - 1).value();
      area += step * (points.get(i).share() + points.get(i - 1).share()) / 2;
    }
    assertThat(area / 250).isBetween(0.9, 1.0);
  }

  @Test
  void theCurveEndsWhereTheRunsDo(@TempDir Path other) {
    SyntheticRun run = new SyntheticRun().with("rowan.casualties", r -> 1000 + 5 * r);
    Subject far = new Subject(RunResults.read(run.write(other)));
    List<Distribution.Point> points = new CasualtyChart(far, force(1)).chart().curve();

    // The grid has 200 points from three bandwidths before the runs, at 1000 to 1995, to as far
    // beyond: a point every 10.
    assertThat(points.get(0).value()).isBetween(1000.0, 1010.0);
    assertThat(points.get(points.size() - 1).value()).isBetween(1985.0, 1995.0);
  }

  @Test
  void anExtremeTailIsCutAndConfessed() {
    Distribution casualties = new CasualtyChart(subject, force(2)).chart();

    assertThat(casualties.heading().note())
        .isEqualTo("None in 1\u00a0% of the runs. Not drawn: 1 of 200 runs, above 495.");
    assertThat(casualties.bins().stream().mapToInt(Distribution.Bin::runs).sum()).isEqualTo(199);
    assertThat(casualties.values().to()).isLessThan(600);
  }

  @Test
  void aNumberThatIsTheSameInEveryRunIsToldInWordsAlone() {
    assertThat(charts.of(force(1)))
        .extracting(chart -> chart.heading().name())
        .containsExactly("engaged-rowan");
    assertThat(charts.words(force(1)))
        .containsExactly("Casualties by the end: 0 in all 200 runs; so their spread is not drawn.");
    assertThat(charts.words(force(0))).isEmpty();
  }

  @Test
  void aNumberThatIsTheSameInNearlyEveryRunHasOneMark(@TempDir Path other) {
    SyntheticRun run = new SyntheticRun().with("rowan.casualties", r -> r == 7 ? 3 : 0);
    Subject rare = new Subject(RunResults.read(run.write(other)));

    assertThat(new CasualtyChart(rare, force(1)).chart().marks())
        .containsExactly(new Distribution.Mark("nearly always 0", 0.5, 0));
    assertThat(new ForceCharts(rare).words(force(1))).isEmpty();
  }

  @Test
  void fansShowTheRecordedQuantiles() {
    List<Chart> ofAlder = charts.of(force(0));

    Fan engaged = (Fan) ofAlder.get(2);
    assertThat(engaged.heading().name()).isEqualTo("engaged-alder");
    assertThat(engaged.heading().title())
        .isEqualTo("Alder's expedition: soldiers engaged on each day");
    assertThat(engaged.heading().reading())
        .endsWith(
            " not one run followed through time. Where a few runs in a hundred stop fighting, as"
                + " under a cease fire, an edge of a band can jump to 0 from one day to the next.");
    assertThat(ofAlder.get(3).heading().reading()).endsWith(" followed through time.");
    assertThat(engaged.points().get(20))
        .isEqualTo(new Fan.Point(20, 800, 400, 600, 720, 1000, 1600));
    assertThat(engaged.values()).isEqualTo(new Axis("Soldiers engaged", "personnel", 0, 2120));
  }

  @Test
  void areasAreDrawnForEachSideOfAMap() {
    List<Chart> areas = charts.areas();

    assertThat(areas)
        .extracting(chart -> chart.heading().title())
        .containsExactly(
            "Ground gained by the east, run by run",
            "Area held by the east on each day",
            "Area held by side blue on each day");
    Axis axis = ((Fan) areas.get(1)).values();
    // The quantiles run from 200 / 2 to 260 * 2.
    assertThat(axis.from()).isCloseTo(100 - 0.06 * 420, within(1e-9));
    assertThat(axis.to()).isCloseTo(520 + 0.06 * 420, within(1e-9));
    assertThat(areas.get(1).heading().note()).isEqualTo("The vertical axis does not begin at 0.");
  }
}
