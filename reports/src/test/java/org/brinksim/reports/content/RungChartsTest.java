package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.reading.RunResults;
import org.brinksim.statistics.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder's charts are what most readers look at: names, order and shares must be right. */
class RungChartsTest {
  @TempDir private Path directory;

  private RungCharts charts(SyntheticRun run) {
    return new RungCharts(new Subject(RunResults.read(run.write(directory))));
  }

  @Test
  void onlyRungsThatStandAreStackedFromLowToHighUponNothing() {
    StackedBands bands = charts(new SyntheticRun()).throughTime().orElseThrow();

    assertThat(bands.bands())
        .extracting(StackedBands.Band::name)
        .containsExactly("No rung stands", "Clash", "War");
    assertThat(bands.days()).hasSize(61).startsWith(0.0).endsWith(60.0);
    assertThat(bands.bands().get(1).shares().get(50)).isEqualTo(0.5);
    assertThat(bands.bands().get(2).shares().get(50)).isEqualTo(0.4);
    assertThat(bands.bands().get(0).shares().get(50)).isCloseTo(0.1, within(1e-12));
    assertThat(bands.time().days()).isEqualTo(60);
    assertThat(bands.heading().subtitle())
        .isEqualTo("A border quarrel & its <neighbours> · 200 runs · seed 42");
  }

  @Test
  void aRungKeepsItsColourWhicheverRungsOccur() {
    StackedBands bands = charts(new SyntheticRun()).throughTime().orElseThrow();

    assertThat(bands.bands())
        .extracting(StackedBands.Band::tone)
        .containsExactly(
            Tone.NONE, new Tone(Tone.Family.RISING, 0.75), new Tone(Tone.Family.RISING, 1));
  }

  @Test
  void channelsThatTheFightingDoesNotDriveHaveAChartOfTheirOwn() {
    assertThat(charts(new SyntheticRun()).channels())
        .singleElement()
        .satisfies(
            bands -> {
              assertThat(bands.heading().name()).isEqualTo("rung-through-time-political");
              assertThat(bands.heading().title())
                  .isEqualTo(
                      "Rungs of the political channel: the highest standing on each day, share of"
                          + " runs (%)");
              assertThat(bands.bands())
                  .extracting(StackedBands.Band::name)
                  .containsExactly("Protest", "The border closed");
            });
  }

  @Test
  void theHighestRungsAreCountedFromTheTopWithNoneAtTheBottom() {
    ShareBars peak = charts(new SyntheticRun()).peak();

    Proportion war = Proportion.of(120, 200, 0.95);
    assertThat(peak.bars())
        .containsExactly(
            new ShareBars.Bar(
                "war",
                "War",
                new Tone(Tone.Family.RISING, 1),
                120,
                0.6,
                war.interval().low(),
                war.interval().high()),
            bar("clash", "Clash", new Tone(Tone.Family.RISING, 0.75), 70),
            bar("", "No rung", Tone.NONE, 10));
    assertThat(peak.heading().title())
        .isEqualTo("Highest rung reached within 60 days, share of runs (%)");
  }

  private static ShareBars.Bar bar(String id, String name, Tone tone, int runs) {
    Proportion share = Proportion.of(runs, 200, 0.95);
    return new ShareBars.Bar(
        id, name, tone, runs, share.share(), share.interval().low(), share.interval().high());
  }

  @Test
  void curvesRiseToTheShareThatEverGetsThere() {
    Curves curves = charts(new SyntheticRun()).timeTo().orElseThrow();

    assertThat(curves.curves())
        .extracting(Curves.Curve::name)
        .containsExactly("Clash", "War", "The border closed", "Talks");
    Curves.Curve war = curves.curves().get(1);
    assertThat(war.steps().get(0))
        .isEqualTo(new Curves.Step(0, 0, 0, Proportion.of(0, 200, 0.95).interval().high()));
    // War comes on days 1 to 40, three runs a day: by day 20 in 60 of 200.
    assertThat(war.steps().get(20).day()).isEqualTo(20);
    assertThat(war.steps().get(20).share()).isCloseTo(0.3, within(1e-12));
    assertThat(war.steps().get(20).low()).isBetween(0.23, 0.25);
    assertThat(war.steps().get(20).high()).isBetween(0.36, 0.38);
    assertThat(war.steps().get(41).day()).isEqualTo(60);
    assertThat(war.steps().get(41).share()).isCloseTo(0.6, within(1e-12));
  }

  /** Whatever the numbers of runs: an interval is never a point, at 0 and at 1 neither. */
  @Test
  void everyStepOfACurveHasWilsonsInterval() {
    SyntheticRun run = new SyntheticRun().with("daysTo.clash", r -> r / 10);
    Curves curves = charts(run).timeTo().orElseThrow();

    assertThat(curves.curves()).hasSize(4);
    for (Curves.Curve curve : curves.curves()) {
      for (Curves.Step step : curve.steps()) {
        Proportion share = Proportion.of((int) Math.round(200 * step.share()), 200, 0.95);
        assertThat(step.low()).isEqualTo(share.interval().low());
        assertThat(step.high()).isEqualTo(share.interval().high());
        assertThat(step.high()).isGreaterThan(step.low());
      }
    }
  }

  @Test
  void theNoteSaysWhatIsLeftOutAndWhy() {
    Heading heading = charts(new SyntheticRun()).timeTo().orElseThrow().heading();

    assertThat(heading.note())
        .isEqualTo(
            "Bands: 95 % intervals. Runs that have not reached a rung by day 60 count as not yet there"
                + " (censored). Standing from the start: Protest. Never reached: Truce, Silence. ");
  }

  @Test
  void withoutAnOpenQuestionThereIsNoCurve() {
    SyntheticRun run = new SyntheticRun();
    for (String rung : new String[] {"talks", "closure", "clash", "war"}) {
      run.with("daysTo." + rung, r -> Double.NaN);
    }

    assertThat(charts(run).timeTo()).isEmpty();
  }

  @Test
  void theAxisOfBarsLeavesRoomForTheirWords() {
    Axis shares = charts(new SyntheticRun()).peak().shares();

    assertThat(shares.from()).isZero();
    assertThat(shares.to())
        .isCloseTo(1.35 * Proportion.of(120, 200, 0.95).interval().high(), within(1e-12));
  }
}
