package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.experiment.Border;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.Replications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two studies whose response is a function of one factor and of a replication's dice. */
class StudyComparisonTest {
  private static final int RUNS = 40;

  @TempDir private Path directory;

  /** The response at a setting, with the dice of a run. */
  @FunctionalInterface
  private interface Model {
    double of(double x, double dice);
  }

  private StudyRuns study(String name, long seed, List<Double> settings, Model model)
      throws IOException {
    StringBuilder rows = new StringBuilder("scenario,point,replication,x,y\n");
    for (int r = 0; r < RUNS; r++) {
      double dice = RandomSource.SPLIT_MIX_64.create(1_000L * seed + r).nextDouble();
      for (int p = 0; p < settings.size(); p++) {
        double x = settings.get(p);
        rows.append("border," + p + "," + r + "," + x + "," + model.of(x, dice) + "\n");
      }
    }
    Path file = directory.resolve(name + ".csv");
    Files.writeString(file, rows.toString());
    RunManifest manifest = manifest(seed, settings);
    return new StudyRuns(
        name,
        manifest,
        List.of(Border.with()),
        Replications.readAll(file, manifest, List.of(Border.with().scenario()), n -> true),
        List.of());
  }

  private static RunManifest manifest(long seed, List<Double> settings) {
    return new RunManifest(
        RunManifest.FORMAT,
        new RunManifest.Engine("Brink", "0", "unknown"),
        "17",
        seed,
        List.of(new RunManifest.Scenario("border", "Border", "2031-01-01", 60, 1, "scenario.yaml")),
        new RunManifest.Study("s", "S", "", "factorial", "study.yaml", 1, "", List.of()),
        settings.size(),
        new RunManifest.Design(
            List.of(new Word("x", "", "X")), settings.stream().map(List::of).toList(), List.of()),
        List.of(),
        new RunManifest.Replications(RUNS, RUNS * settings.size(), 0),
        false,
        Kept.EVERYTHING,
        new RunManifest.Dictionary(List.of(), List.of(new Word("y", "", "Y")), List.of()),
        List.of(),
        List.of(),
        Map.of());
  }

  private static StudyComparison compared(StudyRuns a, StudyRuns b) {
    return StudyComparison.of(a, b, Margins.STANDARD, name -> true);
  }

  @Test
  void pointsBelongTogetherByTheirSettingsAndNotByTheirNumbers() throws IOException {
    StudyRuns a = study("a", 1, List.of(0.1, 0.2, 0.3), (x, dice) -> 100 * x + dice);
    StudyRuns b = study("b", 1, List.of(0.3, 0.5, 0.1), (x, dice) -> 100 * x + dice);

    StudyComparison comparison = compared(a, b);

    assertThat(comparison.points())
        .extracting(point -> List.of(point.baseline(), point.other()))
        .containsExactly(List.of(0, 2), List.of(2, 0));
    assertThat(comparison.points().get(1).settings()).isEqualTo(Map.of("x", 0.3));
    assertThat(comparison.onlyInBaseline()).containsExactly(1);
    assertThat(comparison.onlyInOther()).containsExactly(1);
    assertThat(comparison.conclusion()).isEqualTo(Conclusion.SAME);
    assertThat(comparison.points()).allSatisfy(p -> assertThat(p.paired()).isTrue());
    assertThat(comparison.points().get(0).responses().get(0).identical()).isTrue();
  }

  @Test
  void aDifferenceAtOnePointIsFoundThereAndTestedAmongAll() throws IOException {
    List<Double> settings = new ArrayList<>();
    for (int p = 0; p < 10; p++) {
      settings.add(p / 10.0);
    }
    StudyRuns a = study("a", 1, settings, (x, dice) -> dice);
    StudyRuns b = study("b", 2, settings, (x, dice) -> dice + (x == 0.4 ? 1 : 0));

    StudyComparison comparison = compared(a, b);

    assertThat(comparison.family()).isEqualTo(10);
    assertThat(comparison.conclusion()).isEqualTo(Conclusion.DIFFERENT);
    for (StudyComparison.Point point : comparison.points()) {
      ResponseComparison response = point.responses().get(0);
      assertThat(point.paired()).as("the seeds differ").isFalse();
      assertThat(response.verdict().isDifferent()).isEqualTo(point.baseline() == 4);
      if (point.baseline() == 4) {
        double p = response.details().main().orElseThrow().pValue();
        assertThat(response.adjustedP())
            .as("Holm, the smallest of 10")
            .isCloseTo(10 * p, within(1e-12));
      }
    }
    assertThat(comparison.count(Verdict.DIFFERENT)).isEqualTo(1);
  }

  @Test
  void withoutAPointInCommonNothingIsCompared() throws IOException {
    StudyRuns a = study("a", 1, List.of(0.1, 0.2), (x, dice) -> dice);
    StudyRuns b = study("b", 1, List.of(0.3, 0.4), (x, dice) -> dice);

    StudyComparison comparison = compared(a, b);

    assertThat(comparison.points()).isEmpty();
    assertThat(comparison.conclusion()).isEqualTo(Conclusion.NOT_COMPARABLE);
    assertThat(comparison.onlyInBaseline()).containsExactly(0, 1);
  }
}
