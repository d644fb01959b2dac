package org.brinksim.results.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.Sketch;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soldiers come, as many as one parameter says; another does nothing, a third is no law. */
class NearFlipTest {
  private static final int RUNS = 400;

  @TempDir private static Path directory;
  private static RunResults results;

  @BeforeAll
  static void run() throws Exception {
    String yaml =
        Sketch.mixed()
            .days(2)
            .with(
                "parameters",
                "{come: {uniform: [0, 1000], unit: personnel, assumption: x},"
                    + " idle: {uniform: [0, 1000], unit: personnel, assumption: x},"
                    + " fixed: {value: 7, unit: personnel, assumption: x}}")
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                Sketch.formation(
                    "one", 9000, "{onDay: 0, personnel: $come, training: 1, status: line}", ""))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
            .yaml();
    Runs.run(
        new ScenarioReader(name -> Optional.empty())
            .read(new DocumentText("sketch.yaml", yaml), List.of()),
        RUNS,
        directory.resolve("run"));
    results = RunResults.read(directory.resolve("run"));
  }

  private static List<NearFlip> flips(double number, double share) {
    return NearFlip.of(
        results, new Condition("east.arrived", Condition.Comparison.ABOVE, number), share);
  }

  @Test
  void whatDecidesReversesAtItsEndAndWhatIsIdleDoesNot() {
    List<NearFlip> likelier = flips(400, 0.5);

    assertThat(likelier).extracting(NearFlip::parameter).containsExactly("come", "idle");
    assertThat(likelier.get(0).up()).as("fewer come at the lower end").isFalse();
    assertThat(likelier.get(0).cases().share()).isZero();
    assertThat(likelier.get(0).cases().n()).isEqualTo(RUNS / 10);
    assertThat(likelier.get(0).reverses()).isTrue();
    assertThat(likelier.get(1).reverses()).isFalse();

    NearFlip rarer = flips(700, 0.5).get(0);
    assertThat(rarer.up()).as("of what is no likelier the upper end is tried").isTrue();
    assertThat(rarer.cases().share()).isEqualTo(1);
    assertThat(rarer.reverses()).isTrue();
  }

  @Test
  void whatIsNotOnTheOtherSideWithItsIntervalIsNotRed() {
    assertThat(flips(65, 0.5).get(0).cases().share()).isBetween(0.35, 0.49);
    assertThat(flips(65, 0.5).get(0).reverses()).isFalse();
  }
}
