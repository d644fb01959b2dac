package org.brinksim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The complete example files of the tests, and a reader that knows them as shipped. */
final class Example {
  static final ScenarioText SMALL_MIXED = load("small-mixed.yaml");
  static final ScenarioText SMALL_HEX = load("small-hex.yaml");

  /** A variant of the example with the map: every way of changing what is inherited. */
  static final String VARIANT =
      """
      extends: small-hex
      id: variant
      parameters:
        trainingDays: {uniform: [10, 20], assumption: shorter}
        guestsDeployed: {assumption: our own}
        newOne: {value: 3, unit: days, assumption: nothing}
        wariness: {remove: true}
      theatre: {terrains: {forest: {cover: 0.6}}}
      combat: {breakpoint: none, restDays: 9}
      forces:
        - id: guests
          supply: {remove: true}
          commands: [{id: marines, remove: true}, {id: south-group}]
          formations:
            - id: unit
              waves:
                - {onDay: 3, personnel: 5, training: 1, status: line}
      states:
        - id: upland
          traits: {resolve: 0.4}
      calendar: []
      responses:
        - {id: lastRung, aggregate: {atDay: 9}}
      """;

  /** Finds the examples by id and file name. */
  static final ScenarioReader READER =
      new ScenarioReader(
          name ->
              Optional.ofNullable(
                  Map.of(
                          "small-mixed", SMALL_MIXED,
                          "small-mixed.yaml", SMALL_MIXED,
                          "small-hex", SMALL_HEX,
                          "small-hex.yaml", SMALL_HEX)
                      .get(name)));

  private Example() {}

  static ScenarioText load(String name) {
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      return new ScenarioText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text as a scenario of its own. */
  static Scenario read(String text, String... overrides) {
    return READER.read(new ScenarioText("test.yaml", text), List.of(overrides)).scenario();
  }
}
