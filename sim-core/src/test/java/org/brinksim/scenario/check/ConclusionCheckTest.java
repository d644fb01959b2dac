package org.brinksim.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conclusion is about a response that a run yields, and a share between 0 and 1. */
class ConclusionCheckTest {
  private static final String BORDER = Border.with().resolvedYaml();

  private static Scenario read(String when, String share) {
    return new ScenarioReader(name -> Optional.of(new DocumentText("border.yaml", BORDER)))
        .read(
            new DocumentText(
                "own.yaml",
                "extends: border\nid: own\nconclusion: {when: '"
                    + when
                    + "', share: "
                    + share
                    + "}\n"),
            List.of())
        .scenario();
  }

  @Test
  void aRungIsItsLevelAndANumberIsTaken() {
    Scenario scenario = read("peakRung>=clash", "0.05");

    assertThat(scenario.conclusion()).contains(new Scenario.Conclusion("peakRung>=clash", 0.05));
    assertThat(Condition.Typed.of("peakRung>=clash").orElseThrow().condition(scenario))
        .hasValueSatisfying(it -> assertThat(it.value()).isGreaterThan(1));
    assertThat(read("elm.casualties > 1e3", "0.5").conclusion()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
peakRung             | 0.1 | line 3, column 20 | must be a response, one of > >= < <= =, and a number or a rung, as peakRung>=war
peakRng>=war         | 0.1 | line 3, column 20 | names "peakRng", which is not a known response. Did you mean "peakRung>=war"?
elm.present>3        | 0.1 | line 3, column 20 | names "elm.present", which is not a known response.
peakRung>=clahs      | 0.1 | line 3, column 20 | compares peakRung with "clahs"; must be a number or a rung. Did you mean "peakRung>=clash"?
elm.casualties>=many | 0.1 | line 3, column 20 | compares elm.casualties with "many"; must be a number
peakRung>=clash      | 0   | line 3, column 46 | is 0; must be a number above 0 and below 1
peakRung>=clash      | 1   | line 3, column 46 | is 1; must be a number above 0 and below 1
""")
  void whatCannotBeConcludedIsRefused(String when, String share, String place, String words) {
    assertThatThrownBy(() -> read(when, share))
        .hasMessageContaining(place)
        .hasMessageContaining(words);
  }
}
