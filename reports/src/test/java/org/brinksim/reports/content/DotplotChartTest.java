package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.QuantileDotplot.Dot;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty dots stand for two hundred runs: each for four. */
class DotplotChartTest {
  private static final String RESPONSE = "alder.casualties";
  private static final DotplotChart.Words WORDS =
      new DotplotChart.Words("dots", "Casualties", "Casualties", "personnel");

  @TempDir private Path directory;

  private DotplotChart charts(IntToDoubleFunction values) {
    SyntheticRun run = new SyntheticRun().with(RESPONSE, values);
    return new DotplotChart(new Subject(RunResults.read(run.write(directory))));
  }

  private QuantileDotplot chart(IntToDoubleFunction values) {
    return charts(values).of(RESPONSE, WORDS, Tone.series(0)).orElseThrow();
  }

  /**
   * Of the values 0 to 199 the ranks 2, 6, 10 and so on are 1, 5, 9: each in the middle of four.
   */
  @Test
  void eachDotIsARunInTheMiddleOfItsFiftiethOfTheRuns() {
    List<Dot> dots = chart(r -> 199 - r).dots();

    assertThat(dots).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat(dots.get(i).value()).isEqualTo(4 * i + 1);
      assertThat(dots.get(i).probability()).isEqualTo((2 * i + 1) / 100.0);
    }
  }

  @Test
  void noDotOverlapsAnotherOrStandsFarFromItsValue() {
    QuantileDotplot chart = chart(r -> r < 100 ? r : 100 + r * r / 50.0);

    for (Dot dot : chart.dots()) {
      assertThat(Math.abs(dot.at() - dot.value())).isLessThanOrEqualTo(chart.width() / 2 + 1e-9);
      assertThat(chart.dots())
          .filteredOn(d -> Math.abs(d.at() - dot.at()) < chart.width() - 1e-9)
          .filteredOn(d -> d.level() == dot.level())
          .containsExactly(dot);
    }
    assertThat(chart.highest() * chart.width())
        .isLessThanOrEqualTo((chart.values().to() - chart.values().from()) / 2 + 1e-9);
  }

  @Test
  void aStackOfAllDotsStillFits() {
    QuantileDotplot chart = chart(r -> r < 8 ? 0 : 1000);

    assertThat(chart.highest()).isEqualTo(48);
    assertThat(chart.width()).isEqualTo((chart.values().to() - chart.values().from()) / 96);
  }

  @Test
  void runsWithoutTheNumberHaveNoDotAndAreTold() {
    QuantileDotplot chart = chart(r -> r < 50 ? Double.NaN : r);

    assertThat(chart.dots()).hasSize(38);
    assertThat(chart.heading().note())
        .isEqualTo(
            "50 dots, each 1 run in 50. 12 of them are not drawn: runs in which it never came.");
    assertThat(chart(r -> r).heading().note()).isEqualTo("50 dots, each 1 run in 50.");
  }

  @Test
  void valuesBeyondAnAxisStandAtItsEnd() {
    QuantileDotplot chart =
        charts(r -> 10 * r).on(new Axis("", "", 0, 1000), RESPONSE, WORDS, Tone.series(0));

    assertThat(chart.dots().get(49).value()).isEqualTo(1970);
    assertThat(chart.dots().get(49).at()).isEqualTo(1000 - chart.width() / 2);
  }

  @Test
  void whereAllDotsAreOneNumberTheyAreNotDrawn() {
    assertThat(charts(r -> 7).of(RESPONSE, WORDS, Tone.series(0))).isEmpty();
  }
}
