package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinksim.experiment.Border;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.Test;

class TitlesTest {

  private static Proposition proposition(Scenario scenario) {
    return scenario.intelligence().propositions().get("fighting");
  }

  @Test
  void aPropositionIsToldInItsOwnWords() {
    Scenario scenario =
        Border.with("intelligence.propositions.fighting.says=elm has more than 500 soldiers there")
            .scenario();

    assertThat(Titles.of(scenario, proposition(scenario)))
        .isEqualTo("Elm has more than 500 soldiers there");
    assertThat(Titles.belief(scenario, proposition(scenario)))
        .isEqualTo("belief that elm has more than 500 soldiers there");
    assertThat(Titles.counted(scenario, proposition(scenario))).isEqualTo("engagement");
  }

  @Test
  void withoutWordsItIsToldByWhatIsCounted() {
    Scenario scenario = Border.with("intelligence.propositions.fighting.above=0.5").scenario();

    assertThat(Titles.of(scenario, proposition(scenario))).isEqualTo("Engagement above 50\u00a0%");
    assertThat(Titles.belief(scenario, proposition(scenario)))
        .isEqualTo("belief in engagement above 50\u00a0%");
    assertThat(Titles.counted(scenario, proposition(scenario))).isEqualTo("engagement");
  }
}
