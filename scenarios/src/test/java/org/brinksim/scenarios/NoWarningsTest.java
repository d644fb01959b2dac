package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenario.warning.Warning;
import org.brinksim.scenario.warning.Warning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships is an example to follow: nothing in it is odd. */
class NoWarningsTest {
  private static final String BATTLE_OF_THE_PAST = "iwo-jima";

  static List<String> ids() {
    List<String> ids = new ArrayList<>(ShippedScenarios.ids());
    ids.addAll(ShippedScenarios.verificationIds());
    ids.remove(BATTLE_OF_THE_PAST);
    return ids;
  }

  private static List<Warning> warnings(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), List.of())
        .warnings();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noShippedScenarioHasAWarning(String id) {
    assertThat(warnings(id)).isEmpty();
  }

  /** Its sources are later than the battle. */
  @Test
  void aBattleOfThePastIsToldFromHindsight() {
    assertThat(warnings(BATTLE_OF_THE_PAST).stream().map(Warning::kind).distinct())
        .containsExactly(Kind.CLAIM_AFTER_START);
  }
}
