package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.reports.EngineRun;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Traces;
import org.brinksim.results.reading.Occurrences;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.brinksim.scenario.ResultNames;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.RankCorrelation;
import org.brinksim.wording.Numerals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report tells of the calendar and of beliefs, against the tables that the engine wrote. */
class EngineReportTest {
  private static final int RUNS = 40;
  @TempDir private static Path directory;
  private static RunResults results;
  private static Report report;

  @BeforeAll
  static void run() {
    EngineRun.of("kursk-2024", RUNS, directory.resolve("run"));
    results = RunResults.read(directory.resolve("run"));
    report = ReportBuilder.report(results, events());
  }

  private static Optional<Occurrences> events() {
    return Occurrences.read(directory.resolve("run"), results.manifest(), 0);
  }

  private static List<List<String>> rows(String table) {
    return report.tables().stream()
        .filter(t -> t.id().equals(table))
        .flatMap(t -> t.rows().stream())
        .map(row -> row.stream().map(DataTable.Cell::text).toList())
        .toList();
  }

  /** How many lines of the table of events hold some text. */
  private static long lines(String text) {
    try (Stream<String> lines = Files.lines(directory.resolve("run/events.csv"))) {
      return lines.filter(line -> line.contains(text)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String percent(long runs) {
    Proportion share = Proportion.of((int) runs, RUNS, 0.95);
    return Numerals.percent(share.share(), share.interval().low(), share.interval().high());
  }

  /** The table's means and its correlation are those of the columns of the runs. */
  @Test
  void aReaderSeesTheSameRunsUnderTheOtherScale() {
    double[] selected = results.replications().values("peakIndex");
    double[] other = results.replications().values("peakIndex.goldstein");
    RankCorrelation order = RankCorrelation.of(selected, other, 0.95).orElseThrow();
    List<String> told = rows("scales").get(0);
    List<String> rescored = rows("scales").get(1);

    assertThat(rows("scales")).hasSize(2);
    assertThat(told.get(0)).isEqualTo("severity classes of Rivera et al. 2024 (told elsewhere)");
    assertThat(told.get(3)).isEqualTo("–");
    assertThat(rescored.get(0)).isEqualTo("conflict and cooperation after Goldstein 1992");
    assertThat(rescored.get(1))
        .startsWith(Numerals.rounded(Arrays.stream(other).average().orElseThrow(), 0));
    assertThat(rescored.get(3))
        .isEqualTo(
            "%s (%s to %s)",
            Numerals.rounded(order.coefficient(), 2),
            Numerals.rounded(order.interval().low(), 2),
            Numerals.rounded(order.interval().high(), 2));
    assertThat(rescored.get(4)).contains("Journal of Conflict Resolution 36 (1992)");
    assertThat(report.sections().get(0).charts())
        .extracting(chart -> chart.heading().name())
        .contains("index", "index-goldstein");
  }

  /**
   * Of 25 rungs six have a curve and six stand from the start; the names of the rest do not fit.
   */
  @Test
  void theNoteOfRungsReachedCountsThoseThatAreTooManyToName() {
    List<Integer> reached =
        RunResults.scenario(directory.resolve("run"), results.manifest()).ladder().rungs().stream()
            .map(rung -> results.replications().present("daysTo." + rung.id()))
            .filter(days -> Arrays.stream(days).anyMatch(day -> day > 0))
            .map(days -> days.length)
            .sorted()
            .toList();
    Chart chart =
        report.sections().stream()
            .flatMap(section -> section.charts().stream())
            .filter(it -> it.heading().name().equals("time-to-rungs"))
            .findFirst()
            .orElseThrow();

    assertThat(chart.heading().note())
        .contains(
            "Not shown: %d more, reached by %s to %s of runs."
                .formatted(
                    reached.size() - 6,
                    share(reached.get(0)),
                    share(reached.get(reached.size() - 1))))
        .hasSizeLessThan(330);
  }

  private static String share(int runs) {
    return Numerals.percent((double) runs / RUNS);
  }

  @Test
  void aLadderWithOneScaleHasNoTableOfScales() {
    Path run = directory.resolve("starter");
    EngineRun.of("starter", 4, run);

    assertThat(ReportBuilder.report(RunResults.read(run)).tables())
        .extracting(DataTable::id)
        .contains("responses")
        .doesNotContain("scales");
  }

  @Test
  void aReaderSeesHowOftenTheVoteWasPutOff() {
    long ratified = lines(",outcome,,treaty-vote,,,0,number");
    long putOff = lines(",outcome,,treaty-vote,,,1,number");
    assertThat(ratified + putOff).isEqualTo(RUNS);
    String vote = "Russia's lawmakers vote on the defence treaty with North Korea";

    assertThat(rows("calendar"))
        .filteredOn(row -> row.get(0).equals(vote))
        .extracting(row -> row.get(1) + ": " + row.get(2) + ", day " + row.get(4))
        .containsExactly(
            "it comes: 100\u00a0%, day 1",
            "the treaty is ratified: " + percent(ratified) + ", day 1",
            "the vote is put off: " + percent(putOff) + (putOff == 0 ? ", day –" : ", day 1"));
  }

  @Test
  void aFlagIsSetInTheRunsInWhichSomethingSetIt() {
    long ratified = lines(",outcome,,treaty-vote,,,0,number");

    assertThat(rows("flags"))
        .filteredOn(row -> row.get(0).equals("Treaty ratified"))
        .extracting(row -> row.get(2))
        .containsExactly(percent(ratified));
  }

  @Test
  void withoutEventsThereIsNoTableOfThem() throws Exception {
    Path events = directory.resolve("run/events.csv");
    Files.move(events, directory.resolve("events.csv"));
    try {
      assertThat(ReportBuilder.report(results, events()).tables())
          .extracting(DataTable::id)
          .doesNotContain("calendar", "flags")
          .contains("responses");
    } finally {
      Files.move(directory.resolve("events.csv"), events);
    }
  }

  @Test
  void beliefsAndEstimatesAreDrawnBesideTheTruth() {
    Section beliefs =
        report.sections().stream().filter(s -> s.id().equals("beliefs")).findFirst().orElseThrow();

    assertThat(beliefs.charts())
        .extracting(chart -> chart.heading().name())
        .contains("belief-dprk-deployed", "estimate-dprk-deployed")
        .hasSize(6);
    Traces estimate = (Traces) chart(beliefs, "estimate-dprk-deployed");
    Traces.Line truth = estimate.lines().get(estimate.lines().size() - 1);
    assertThat(truth.look()).isEqualTo(Traces.Look.HEAVY);
    assertThat(last(truth)).isEqualTo(last("dprk.present"));
    assertThat(last(estimate.lines().get(0))).isEqualTo(last("ukraine.estimate.dprk-deployed"));
    assertThat(beliefs.findings())
        .containsOnlyKeys(beliefs.charts().stream().map(c -> c.heading().name()).toList());
    assertThat(beliefs.findings().get("estimate-dprk-deployed"))
        .startsWith(
            "On day 180 the truth is "
                + Numerals.whole(last(truth))
                + " in the middle run; it is taken for ");
  }

  private static double last(Traces.Line line) {
    return line.points().get(line.points().size() - 1).value();
  }

  /** The median of a metric on the last day. */
  private static double last(String metric) {
    List<Series.Day> days = results.series().of(metric);
    return days.get(days.size() - 1).p50();
  }

  private static Chart chart(Section section, String name) {
    return section.charts().stream()
        .filter(c -> c.heading().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNamesThatAHeadlineMayUseAreTheResponsesThatTheEngineWrites() {
    assertThat(ResultNames.responses(results.scenario()))
        .containsExactlyElementsOf(
            results.manifest().dictionary().responses().stream().map(w -> w.name()).toList());
  }

  @Test
  void everyResponseOfTheScenarioHasAChartAndItsFinding() {
    Section own =
        report.sections().stream().filter(s -> s.id().equals("own")).findFirst().orElseThrow();

    assertThat(own.charts())
        .extracting(chart -> chart.heading().name())
        .containsExactly(
            "own-dprkCasualtiesDay60",
            "own-dprkEngagedDay30",
            "own-daysToLargeCombat",
            "own-daysToThousandLost",
            "own-meanIndex");
    assertThat(own.findings().get("own-meanIndex")).startsWith("Mean escalation index: median ");
  }
}
