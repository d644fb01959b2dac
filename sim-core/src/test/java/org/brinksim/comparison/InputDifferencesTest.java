package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

class InputDifferencesTest {
  private static final ReadScenario BORDER = Border.with();
  private static final String CLOSE =
      "      - {id: close, rung: closure, affects: [elm], hazardPerDay: 0.02, drivers:"
          + " {belief.fighting: 1.0}, lasts: {days: 5}, assumption: invented}\n";

  /** The scenario with a place of its text written otherwise. */
  private static ReadScenario written(String was, String is) {
    try (InputStream in = Border.class.getResourceAsStream("border.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(was);
      return new ScenarioReader(name -> Optional.empty())
          .read(new DocumentText("border.yaml", text.replace(was, is)), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingDiffersInOneScenario() {
    assertThat(InputDifferences.between(BORDER, Border.with())).isEmpty();
  }

  @Test
  void anotherNumberIsToldWithItsPlaceAndWhatItRestsOn() {
    ReadScenario other =
        written(
            "{logUniform: [0.005, 0.05], unit: casualties per soldier per day, assumption:"
                + " invented}",
            "{logUniform: [0.006, 0.05], unit: casualties per soldier per day, assumption:"
                + " counted since}");

    assertThat(InputDifferences.between(BORDER, other))
        .containsExactly(
            new InputDifference(
                "parameters.lethality.logUniform",
                "[0.005, 0.05]",
                "[0.006, 0.05]",
                "assumption: invented",
                "assumption: counted since"),
            new InputDifference(
                "parameters.lethality.assumption",
                "invented",
                "counted since",
                "assumption: invented",
                "assumption: counted since"));
  }

  @Test
  void anActionThatIsAddedOrRemovedIsToldWithWhatItRestsOn() {
    ReadScenario without = written(CLOSE, "");
    InputDifference removed = InputDifferences.between(BORDER, without).get(0);
    InputDifference added = InputDifferences.between(without, BORDER).get(0);

    assertThat(InputDifferences.between(BORDER, without)).hasSize(1);
    assertThat(removed.path()).isEqualTo("states.fir.actions.close");
    assertThat(removed.baseline()).startsWith("{id: close, rung: closure");
    assertThat(removed.other()).isEmpty();
    assertThat(removed.baselineBasis()).isEqualTo("assumption: invented");
    assertThat(removed.otherBasis()).isEmpty();
    assertThat(added.baseline()).isEmpty();
    assertThat(added.other()).isEqualTo(removed.baseline());
    assertThat(added.baselineBasis()).isEmpty();
    assertThat(added.otherBasis()).isEqualTo(removed.baselineBasis());
  }

  @Test
  void aNumberInAnActionRestsOnWhatTheActionDoes() {
    ReadScenario other = written("hazardPerDay: 0.02", "hazardPerDay: 0.03");

    assertThat(InputDifferences.between(BORDER, other))
        .containsExactly(
            new InputDifference(
                "states.fir.actions.close.hazardPerDay",
                "0.02",
                "0.03",
                "assumption: invented",
                "assumption: invented"));
  }

  /** A place that only one has comes after what both have, in its map. */
  @Test
  void whatOnlyTheOtherHasComesLastInItsMap() {
    ReadScenario other =
        written(
            "trait.resolve: 1.0, belief.build-up: 1.0", "casualties.own: 2.0, trait.resolve: 3.0");

    String basis = "assumption: invented";
    String drivers = "states.fir.actions.protest.drivers.";
    assertThat(InputDifferences.between(BORDER, other))
        .containsExactly(
            new InputDifference(drivers + "trait.resolve", "1", "3", basis, basis),
            new InputDifference(drivers + "belief.build-up", "1", "", basis, ""),
            new InputDifference(drivers + "casualties.own", "", "2", "", basis));
  }
}
