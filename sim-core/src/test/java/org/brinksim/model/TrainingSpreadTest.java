package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.TrainingDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training that is spread over soldiers and formations. */
class TrainingSpreadTest {

  /** With a standard deviation of 1 the quartiles of the log-odds lie .6745 from the median. */
  @Test
  void theLogOddsAreNormalTheBestFirst() {
    TrainingDistribution all = TrainingDistribution.of(0.5, 1);

    assertThat(all.ofElement(0, 2)).isCloseTo(1 / (1 + Math.exp(-0.67449)), within(1e-5));
    assertThat(all.ofElement(1, 2)).isCloseTo(1 / (1 + Math.exp(0.67449)), within(1e-5));
    assertThat(all.ofElement(0, 1)).isEqualTo(0.5);
    assertThat(TrainingDistribution.of(1, 1).ofElement(0, 3)).isEqualTo(1);
    assertThat(TrainingDistribution.of(0, 1).ofElement(0, 3)).isZero();
    assertThat(TrainingDistribution.of(0.3, 0).ofElement(7, 9)).isEqualTo(0.3);
  }

  /** The best tenth of a hundred soldiers and the other nine tenths are the same hundred. */
  @Test
  void theBestAndTheOthersAreTheWhole() {
    TrainingDistribution all = TrainingDistribution.of(0.3, 0.8);
    for (int i = 0; i < 10; i++) {
      assertThat(all.best(0.1).ofElement(i, 10)).isCloseTo(all.ofElement(i, 100), within(1e-12));
    }
    for (int i = 0; i < 90; i++) {
      assertThat(all.withoutBest(0.1).ofElement(i, 90))
          .isCloseTo(all.ofElement(10 + i, 100), within(1e-12));
    }
  }

  private static SteppedRun camp(int elementSize, String more) {
    return Sketch.mixed()
        .combat("elementSize: " + elementSize)
        .force(
            "east",
            "red",
            "lethality: 0, fires: 0",
            Sketch.formation(
                "unit",
                1200,
                "{onDay: 0, personnel: 1200, training: 0.3, status: training,"
                    + " trainingSpread: {formations: 0.5, soldiers: 0.7}}",
                "count: 3" + more))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
        .start();
  }

  @ParameterizedTest
  @CsvSource({"100", "50", "400"})
  void theSizeOfElementsIsNoneOfIt(int elementSize) {
    double fine = camp(10, "").now("east.training");

    assertThat(camp(elementSize, "").now("east.training")).isCloseTo(fine, within(0.01));
  }

  @Test
  void formationsDrawTheirOwn() {
    List<Double> means =
        camp(100, "").world().force("east").formations().stream()
            .map(FormationState::elements)
            .map(all -> all.stream().mapToDouble(Element::training).average().orElseThrow())
            .toList();

    assertThat(means).doesNotHaveDuplicates().hasSize(3);
  }

  /** Of the first formation the best hundred are in contact, all others in camp. */
  @Test
  void theBestTrainedAreThoseEngagedAtTheStart() {
    SteppedRun run = camp(100, ", engagedAtStart: 100");
    FormationState first = run.world().force("east").formations().get(0);
    double engaged =
        first.elements().stream()
            .filter(Element::inContact)
            .mapToDouble(Element::training)
            .min()
            .orElseThrow();

    assertThat(first.elements().stream().filter(e -> !e.inContact()).map(Element::training))
        .allMatch(training -> training < engaged);
  }

  /** A command may ask for less than the rule of the formation: only its own go. */
  @Test
  void aCommandHasAReadinessOfItsOwn() {
    SteppedRun run =
        Sketch.mixed()
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0, commands: [{id: patient}, {id: hasty, readiness: 0.2}]",
                Sketch.formation(
                    "unit",
                    100,
                    "{onDay: 0, personnel: 100, training: 0.3, status: training}",
                    "count: 2, commitment: {readiness: 0.9, personnelPerDay: 100, transitDays: 0}"))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
            .start()
            .to(2);

    assertThat(run.world().force("east").formations())
        .extracting(FormationState::committed)
        .containsExactly(0, 100);
  }

  /** Twice as vulnerable, twice the hazard: 4 standard deviations of 1,000 and 2,000 hits. */
  @Test
  void aForceHasAVulnerabilityOfItsOwn() {
    SteppedRun run =
        Sketch.mixed()
            .combat("elementSize: 100000")
            .force(
                "frail",
                "red",
                "lethality: 0, fires: 0, vulnerability: 2",
                Sketch.inLine("a", 100_000))
            .force("sound", "red", "lethality: 0, fires: 0", Sketch.inLine("b", 100_000))
            .force("west", "blue", "lethality: 0, fires: 10", Sketch.inLine("c", 100))
            .start()
            .to(1);

    assertThat(run.now("sound.casualties")).isCloseTo(995, within(130.0));
    assertThat(run.now("frail.casualties")).isCloseTo(1980, within(180.0));
  }
}
