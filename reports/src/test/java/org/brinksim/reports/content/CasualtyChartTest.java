package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Distribution.Bin;
import org.brinksim.reports.chart.Distribution.Point;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Casualties cannot be fewer than none, and none may be what most runs have. */
class CasualtyChartTest {
  @TempDir private Path directory;

  private Distribution chart(IntToDoubleFunction casualties) {
    SyntheticRun run = new SyntheticRun().with("alder.casualties", casualties);
    Subject subject = new Subject(RunResults.read(run.write(directory)));
    return new CasualtyChart(subject, subject.scenario().forces().get(0)).chart();
  }

  /** From no run to nearly every run at 0; the others spread evenly up to some number. */
  @ParameterizedTest
  @CsvSource({
    "0, 1000",
    "1, 1000",
    "6, 1000",
    "12, 1000",
    "40, 1000",
    "76, 1000",
    "120, 1000",
    "180, 1000",
    "0, 10",
    "40, 10",
    "120, 10",
    "40, 3",
    "40, 60",
    "120, 30",
    "76, 100000"
  })
  void theCurveIsOfTheRunsInTheBarsBesideIt(int none, int most) {
    Distribution chart =
        chart(r -> r < none ? 0 : 1 + Math.rint((most - 1.0) * (r - none) / (199.0 - none)));
    List<Bin> bins = chart.bins();
    Bin first = bins.get(0);

    assertThat(bins.stream().mapToInt(Bin::runs).sum()).isEqualTo(SyntheticRun.RUNS);
    assertThat(chart.curve()).allSatisfy(p -> assertThat(p.value()).isNotNegative());
    if (first.isPoint()) {
      assertThat(first).isEqualTo(new Bin(0, 0, none, none / 200.0));
    }
    if (!chart.curve().isEmpty()) {
      Point least = chart.curve().get(0);
      Bin beside = bins.get(first.isPoint() ? 1 : 0);
      assertThat(least.share()).isGreaterThan(0.5 * beside.share());
      assertThat(area(chart)).isCloseTo(1 - (first.isPoint() ? none / 200.0 : 0), within(0.12));
    }
    assertThat(chart.marks())
        .allSatisfy(
            m -> {
              assertThat(m.label()).doesNotContain("below");
              assertThat(m.value() == 0).isEqualTo(m.label().startsWith("none in"));
            });
  }

  private static double area(Distribution chart) {
    List<Bin> bins = chart.bins();
    Bin last = bins.get(bins.size() - 1);
    double area = 0;
    for (int i = 1; i < chart.curve().size(); i++) {
      Point from = chart.curve().get(i - 1);
      Point to = chart.curve().get(i);
      area += (to.value() - from.value()) * (from.share() + to.share()) / 2;
    }
    return area / (last.to() - last.from());
  }

  @Test
  void theShareOfRunsWithoutAnyIsTold() {
    Distribution chart = chart(r -> r < 76 ? 0 : 10 * r);

    assertThat(chart.bins().get(0)).isEqualTo(new Bin(0, 0, 76, 0.38));
    assertThat(chart.marks())
        .extracting(Distribution.Mark::label)
        .containsExactly("none in 38\u00a0% of runs", "median 1,000", "95 % of runs at most 1,890");
    assertThat(chart.heading().note()).isEqualTo("None in 38\u00a0% of the runs, the bar at 0.");
    assertThat(chart.numbers().rows().get(0)).containsExactly("point", "0", "0", "76", "0.38");
  }

  @Test
  void whereMostRunsHaveNoneThatIsTheMedianToo() {
    assertThat(chart(r -> r < 150 ? 0 : 10 * r).marks())
        .extracting(Distribution.Mark::label)
        .containsExactly("none in 75\u00a0% of runs", "95 % of runs at most 1,890");
  }
}
