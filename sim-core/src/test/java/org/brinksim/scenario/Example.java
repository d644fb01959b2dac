package org.brinksim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The complete example files of the tests. */
final class Example {
  static final ScenarioText SMALL_MIXED = load("small-mixed.yaml");
  static final ScenarioText SMALL_HEX = load("small-hex.yaml");

  private Example() {}

  private static ScenarioText load(String name) {
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      return new ScenarioText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
