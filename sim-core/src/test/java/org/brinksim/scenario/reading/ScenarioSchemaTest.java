package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.writing.DocumentSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema against a validator of its own: what it lets through, and what it stops. */
class ScenarioSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DocumentSchema.json(ScenarioShape.KIND), InputFormat.JSON);

  private static List<String> errors(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream().map(e -> e.toString()).toList();
  }

  @Test
  void theExamplesAndTheirResolvedFormsAreValid() {
    for (DocumentText example : List.of(Example.SMALL_MIXED, Example.SMALL_HEX)) {
      assertThat(errors(example.text())).isEmpty();
      String resolved = Example.READER.read(example, List.of()).resolvedYaml();
      assertThat(errors(resolved)).isEmpty();
    }
  }

  @Test
  void theShippedScenariosAreValid() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../scenarios"))) {
      List<Path> scenarios = files.filter(f -> f.toString().endsWith(".yaml")).toList();
      assertThat(scenarios).isNotEmpty();
      for (Path file : scenarios) {
        String text = Files.readString(file);
        if (text.contains("\ntheatre:") || text.contains("\nextends:")) {
          assertThat(errors(text)).as(file.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void aVariantNeedsOnlyWhatItChanges() {
    assertThat(errors(Example.VARIANT)).isEmpty();
    assertThat(errors("extends: other.yaml")).isEmpty();
    assertThat(errors("{extends: other.yaml, combat: {restDays: 3}, sides: []}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{id: x}",
        "{extends: other.yaml, weather: 3}",
        "{extends: other.yaml, combat: {restDays: -3}}",
        "{extends: other.yaml, combat: {restDays: '3'}}",
        "{extends: other.yaml, combat: {remove: true}}",
        "{extends: other.yaml, parameters: {x y: {value: 3}}}",
        "{extends: other.yaml, theatre: {type: hexagonal}}",
        "{extends: other.yaml, states: [{name: nobody}]}",
        "{extends: 3}"
      })
  void aBrokenVariantIsInvalid(String yaml) {
    assertThat(errors(yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "  elementSize: 100 |  elementSise: 100",
        "  elementSize: 100 |  elementSize: 0",
        "  elementSize: 100 |  elementSize: 1.5",
        "  elementSize: 100 |  elementSize: '100'",
        "  restDays: 7 |  restDays: $rest days",
        "  restDays: 7 |  restDays: {uniform: [1, 2]}",
        "  restDays: 7 |  restDays: [7]",
        "  breakpoint: {beta: [4, 8]} |  breakpoint: never",
        "  breakpoint: {beta: [4, 8]} |  breakpoint: {beta: [4]}",
        "  breakpoint: {beta: [4, 8]} |  breakpoint: {beta: [4, 8], uniform: [0, 1]}",
        "  unitSize: {value: 1000, |  unitSize: {value: 1000, uniform: [1, 2],",
        "  unitSize: {value: 1000, |  unitSize: {",
        "assumption: a round number} | assumption: a round number, claim: vote}",
        "assumption: a round number} | name: x}",
        "onDay: 0, total: $guestsDeployed, | onDay: 0,",
        "onDay: 0, total: $guestsDeployed, | onDay: 0, total: 5, personnel: 5,",
        "onDay: 2024-11-20, | onDay: 20 November,",
        "start: 2024-11-05 | start: 5 November 2024",
        "standingAtStart: true | standingAtStart: yes",
        "  type: hex | type: mixed",
        "  - id: guests | - id: the guests",
        "lasts: {days: 30} | lasts: {weeks: 3}",
        "{commit: guests} | {commit: guests, flag: x}",
        "aggregate: mean} | aggregate: median}",
        "posture: hold} | posture: retreat}"
      })
  void aBrokenScenarioIsInvalid(String good, String bad) {
    String text = Example.SMALL_HEX.text();
    assertThat(text).contains(good);

    assertThat(errors(text.replace(good, bad))).isNotEmpty();
  }
}
