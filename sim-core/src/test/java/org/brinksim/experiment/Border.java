package org.brinksim.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.Law;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;

/** The small scenario of these tests, in several variants. */
public final class Border {

  private static final DocumentText TEXT = load();

  private Border() {}

  private static DocumentText load() {
    try (InputStream in = Border.class.getResourceAsStream("border.yaml")) {
      return new DocumentText("border.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenario with numbers set over its own, each written {@code PATH=VALUE}. */
  public static ReadScenario with(String... overrides) {
    return new ScenarioReader(name -> Optional.empty())
        .read(TEXT, Assignment.parse(List.of(overrides)));
  }

  /**
   * The scenario in which every second replication is flooded by more than can be held, and fails.
   */
  public static ReadScenario flooded() {
    return flooded(new ChoiceLaw(List.of(0.0, 900_000_000.0)));
  }

  /** The scenario in which every replication fails. */
  public static ReadScenario drowned() {
    return flooded(new ConstantLaw(900_000_000));
  }

  /** The reader refuses so large a flood: only records that were made without it can hold one. */
  private static ReadScenario flooded(Law law) {
    ReadScenario calm = with();
    Parameter flood = calm.scenario().parameters().get("flood");
    Map<String, Parameter> parameters = new LinkedHashMap<>(calm.scenario().parameters());
    parameters.put(
        "flood",
        new Parameter(
            law, flood.unit(), flood.claim(), flood.assumption(), flood.inspired(), flood.name()));
    Scenario scenario = Unread.with(calm.scenario(), "parameters", parameters);
    return new ReadScenario(scenario, calm.resolvedYaml(), calm.inputs());
  }

  /** An experiment on a variant. */
  public static Experiment experiment(ReadScenario read, long seed) {
    return new Experiment(CompiledScenario.of(read.scenario()), seed);
  }
}
