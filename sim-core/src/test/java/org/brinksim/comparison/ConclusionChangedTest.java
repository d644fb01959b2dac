package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.results.Kept;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.RunCondition;
import org.brinksim.results.tracing.RunCondition.Answer;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.study.reading.BorderStudy;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.wording.comparison.ConclusionWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the baseline's scenario concludes is asked of both directories. */
class ConclusionChangedTest {
  private static final int RUNS = 80;
  private static final String BORDER = Border.with().resolvedYaml();

  @TempDir private static Path directory;
  private static double middle;
  private static ComparedRuns baseline;

  private static ReadScenario read(String conclusion, String... set) {
    return new ScenarioReader(name -> Optional.of(new DocumentText("border.yaml", BORDER)))
        .read(
            new DocumentText("own.yaml", "extends: border\nid: own\n" + conclusion),
            Assignment.parse(List.of(set)));
  }

  private static ComparedRuns ran(String name, ReadScenario scenario) throws Exception {
    Path out = directory.resolve(name);
    Runs.run(new RunRequest(scenario, 1, RUNS, 2, out, false));
    return ComparedRuns.read(name, out);
  }

  private static double[] casualties(ComparedRuns runs) {
    return runs.results().replications().values("elm.casualties");
  }

  /** More than half of the runs lose more than the lower quartile of them. */
  @BeforeAll
  static void run() throws Exception {
    double[] values = casualties(ran("plain", read(""))).clone();
    Arrays.sort(values);
    middle = values[RUNS / 4];
    baseline =
        ran("baseline", read("conclusion: {when: elm.casualties>" + middle + ", share: 0.5}\n"));
  }

  private static BaselineComparison against(ComparedRuns one, ComparedRuns other) {
    return Comparison.of(one, List.of(other), Margins.STANDARD, name -> true).others().get(0);
  }

  @Test
  void theSharesAreCountedAndWhatHoldsInBothDidNotChange() throws Exception {
    BaselineComparison compared = against(baseline, ran("again", read("")));
    StatedConclusion stated = compared.stated().orElseThrow();

    long cases = Arrays.stream(casualties(baseline)).filter(v -> v > middle).count();
    assertThat(stated.baseline().successes()).isEqualTo((int) cases).isGreaterThan(RUNS / 2);
    assertThat(stated.other()).contains(stated.baseline());
    assertThat(stated.ofBaseline()).isEqualTo(Answer.HOLDS);
    assertThat(ConclusionWords.stated(compared).orElseThrow())
        .startsWith("The conclusion did not change: that “")
        .contains("holds in the baseline")
        .contains("holds in the other");
  }

  @Test
  void withoutFireItIsReversed() throws Exception {
    BaselineComparison compared =
        against(
            baseline,
            ran("calm", read("", "lethality=1e-6", "forces.0.fires=0", "forces.1.fires=0")));

    assertThat(compared.stated().orElseThrow().ofOther()).contains(Answer.FAILS);
    assertThat(ConclusionWords.stated(compared).orElseThrow())
        .startsWith("The conclusion changed: that “")
        .contains("does not hold in the other (0");
  }

  @Test
  void anIntervalThatHoldsTheThresholdDecidesNothing() throws Exception {
    double[] values = casualties(baseline).clone();
    Arrays.sort(values);
    ComparedRuns even =
        ran(
            "even",
            read("conclusion: {when: elm.casualties>" + values[RUNS / 2] + ", share: 0.5}\n"));
    BaselineComparison compared = against(even, baseline);

    assertThat(compared.stated().orElseThrow().ofBaseline()).isEqualTo(Answer.UNDECIDED);
    assertThat(ConclusionWords.stated(compared).orElseThrow())
        .startsWith("Whether the conclusion changed is undecided: ");
  }

  @Test
  void whereTheBaselineConcludesNothingNothingIsAsked() throws Exception {
    assertThat(against(ran("none", read("")), baseline).stated()).isEmpty();
  }

  /** The other yields no such response: that is said, and nothing of a change. */
  @Test
  void whatCannotBeAskedOfTheOtherIsSaid() throws Exception {
    ComparedRuns own =
        ran(
            "own",
            read(
                "responses: [{id: mine, metric: index, aggregate: mean}]\n"
                    + "conclusion: {when: mine>1, share: 0.5}\n"));
    BaselineComparison compared = against(own, baseline);

    assertThat(compared.stated().orElseThrow().ofOther()).isEmpty();
    assertThat(ConclusionWords.stated(compared).orElseThrow())
        .startsWith("Whether the conclusion changed is not known: that “")
        .contains(", and cannot be asked of the other, whose runs have no such response.")
        .endsWith(" The other's scenario states another conclusion.");
  }

  /** Runs that share a draw are no independent ones: the interval is that of the draws. */
  @Test
  void theIntervalOfNestedRunsIsThatOfTheirDraws() throws Exception {
    ReadStudy study = BorderStudy.of("nested: {parameterDraws: 4, replicationsPerDraw: 20}\n");
    Path out = directory.resolve("nested");
    Runs.run(
        new RunRequest(
            study.scenarios(),
            Optional.of(study.text()),
            study.design(),
            1,
            RUNS,
            Optional.empty(),
            2,
            Kept.EVERYTHING,
            out,
            false));
    RunResults nested = RunResults.read(out);
    double[] values = nested.replications().values("elm.casualties").clone();
    Arrays.sort(values);
    RunCondition condition =
        RunCondition.of("elm.casualties>" + values[RUNS / 2], nested).orElseThrow();

    Proportion share = condition.share(nested, RUNS);
    double[] means = new double[4];
    for (int r = 0; r < RUNS; r++) {
      means[r / 20] += condition.cases(nested)[r] / 20;
    }
    assertThat(share.share()).isEqualTo(Arrays.stream(condition.cases(nested)).sum() / RUNS);
    assertThat(share.interval().low())
        .isEqualTo(Math.max(0, MeanEstimate.of(means, 0.95).interval().low()));
    assertThat(share.interval().high() - share.interval().low())
        .isGreaterThan(
            0.1
                + Proportion.of(share.successes(), RUNS, 0.95).interval().high()
                - Proportion.of(share.successes(), RUNS, 0.95).interval().low());
  }
}
