package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.brinksim.cli.Invocation;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.compared.ChartComparison;
import org.brinksim.reports.compared.ChartSetComparison;
import org.brinksim.reports.compared.ComparedCharts;
import org.brinksim.reports.compared.DrawnQuantity.Measure;
import org.brinksim.reports.compared.QuantityComparison;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.difference.CategoryDifference;
import org.brinksim.statistics.difference.ShareDifference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts alone give the shares, quantiles and differences of their run directories. */
class ChartsAsDirectoriesTest {
  @TempDir private static Path directory;
  private static ComparedRuns a;
  private static ComparedRuns b;
  private static Comparison directories;
  private static List<ChartComparison> charts;

  @BeforeAll
  static void run() {
    run("a", "1", "60");
    run("b", "2", "80");
    a = ComparedRuns.read("a", directory.resolve("a"));
    b = ComparedRuns.read("b", directory.resolve("b"));
    directories = Comparison.of(a, List.of(b), Margins.STANDARD, name -> true);
    charts = compared(directory.resolve("a/charts"), directory.resolve("b/charts"));
  }

  private static void run(String name, String seed, String runs) {
    Invocation run =
        Invocation.of(
            directory, "run", "starter", "--quiet", "-n", runs, "--seed", seed, "--out", name);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static List<ChartComparison> compared(Path baseline, Path other) {
    return ChartSetComparison.of(
            ComparedCharts.read("a", baseline),
            List.of(ComparedCharts.read("b", other)),
            Margins.STANDARD,
            id -> true)
        .others()
        .get(0)
        .charts();
  }

  private static Scenario scenario() {
    return a.results().scenario();
  }

  private static ResponseComparison response(String name) {
    return directories.others().get(0).responses().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ChartComparison chart(String id) {
    return charts.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<QuantityComparison> quantity(String chart, String id) {
    return chart(chart).quantities().stream().filter(q -> q.id().equals(id)).findFirst();
  }

  @Test
  void everyChartIsCompared() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("a/charts"))) {
      assertThat(charts.stream().map(ChartComparison::id))
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".csv"))
                  .map(name -> name.replace(".csv", ""))
                  .sorted()
                  .toList());
    }
    assertThat(charts).allSatisfy(chart -> assertThat(chart.quantities()).isNotEmpty());
  }

  @Test
  void sharesOfPeakRungsAreThoseOfTheDirectories() {
    ResponseComparison peak = response(ResultNames.PEAK_RUNG);
    CategoryDifference categories = peak.details().categories().orElseThrow();
    List<ShareDifference> drawn = new ArrayList<>();
    for (int i = 0; i < categories.shares().size(); i++) {
      String id = rung(peak.details().levels().get(i));
      drawn.add(quantity("peak-rung", id).orElseThrow().share().orElseThrow());
    }

    assertThat(drawn).isEqualTo(categories.shares()).hasSizeGreaterThan(1);
    assertThat(chart("peak-rung").quantities()).hasSameSizeAs(drawn);
  }

  private static String rung(double level) {
    return scenario().ladder().rungs().stream()
        .filter(rung -> rung.level() == level)
        .map(Rung::id)
        .findFirst()
        .orElse("No rung");
  }

  @Test
  void sharesOfCurvesAtTheHorizonAreThoseOfTheDirectories() {
    List<String> compared = new ArrayList<>();
    for (Rung rung : scenario().ladder().rungs()) {
      quantity("time-to-rungs", rung.id())
          .ifPresent(
              q -> {
                assertThat(q.share()).isPresent();
                assertThat(q.share())
                    .isEqualTo(response(ResultNames.daysTo(rung)).details().share());
                compared.add(rung.id());
              });
    }

    assertThat(compared).hasSize(chart("time-to-rungs").quantities().size()).isNotEmpty();
    assertThat(chart("time-to-rungs").day()).hasValue(a.results().scenario().horizonDays());
  }

  @Test
  void sharesOfActionsAreThoseOfTheDirectories() {
    int compared = 0;
    for (Actor state : scenario().states()) {
      for (Actor.Action action : state.actions()) {
        Optional<QuantityComparison> q = quantity("first-actions", state.id() + "." + action.id());
        if (q.isPresent()) {
          assertThat(q.get().share()).isPresent();
          assertThat(q.get().share())
              .isEqualTo(response(ResultNames.firstDay(state, action)).details().share());
          compared++;
        }
      }
    }

    assertThat(compared).isGreaterThan(3);
  }

  @Test
  void quantilesOfCasualtiesAreThoseOfTheSummaries() {
    for (Force force : scenario().forces()) {
      String name = force.id() + ".casualties";
      for (QuantityComparison q : chart("casualties-" + force.id()).quantities()) {
        if (!q.id().equals("none")) {
          double p = Double.parseDouble(q.id().substring(1)) / 100;
          assertThat(q.baseline()).isEqualTo(quantile(a, name, p));
          assertThat(q.other()).isEqualTo(quantile(b, name, p));
          assertThat(q.difference()).isEqualTo(quantile(b, name, p) - quantile(a, name, p));
        }
      }
      for (String p : List.of("p05", "p25", "p50", "p75", "p95")) {
        QuantityComparison fan = quantity("casualties-through-time-" + force.id(), p).orElseThrow();
        double probability = Double.parseDouble(p.substring(1)) / 100;
        // Series are recorded with seven digits.
        double rounding = 1e-6 * Math.max(1, fan.baseline());
        assertThat(fan.baseline()).isEqualTo(quantile(a, name, probability), within(rounding));
      }
    }
  }

  private static double quantile(ComparedRuns runs, String response, double p) {
    return runs.results().summary().responses().stream()
        .filter(r -> r.name().equals(response))
        .flatMap(r -> r.quantiles().stream())
        .filter(q -> q.p() == p)
        .map(Summary.OfQuantile::value)
        .findFirst()
        .orElseThrow();
  }

  /** The interval of a drawn mean tells how much runs vary, which is all that the test needs. */
  @Test
  void meansWithAnIntervalAreThoseOfTheDirectories() {
    for (Force force : scenario().forces()) {
      String name = force.id() + ".casualties";
      MainStatistic drawn = quantity("convergence", name).orElseThrow().main().orElseThrow();
      MainStatistic known = response(name).details().main().orElseThrow();

      assertThat(drawn.baseline()).isEqualTo(known.baseline(), byRounding(known.baseline()));
      assertThat(drawn.difference()).isEqualTo(known.difference(), byRounding(known.baseline()));
      assertThat(drawn.interval().orElseThrow().low())
          .isEqualTo(known.interval().orElseThrow().low(), byRounding(known.baseline()));
      assertThat(drawn.interval().orElseThrow().high())
          .isEqualTo(known.interval().orElseThrow().high(), byRounding(known.baseline()));
      assertThat(drawn.pValue()).isEqualTo(known.pValue(), byRounding(1));
      assertThat(drawn.margin()).isEqualTo(known.margin(), byRounding(known.margin()));
      assertThat(drawn.pWithin()).isEqualTo(known.pWithin(), byRounding(1));
    }
    assertThat(chart("convergence").quantities().stream().filter(q -> q.share().isPresent()))
        .isNotEmpty()
        .allSatisfy(q -> assertThat(q.share()).isEqualTo(response(q.id()).details().share()));
  }

  private static Offset<Double> byRounding(double size) {
    return within(1e-9 * size);
  }

  @Test
  void whatIsNotTestedIsUndecidedAndNeverTheSame() {
    List<QuantityComparison> untested =
        charts.stream()
            .flatMap(chart -> chart.quantities().stream())
            .filter(q -> q.main().isEmpty() && !Double.isNaN(q.difference()))
            .toList();

    assertThat(untested).hasSizeGreaterThan(50);
    assertThat(untested).allMatch(q -> q.verdict() == Verdict.UNDECIDED);
  }

  /** The walk over every chart in one form: folders of it, and each file for itself. */
  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf", "csv"})
  void everyFormGivesTheSame(String form) throws IOException {
    Path ofA = alone("a", form);
    Path ofB = alone("b", form);

    List<ChartComparison> folders = compared(ofA, ofB);

    assertThat(folders).hasSameSizeAs(charts);
    for (int i = 0; i < folders.size(); i++) {
      ChartComparison expected = charts.get(i);
      same(folders.get(i), expected, form);
      if (!form.equals("csv")) {
        assertThat(folders.get(i).quantities()).isEqualTo(expected.quantities());
        assertThat(folders.get(i).origins()).isEqualTo(expected.origins()).isNotEmpty();
      }
      String file = expected.id() + "." + form;
      List<ChartComparison> single = compared(ofA.resolve(file), ofB.resolve(file));
      assertThat(single).hasSize(1);
      same(single.get(0), expected, form);
    }
  }

  private static Path alone(String run, String form) throws IOException {
    Path alone = Files.createDirectory(directory.resolve(run + "-" + form));
    try (Stream<Path> files = Files.list(directory.resolve(run + "/charts"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("." + form)).toList()) {
        Files.copy(file, alone.resolve(file.getFileName().toString()));
      }
    }
    return alone;
  }

  /** The same numbers; a CSV that does not count runs tells their shares alone. */
  private static void same(ChartComparison found, ChartComparison expected, String form) {
    assertThat(found.id()).isEqualTo(expected.id());
    assertThat(found.quantities()).as(expected.id()).hasSameSizeAs(expected.quantities());
    boolean counted =
        !form.equals("csv") || found.baseline().export().numbers().columns().contains("runs");
    for (int i = 0; i < found.quantities().size(); i++) {
      QuantityComparison mine = found.quantities().get(i);
      QuantityComparison wanted = expected.quantities().get(i);
      assertThat(mine.id()).isEqualTo(wanted.id());
      assertThat(mine.baseline()).isEqualTo(Double.valueOf(wanted.baseline()));
      assertThat(mine.other()).isEqualTo(Double.valueOf(wanted.other()));
      if (counted || mine.measure() != Measure.SHARE) {
        assertThat(mine.share()).as(expected.id()).isEqualTo(wanted.share());
      } else {
        assertThat(mine.share()).isEmpty();
        assertThat(mine.difference()).isEqualTo(wanted.difference(), within(1e-6));
      }
    }
  }
}
