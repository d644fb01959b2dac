package org.brinksim.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A headline names responses that a run yields. */
class HeadlineCheckTest {
  private static final String BORDER = Border.with().resolvedYaml();

  private static Scenario read(String headline) {
    return new ScenarioReader(name -> Optional.of(new DocumentText("border.yaml", BORDER)))
        .read(
            new DocumentText("own.yaml", "extends: border\nid: own\nheadline: " + headline + "\n"),
            List.of())
        .scenario();
  }

  @Test
  void responsesOfTheRunAreTakenInTheirOrder() {
    assertThat(read("[peakRung, elm.casualties]").headline())
        .containsExactly("peakRung", "elm.casualties");
  }

  @Test
  void whatNoRunYieldsIsRefusedWithAdvice() {
    assertThatThrownBy(() -> read("[peakRng, elm.casualty, elm.present]"))
        .hasMessageContaining("line 3, column 12")
        .hasMessageContaining(
            "names \"peakRng\", which is not a known response. Did you mean \"peakRung\"?")
        .hasMessageContaining("Did you mean \"elm.casualties\"?")
        .hasMessageContaining("names \"elm.present\", which is not a known response.");
  }

  @Test
  void aNameOnceIsEnough() {
    assertThatThrownBy(() -> read("[peakRung, peakRung]"))
        .hasMessageContaining("line 3, column 22")
        .hasMessageContaining("names \"peakRung\" again; each response once is enough");
  }
}
