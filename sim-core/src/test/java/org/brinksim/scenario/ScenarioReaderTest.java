package org.brinksim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
  private static final ScenarioReader READER = new ScenarioReader(name -> Optional.empty());

  @Test
  void aSmallMixedScenarioIsReadWhole() {
    Scenario scenario = READER.read(Example.SMALL_MIXED, List.of()).scenario();

    assertThat(scenario.id()).isEqualTo("small-mixed");
    assertThat(scenario.combat().elementSize()).isEqualTo(100);
    assertThat(scenario.combat().attackRatio()).isEqualTo(Quantity.of(3));
    assertThat(scenario.combat().breakpoint()).isEqualTo(new Combat.Breakpoint.None());
    assertThat(scenario.theatre()).isEqualTo(new Theatre.Mixed(java.util.Map.of()));
    assertThat(scenario.forces().get(1).formations().get(0).waves())
        .containsExactly(
            new Force.Wave(
                new When.OnDay(Quantity.of(0)),
                new Force.Amount.Each(Quantity.of(800)),
                Quantity.of(1),
                Force.Arrival.LINE,
                Optional.empty()));
  }

  @Test
  void theResolvedScenarioReadsAsTheSameScenario() {
    for (ScenarioText example : List.of(Example.SMALL_MIXED, Example.SMALL_HEX)) {
      ReadScenario first = READER.read(example, List.of());
      ReadScenario second =
          READER.read(new ScenarioText("scenario.yaml", first.resolvedYaml()), List.of());

      assertThat(second.scenario()).isEqualTo(first.scenario());
      assertThat(second.resolvedYaml()).isEqualTo(first.resolvedYaml());
    }
  }

  @Test
  void allProblemsAreReportedAtOnceWithTheirLinesAndAdvice() {
    String broken =
        Example.SMALL_MIXED
            .text()
            .replace("elementSize: 100", "elementSise: 100")
            .replace("substepsPerDay: 4", "substepsPerDay: 0");

    assertThatThrownBy(() -> READER.read(new ScenarioText("broken.yaml", broken), List.of()))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessage(
            """
            broken.yaml is not a valid scenario (2 problems):
              line 12, column 3   combat.elementSise   is not a known key. Did you mean "elementSize"?
              line 13, column 19  combat.substepsPerDay   is 0; must be a whole number from 1 to 10000 (steps per day)""");
  }
}
