package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.comparison.StatedConclusion.Answer;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
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
    assertThat(stated.other()).isEqualTo(stated.baseline());
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

    assertThat(compared.stated().orElseThrow().ofOther()).isEqualTo(Answer.FAILS);
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
}
