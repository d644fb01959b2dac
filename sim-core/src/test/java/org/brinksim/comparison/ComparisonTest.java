package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.experiment.Border;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final int REPLICATIONS = 60;

  @TempDir private static Path directory;
  private static ComparedRuns baseline;

  @BeforeAll
  static void run() throws Exception {
    baseline = ran("baseline", Border.with(), 1, REPLICATIONS);
  }

  private static ComparedRuns ran(String name, ReadScenario scenario, long seed, int replications)
      throws Exception {
    Path out = directory.resolve(name);
    Runs.run(new RunRequest(scenario, seed, replications, 2, out, false));
    return ComparedRuns.read(name, out);
  }

  private static BaselineComparison against(ComparedRuns other) {
    return Comparison.of(baseline, List.of(other), Margins.STANDARD, name -> true).others().get(0);
  }

  /** Every second replication of the other failed: what is left is paired by its number. */
  @Test
  void failedReplicationsLeaveGapsAndThoseLeftArePairedByNumber() throws Exception {
    ComparedRuns gaps = ran("gaps", Border.flooded(), 1, REPLICATIONS);
    int left = gaps.manifest().replications().completed();
    BaselineComparison compared = against(gaps);
    Pairing pairing = Pairing.of(baseline, gaps);

    assertThat(left).isBetween(10, 50);
    assertThat(compared.paired()).isTrue();
    assertThat(compared.runs()).isEqualTo(new Sides(left, left));
    assertThat(compared.pairing())
        .isEqualTo(
            "both have seed 1; " + (REPLICATIONS - left) + " runs without a partner are left out");
    assertThat(pairing.baseline()).isEqualTo(gaps.results().replications().numbers());
    assertThat(pairing.ofBaseline(values(baseline, "elmTroops")))
        .isEqualTo(pairing.ofOther(values(gaps, "elmTroops")));
    assertThat(compared.responses()).allMatch(ResponseComparison::identical);
    assertThat(compared.conclusion()).isEqualTo(Conclusion.SAME);
  }

  private static double[] values(ComparedRuns runs, String column) {
    return runs.results().replications().values(column);
  }

  @Test
  void runsOfAnotherSeedAreNotPairedAndAllOfThemCount() throws Exception {
    BaselineComparison compared = against(ran("strangers", Border.with(), 2, 25));

    assertThat(compared.paired()).isFalse();
    assertThat(compared.pairing()).isEqualTo("the seeds differ");
    assertThat(compared.runs()).isEqualTo(new Sides(REPLICATIONS, 25));
    assertThat(compared.responses()).noneMatch(ResponseComparison::identical);
  }

  @Test
  void firstDaysAreComparedToTheShorterHorizon() throws Exception {
    ComparedRuns shorter = ran("shorter", Border.with("horizonDays=12"), 1, REPLICATIONS);
    ResponseComparison first =
        against(shorter).responses().stream()
            .filter(r -> r.kind() == ResponseKind.FIRST_DAY && r.details().incidence().isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(first.details().incidence().orElseThrow().days()).hasSize(13);
  }

  @Test
  void responsesOfOneAloneAreNamedAndNotTested() throws Exception {
    ComparedRuns renamed =
        ran("renamed", Border.with("responses.daysToBelief.id=daysToDoubt"), 1, REPLICATIONS);
    BaselineComparison compared = against(renamed);

    assertThat(compared.onlyInBaseline()).containsExactly("daysToBelief");
    assertThat(compared.onlyInOther()).containsExactly("daysToDoubt");
    assertThat(compared.responses())
        .hasSize(baseline.manifest().dictionary().responses().size() - 1);
  }

  @Test
  void severalOthersAreOneFamilyAndOnlyWhatIsWantedIsInIt() throws Exception {
    ComparedRuns deadly =
        ran(
            "deadly",
            Border.with("parameters.lethality.logUniform=[0.006, 0.06]"),
            1,
            REPLICATIONS);
    ComparedRuns strangers = ran("others", Border.with(), 3, REPLICATIONS);
    Comparison alone =
        Comparison.of(baseline, List.of(deadly), Margins.STANDARD, "casualtiesDay10"::equals);
    Comparison both =
        Comparison.of(
            baseline, List.of(strangers, deadly), Margins.STANDARD, "casualtiesDay10"::equals);
    ResponseComparison one = alone.others().get(0).responses().get(0);
    ResponseComparison ofTwo = both.others().get(1).responses().get(0);

    assertThat(alone.family()).isEqualTo(1);
    assertThat(both.family()).isEqualTo(2);
    assertThat(both.others()).extracting(o -> o.other().name()).containsExactly("others", "deadly");
    assertThat(ofTwo.details().main()).isEqualTo(one.details().main());
    assertThat(ofTwo.adjustedP()).isEqualTo(2 * one.adjustedP());
    assertThat(one.verdict()).isEqualTo(Verdict.DIFFERENT);
  }
}
