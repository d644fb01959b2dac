package org.brinksim.study.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.scenario.influence.InfluenceDiagram;
import org.brinksim.scenario.reading.Example;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.junit.jupiter.api.Test;

/** A factor that no result could hang on is no factor. */
class UnreadFactorTest {
  private static final ReadScenario SCENARIO = Example.READER.read(Example.SMALL_HEX, List.of());

  private static ReadStudy study(String factor) {
    return new StudyReader(
            name -> Optional.of(Example.SMALL_HEX), name -> Optional.empty(), List.of("small-hex"))
        .read(
            new DocumentText(
                "study.yaml",
                "format: 1\nid: s\nscenario: small-hex\ndesign: {type: factorial}\nfactors: {\""
                    + factor
                    + "\": {levels: [0.25, 1]}}\n"),
            List.of());
  }

  @Test
  void whatNoRunReadsIsRefused() {
    List<String> unread =
        SCENARIO.numbers().stream()
            .map(ScenarioNumber::path)
            .filter(it -> !it.startsWith("parameters.") && !it.equals("format"))
            .filter(it -> !InfluenceDiagram.isRead(SCENARIO.scenario(), it))
            .toList();

    assertThat(unread).contains("conclusion.share");
    assertThat(unread)
        .allSatisfy(
            it ->
                assertThatThrownBy(() -> study(it))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageContaining(
                        "factors."
                            + it
                            + "   is read by no run, so that its levels would give the same runs. Maybe leave it out"));
  }

  @Test
  void whatARunReadsIsTaken() {
    assertThat(study("ladder.halfLifeDays").pointsOfScenario()).isEqualTo(2);
  }
}
