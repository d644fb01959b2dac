package org.brinksim.results.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.Sketch;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.wording.ConditionWords;
import org.brinksim.wording.DependenceWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Soldiers come, as many as one parameter says: what is concluded of them is told first. */
class StatedConclusionTest {
  private static final int RUNS = 400;

  @TempDir private Path directory;

  private RunResults run(String conclusion) throws Exception {
    String yaml =
        Sketch.mixed()
                .days(2)
                .with(
                    "parameters",
                    "{come: {uniform: [0, 1000], unit: personnel, assumption: x},"
                        + " idle: {uniform: [0, 1000], unit: personnel, assumption: x}}")
                .force(
                    "east",
                    "red",
                    "lethality: 0, fires: 0",
                    Sketch.formation(
                        "one", 9000, "{onDay: 0, personnel: $come, training: 1, status: line}", ""))
                .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100))
                .yaml()
            + "\nconclusion: "
            + conclusion
            + "\n";
    Runs.run(
        new ScenarioReader(name -> Optional.empty())
            .read(new DocumentText("sketch.yaml", yaml), List.of()),
        RUNS,
        directory.resolve("run"));
    return RunResults.read(directory.resolve("run"));
  }

  private static OfConclusion first(RunResults results) {
    return Dependences.of(results).orElseThrow().conclusions().get(0);
  }

  @Test
  void itsShareIsCountedAndWhatDecidesItIsWorthKnowing() throws Exception {
    RunResults results = run("{when: east.arrived>400, share: 0.5}");
    OfConclusion told = first(results);

    double cases =
        Arrays.stream(results.replications().values("east.arrived")).filter(v -> v > 400).count();
    assertThat(told.stated()).isTrue();
    assertThat(told.name()).isEqualTo("east.arrived>400");
    assertThat(told.threshold()).isEqualTo(0.5);
    assertThat(told.share().share()).isEqualTo(cases / RUNS);
    assertThat(told.worths().get(0).unknown().id()).isEqualTo("come");
    assertThat(told.worths().get(0).clear()).isTrue();
    assertThat(told.worths().get(1).clear()).as("idle").isFalse();
    assertThat(ConditionWords.clause(told.about())).endsWith("” is more than 400 personnel");
    assertThat(DependenceWords.conclusion(told))
        .contains("The scenario asks whether it is more probable than 50\u00a0%: it is.");
  }

  /** The response is none of the main ones, and is told of all the same. */
  @Test
  void itsResponseIsToldOf() throws Exception {
    assertThat(
            Dependences.of(run("{when: east.arrived>400, share: 0.5}")).orElseThrow().responses())
        .extracting(Dependences.OfResponse::response)
        .contains("east.arrived");
  }

  @Test
  void ofTooFewCasesNothingIsTold() throws Exception {
    OfConclusion told = first(run("{when: east.arrived>2000, share: 0.01}"));

    assertThat(told.share().share()).isZero();
    assertThat(told.worths()).isEmpty();
    assertThat(DependenceWords.worth(told)).isNotEmpty();
  }
}
