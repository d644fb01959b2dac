package org.brinksim.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.Scenario;

/** The complete example files of the tests, and a reader that knows them as shipped. */
public final class Example {
  public static final DocumentText SMALL_MIXED = load("small-mixed.yaml");
  public static final DocumentText SMALL_HEX = load("small-hex.yaml");

  /** A variant of the example with the map: every way of changing what is inherited. */
  public static final String VARIANT =
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
  public static final ScenarioReader READER =
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

  public static DocumentText load(String name) {
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      return new DocumentText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text as a scenario of its own. */
  public static Scenario read(String text, String... overrides) {
    return READER
        .read(new DocumentText("test.yaml", text), Assignment.parse(List.of(overrides)))
        .scenario();
  }
}
