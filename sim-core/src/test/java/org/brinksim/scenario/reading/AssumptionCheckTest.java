package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.junit.jupiter.api.Test;

/** A reason by place is worth something only if it reaches the numbers that it is meant for. */
class AssumptionCheckTest {
  private static final ScenarioReader READER = new ScenarioReader(name -> Optional.empty());

  private static DocumentText with(String assumptions) {
    String text = Example.SMALL_MIXED.text() + "\nassumptions:\n" + assumptions;
    return new DocumentText("example.yaml", text);
  }

  @Test
  void theReasonOfTheNearestPlaceIsGiven() {
    ReadScenario read =
        READER.read(
            with("  combat: \"all alike\"\n  combat.elementSize: \"a company\"\n"), List.of());

    assertThat(read.numbers())
        .filteredOn(number -> number.path().startsWith("combat."))
        .filteredOn(number -> !number.basis().equals("assumption: all alike"))
        .containsExactly(
            new ScenarioNumber(
                "combat.elementSize",
                "100",
                "personnel",
                "assumed",
                List.of(),
                "assumption: a company"));
  }

  @Test
  void aPlaceWithoutANumberIsAProblem() {
    assertThatThrownBy(() -> READER.read(with("  combat.elementSise: \"a company\"\n"), List.of()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(
            "is not the place of a number that this file writes."
                + " Did you mean \"combat.elementSize\"?");
  }
}
