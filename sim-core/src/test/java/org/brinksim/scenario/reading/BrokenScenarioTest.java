package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader says of broken files, word for word. */
class BrokenScenarioTest {
  private static final ScenarioReader READER = Example.READER;

  static List<BrokenScenario> table() {
    return BrokenScenario.table();
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyProblemIsNamedWithItsPlaceAndWhatIsRequired(BrokenScenario broken) {
    int count = broken.expected().size();
    String heading =
        "broken.yaml is not a valid scenario (" + count + (count == 1 ? " problem" : " problems");

    assertThatThrownBy(() -> READER.read(broken.text(), Assignment.parse(broken.overrides())))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(heading + "):\n  " + String.join("\n  ", broken.expected()));
  }

  @Test
  void theTableIsNotEmpty() {
    assertThat(table()).hasSizeGreaterThan(60);
  }
}
