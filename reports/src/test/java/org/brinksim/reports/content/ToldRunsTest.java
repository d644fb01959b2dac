package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.reports.EngineRun;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three runs out of many: which they are, and what is told of them. */
class ToldRunsTest {
  @TempDir private Path directory;

  private List<ToldRun> told(SyntheticRun run) {
    return new ToldRuns(new Subject(RunResults.read(run.write(directory)))).all();
  }

  /** Alder's casualties are ten times the run's number: 99.5 and 1,890.5 are the percentiles. */
  @Test
  void theEndsAreTheRunsNearestToThePercentilesOfTheFirstResponse() {
    List<ToldRun> told = told(new SyntheticRun());

    assertThat(told)
        .extracting(ToldRun::title)
        .containsExactly("A run in the middle", "A run at the low end", "A run at the high end");
    assertThat(told.get(0).replication()).isBetween(80, 120);
    assertThat(told.get(1).replication()).isEqualTo(10);
    assertThat(told.get(2).replication()).isEqualTo(189);
    assertThat(told.get(2).command()).isEqualTo("./brink replay DIR --replication 189");
  }

  @Test
  void aRunIsToldByItsHeadlineAndItsFirstDays() {
    ToldRun low = told(new SyntheticRun()).get(1);

    assertThat(low.words().replace('\u00a0', ' '))
        .isEqualTo(
            "It is the run nearest to the value that 5 % of the runs stay at or below: Label of"
                + " alder.casualties.");
    assertThat(low.numbers())
        .extracting(fact -> fact.name() + " " + fact.value().replace('\u00a0', ' '))
        .containsExactly(
            "Label of alder.casualties 100 personnel",
            "Label of peakRung War",
            "Label of red.areaChange −90 km²",
            "Label of casualtiesDay30 50 personnel",
            "Label of daysTo100 never",
            "Label of holds yes");
    assertThat(low.days())
        .containsExactly("Day 11, 12 March 2030: War", "Day 30, 31 March 2030: Talks");
  }

  /** Where many runs share the percentile, the one that otherwise is nearest to all is told. */
  @Test
  void ofRunsAlikeTheOneNearestToAllOthersIsTold() {
    List<ToldRun> told = told(new SyntheticRun().with("alder.casualties", r -> r < 100 ? 0 : 9));

    assertThat(told.get(1).replication()).isBetween(60, 99);
    assertThat(told.get(2).replication()).isBetween(100, 140);
  }

  @Test
  void aScenarioChoosesItsHeadline() {
    DocumentText text =
        new DocumentText(
            "own.yaml", "extends: kursk-2024\nid: own\nheadline: [peakRung, dprk.casualties]\n");
    RunResults results = RunResults.read(EngineRun.of(text, 30, directory.resolve("own")));
    List<ToldRun> told = new ToldRuns(new Subject(results)).all();

    assertThat(results.scenario().headline()).containsExactly("peakRung", "dprk.casualties");
    assertThat(told).hasSize(3);
    assertThat(told)
        .allSatisfy(
            run ->
                assertThat(run.numbers())
                    .extracting(Report.Fact::name)
                    .containsExactly(
                        "Highest rung reached", "Korean People's Army contingent: casualties"));
    double[] peaks = results.replications().values("peakRung");
    assertThat(peaks[told.get(1).replication()])
        .isLessThanOrEqualTo(peaks[told.get(0).replication()]);
    assertThat(peaks[told.get(0).replication()])
        .isLessThanOrEqualTo(peaks[told.get(2).replication()]);
  }
}
