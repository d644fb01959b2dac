package org.brinksim.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.ScenarioReader;
import org.brinksim.scenario.ScenarioText;

/**
 * The shipped scenarios: what there is, and the text of each.
 *
 * <p>A scenario's file is its id followed by {@code .yaml}. {@code ShippedScenarios::find} is what
 * {@link ScenarioReader} wants for {@code extends}.
 */
public final class ShippedScenarios {

  private static final String SUFFIX = ".yaml";

  // A jar cannot list its own resources dependably, so the list is written out; a test compares it
  // with the directory.
  private static final List<String> IDS = List.of("kursk-2024", "starter");

  private ShippedScenarios() {}

  /** The ids of all shipped scenarios, in the order in which they are listed. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * The text of a shipped scenario; empty when none is shipped under that name.
   *
   * @param idOrFileName for example {@code kursk-2024} or {@code kursk-2024.yaml}, without folders
   */
  public static Optional<ScenarioText> find(String idOrFileName) {
    String id =
        idOrFileName.endsWith(SUFFIX)
            ? idOrFileName.substring(0, idOrFileName.length() - SUFFIX.length())
            : idOrFileName;
    return IDS.contains(id) ? Optional.of(text(id + SUFFIX)) : Optional.empty();
  }

  /** All shipped scenarios with their titles, in the order of {@link #ids()}. */
  public static List<ShippedScenario> list() {
    return IDS.stream().map(ShippedScenarios::entry).toList();
  }

  private static ShippedScenario entry(String id) {
    ScenarioText text = text(id + SUFFIX);
    Scenario scenario = new ScenarioReader(ShippedScenarios::find).read(text, List.of()).scenario();
    return new ShippedScenario(id, scenario.title(), scenario.description().strip());
  }

  private static ScenarioText text(String fileName) {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedScenarios.class.getResourceAsStream(fileName),
            fileName + " is not on the class path; build the project")) {
      return new ScenarioText(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fileName + " from the class path", e);
    }
  }
}
