package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.RunningMeans.Panel;
import org.brinksim.reports.chart.RunningMeans.Point;
import org.brinksim.results.reading.RunResults;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last point of each panel is the estimate that the report quotes. */
class ConvergenceChartTest {
  @TempDir private Path directory;

  private List<Panel> panels() {
    Subject subject = new Subject(RunResults.read(new SyntheticRun().write(directory)));
    return new ConvergenceChart(subject).chart().orElseThrow().panels();
  }

  @Test
  void whatDoesNotVaryHasNoPanel() {
    assertThat(panels())
        .extracting(Panel::name)
        .containsExactly(
            "Alder's expedition: casualties",
            "Birch's border guard: casualties",
            "Area gained by the east",
            "Reaches: War",
            "Reaches: Clash",
            "Reaches: The border closed");
  }

  @Test
  void theLastPointIsTheMeanOfAllRuns() {
    Panel war = panels().get(3);
    Point last = war.points().get(war.points().size() - 1);

    assertThat(last.runs()).isEqualTo(200);
    assertThat(last.mean()).isCloseTo(0.6, within(1e-12));
    assertThat(war.estimate()).isEqualTo("60\u00a0% after 200 runs");
    assertThat(war.values().isShare()).isTrue();
  }

  @Test
  void aShareHasTheWilsonIntervalFromTheFirstRunsOn() {
    Panel war = panels().get(3);
    Interval two = Proportion.of(2, 2, 0.95).interval();
    Interval all = Proportion.of(120, 200, 0.95).interval();

    // The first 120 of 200 runs reach war: an interval from the sample's spread has no width then.
    assertThat(war.points().get(0)).isEqualTo(new Point(2, 1, two.low(), 1));
    assertThat(two.low()).isLessThan(0.4);
    assertThat(war.points().get(war.points().size() - 1))
        .isEqualTo(new Point(200, 0.6, all.low(), all.high()));
  }

  @Test
  void axesOfWhatCannotBeNegativeBeginAtZeroAtTheEarliest() {
    assertThat(panels().get(1).values().from()).isZero();
    assertThat(panels().get(2).values().from()).isNegative();
  }
}
