package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rests on a claim is what the claim says. */
class ClaimedFiguresTest {

  /** A scenario with one claim of a figure, and a parameter that rests on it. */
  private static String with(String figure, String law) {
    return Example.SMALL_MIXED.text()
        + "claims: {said: {says: so, by: us, date: 2024-11-01, "
        + figure
        + "}}\nparameters: {it: {"
        + law
        + ", unit: per day, claim: said}}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          value: 3                      | value: 3
          value: 3, unit: per day       | value: 3
          value: 3                      | choice: [1, 3]
          value: 1                      | uniform: [0, 10]
          value: 9                      | uniform: [0, 10]
          value: 0                      | normal: [0, 1]
          range: [2, 4]                 | uniform: [2, 4]
          range: [2, 4]                 | uniform: [0, 6]
          range: [2, 4]                 | normal: [3, 1]
          count: {events: 5, days: 985} | eventRate: {events: 5, days: 985}
          count: {events: 5, days: 985} | eventRate: {events: 5, days: 985, priorEvents: 1, priorDays: 9}
          """)
  void aFigureThatAgreesIsRestedOn(String figure, String law) {
    assertThat(Example.read(with(figure, law)).parameters().get("it").claim()).contains("said");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          value: 99999                  | value: 3                          | must be the same, but is 3
          value: 3, unit: personnel     | value: 3                          | must be in "per day"
          value: 2                      | choice: [1, 3]                    | is one of 1, 3
          value: 0.4                    | uniform: [0, 10]                  | but they are 0.5 and 9.5
          value: 9.6                    | uniform: [0, 10]                  | but they are 0.5 and 9.5
          value: three                  | value: 3                          | holds no number
          range: [2, 4]                 | uniform: [2.1, 4]                 | but lies from 2.1 to 4
          range: [2, 4]                 | uniform: [0, 60]                  | median there, but it is 30
          range: [2, 4]                 | value: 3                          | but lies from 3 to 3
          count: {events: 5, days: 985} | eventRate: {events: 5, days: 986} | must be a law of that count
          count: {events: 5, days: 985} | value: 0.005                      | must be a law of that count
          """)
  void aFigureThatDoesNotIsAProblem(String figure, String law, String problem) {
    assertThatThrownBy(() -> Example.read(with(figure, law)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("parameters.it.claim   names the claim \"said\"")
        .hasMessageContaining(problem)
        .hasMessageContaining("(1 problem)");
  }

  @Test
  void whatIsCountedInALawIsNoNumberOfItsOwn() {
    String text = with("count: {events: 5, days: 985}", "eventRate: {events: 5, days: 985}");

    assertThat(Example.READER.read(new DocumentText("test.yaml", text), List.of()).numbers())
        .extracting(ScenarioNumber::path)
        .filteredOn(path -> path.startsWith("parameters.") || path.startsWith("claims."))
        .containsExactly("parameters.it");
  }
}
