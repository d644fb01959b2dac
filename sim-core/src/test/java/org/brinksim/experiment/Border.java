package org.brinksim.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.ModelBlueprint;
import org.brinksim.scenario.ReadScenario;
import org.brinksim.scenario.ScenarioReader;
import org.brinksim.scenario.ScenarioText;

/** The small scenario of these tests, in several variants. */
public final class Border {

  private static final ScenarioText TEXT = load();

  private Border() {}

  private static ScenarioText load() {
    try (InputStream in = Border.class.getResourceAsStream("border.yaml")) {
      return new ScenarioText("border.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenario with numbers set over its own, each written {@code PATH=VALUE}. */
  public static ReadScenario with(String... overrides) {
    return new ScenarioReader(name -> Optional.empty()).read(TEXT, List.of(overrides));
  }

  /**
   * The scenario in which every second replication is flooded by more than can be held, and fails.
   */
  public static ReadScenario flooded() {
    String text =
        TEXT.text().replace("flood:     {value: 0,", "flood:     {choice: [0, 900000000],");
    return new ScenarioReader(name -> Optional.empty())
        .read(new ScenarioText(TEXT.name(), text), List.of());
  }

  /** An experiment on a variant. */
  public static Experiment experiment(ReadScenario read, long seed) {
    return new Experiment(ModelBlueprint.of(read.scenario()), seed);
  }
}
