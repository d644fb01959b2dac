package org.brinksim.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Experiment;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * A small scenario for a test, which writes down only what it is about.
 *
 * <p>Everything else is neutral: no cover, no friction, nobody untrained or breaking, losses that
 * do not return, two sides {@code red} and {@code blue} in attack. Parts are given as YAML in its
 * one-line form and read by the real reader, so a sketch is always a valid scenario.
 */
public final class Sketch {

  private static final ScenarioReader READER = new ScenarioReader(name -> Optional.empty());

  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Map<String, String> combat = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private Sketch(String theatre) {
    sections.put("format", "1");
    sections.put("id", "sketch");
    sections.put("title", "A sketch");
    sections.put("start", "2024-11-05");
    sections.put("horizonDays", "30");
    sections.put("theatre", theatre);
    sections.put(
        "sides", "[{id: red, letter: R, posture: attack}, {id: blue, letter: B, posture: attack}]");
    combat(
        "elementSize: 100",
        "substepsPerDay: 4",
        "untrainedQuality: 1",
        "untrainedVulnerability: 0",
        "frictionLoss: 0",
        "postureCover: {attack: 1, hold: 1, withdraw: 1}",
        "breakpoint: none",
        "cohesion: {lossSensitivity: 0, recoveryDays: 20, minimum: 0}",
        "casualties: {killedShare: 0.25, capturedWhenBroken: 0, returnShare: 0, returnDays: 30}",
        "restDays: 10",
        "destroyedFraction: 0");
  }

  /** A scenario without space. */
  public static Sketch mixed() {
    return new Sketch("{type: mixed}");
  }

  /** A scenario on open hexes; a letter a cell says who holds it: R or B. */
  public static Sketch hex(String... control) {
    List<String> terrain = new ArrayList<>();
    for (String row : control) {
      terrain.add(".".repeat(row.length()));
    }
    return hex(terrain, List.of(control), "");
  }

  /**
   * A scenario on hexes: terrain {@code .} (open, neutral) and {@code f} (forest: cover 0.5, twice
   * as slow).
   */
  public static Sketch hex(List<String> terrain, List<String> control, String more) {
    return new Sketch(
        "{type: hex, cellKm: 10, legend: {'.': {terrain: open}, f: {terrain: forest}}, terrain: "
            + rows(terrain)
            + ", control: "
            + rows(control)
            + ", terrains: {open: {cover: 1, movement: 1}, forest: {cover: 0.5, movement: 2}}"
            + more
            + "}");
  }

  /** Rows of cells as YAML. */
  public static String rows(List<String> rows) {
    return "['" + String.join("', '", rows) + "']";
  }

  /**
   * Two forces of trained men, {@code east} (red) and {@code west} (blue), in the line on day 0.
   */
  public static Sketch duel(int east, int west, double lethality) {
    String numbers = "lethality: " + lethality + ", fires: 0";
    return mixed()
        .force("east", "red", numbers, inLine("brigade", east))
        .force("west", "blue", numbers, inLine("brigade", west));
  }

  /** A formation, trained and in the line on day 0. */
  public static String inLine(String id, int soldiers) {
    return formation(
        id, soldiers, "{onDay: 0, personnel: " + soldiers + ", training: 1, status: line}", "");
  }

  /** A formation with its waves, and more of its keys. */
  public static String formation(String id, int establishment, String waves, String more) {
    return "{id: %s, establishment: %d, waves: [%s]%s}"
        .formatted(id, establishment, waves, more.isEmpty() ? "" : ", " + more);
  }

  /** Sets a whole section, for example {@code horizonDays}. */
  public Sketch with(String section, Object value) {
    sections.put(section, String.valueOf(value));
    return this;
  }

  /** Runs for so many days. */
  public Sketch days(int horizon) {
    return with("horizonDays", horizon);
  }

  /** Sets keys of the section {@code combat}, each written {@code key: value}. */
  public Sketch combat(String... keys) {
    for (String key : keys) {
      int colon = key.indexOf(':');
      combat.put(key.substring(0, colon), key.substring(colon + 1).strip());
    }
    return this;
  }

  /** The postures of red and blue. */
  public Sketch postures(String red, String blue) {
    return with(
        "sides",
        "[{id: red, letter: R, posture: %s}, {id: blue, letter: B, posture: %s}]"
            .formatted(red, blue));
  }

  /** Adds a force; its numbers are written {@code lethality: x, fires: y}. */
  public Sketch force(String id, String side, String numbers, String... formations) {
    return item(
        "forces",
        "{id: %s, side: %s, %s, formations: [%s]}"
            .formatted(id, side, numbers, String.join(", ", formations)));
  }

  /** Adds a state with its actions. */
  public Sketch state(String id, String... actions) {
    return item("states", "{id: %s, actions: [%s]}".formatted(id, String.join(", ", actions)));
  }

  /** Adds an item to a list of the scenario, for example {@code calendar}. */
  public Sketch item(String list, String yaml) {
    lists.computeIfAbsent(list, key -> new ArrayList<>()).add(yaml);
    return this;
  }

  /** A ladder of three rungs: talks (-1, weight -2), protest (1, weight 4), arms (2, weight 12). */
  public Sketch ladder(String more) {
    return with(
        "ladder",
        "{halfLifeDays: 10, rungs: [{id: talks, level: -1, weight: -2, channel: political}, "
            + "{id: protest, level: 1, weight: 4, channel: political}, "
            + "{id: arms, level: 2, weight: 12, channel: military}]"
            + more
            + "}");
  }

  /** The file. */
  public String yaml() {
    StringBuilder text = new StringBuilder();
    sections.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    text.append("combat:\n");
    combat.forEach(
        (key, value) -> text.append("  ").append(key).append(": ").append(value).append('\n'));
    lists.forEach(
        (key, items) -> {
          text.append(key).append(":\n");
          items.forEach(item -> text.append("  - ").append(item).append('\n'));
        });
    return text.toString();
  }

  /** The scenario. */
  public Scenario scenario() {
    return READER.read(new DocumentText("sketch.yaml", yaml()), List.of()).scenario();
  }

  /** Replications of it. */
  public Experiment experiment(long seed) {
    return new Experiment(CompiledScenario.of(scenario()), seed);
  }

  /** The first replication from a fixed seed, started. */
  public SteppedRun start() {
    return start(20241105);
  }

  /** The first replication from a seed, started. */
  public SteppedRun start(long seed) {
    return SteppedRun.of(experiment(seed), 0);
  }
}
