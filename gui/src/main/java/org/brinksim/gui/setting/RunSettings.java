package org.brinksim.gui.setting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * All that decides a run.
 *
 * @param source the scenario
 * @param fixed the parameters that are held fast, by name; all others are drawn by their laws
 * @param seed the root of all random numbers
 * @param replication the number of the replication, from 0
 * @param interventions what is changed by hand on the way, on the same dice
 */
public record RunSettings(
    ScenarioSource source,
    Map<String, Double> fixed,
    long seed,
    int replication,
    Interventions interventions) {

  public RunSettings {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    if (replication < 0) {
      throw new IllegalArgumentException("replication is " + replication + "; must be at least 0");
    }
  }

  /** A scenario as its file has it. */
  public static RunSettings of(ScenarioSource source, long seed, int replication) {
    return new RunSettings(source, Map.of(), seed, replication, Interventions.NONE);
  }

  /** The same with a parameter held fast. */
  public RunSettings fix(String parameter, double value) {
    Map<String, Double> next = new LinkedHashMap<>(fixed);
    next.put(parameter, value);
    return new RunSettings(source, next, seed, replication, interventions);
  }

  /** The same with a parameter drawn by its law again. */
  public RunSettings free(String parameter) {
    Map<String, Double> next = new LinkedHashMap<>(fixed);
    next.remove(parameter);
    return new RunSettings(source, next, seed, replication, interventions);
  }

  /** The same with every parameter drawn by its law. */
  public RunSettings reset() {
    return new RunSettings(source, Map.of(), seed, replication, interventions);
  }

  /** The same from another seed. */
  public RunSettings withSeed(long next) {
    return new RunSettings(source, fixed, next, replication, interventions);
  }

  /** The same in another replication. */
  public RunSettings withReplication(int next) {
    return new RunSettings(source, fixed, seed, next, interventions);
  }

  /**
   * The same with more changed by hand. A number that is changed twice on one day has the later
   * value.
   */
  public RunSettings intervene(Interventions more) {
    List<Intervention> kept =
        interventions.all().stream()
            .filter(one -> more.all().stream().noneMatch(other -> replaces(other, one)))
            .toList();
    return with(new Interventions(kept).and(more));
  }

  private static boolean replaces(Intervention later, Intervention one) {
    return later instanceof ChangedNumber next
        && one instanceof ChangedNumber before
        && next.of().equals(before.of())
        && next.fromDay() == before.fromDay();
  }

  /** The same with something that was changed by hand left to itself again. */
  public RunSettings takeBack(Intervention one) {
    return with(
        new Interventions(
            interventions.all().stream().filter(other -> !other.equals(one)).toList()));
  }

  /** The same with nothing changed by hand. */
  public RunSettings untouched() {
    return with(Interventions.NONE);
  }

  /** The same with this, and nothing else, changed by hand. */
  public RunSettings with(Interventions next) {
    return new RunSettings(source, fixed, seed, replication, next);
  }

  /** The parameters that are held fast. */
  public List<Assignment> overrides() {
    return fixed.entrySet().stream()
        .map(e -> Assignment.of("parameters." + e.getKey(), e.getValue()))
        .toList();
  }

  /**
   * Reads the scenario and puts the fixed parameters in.
   *
   * @throws InvalidDocumentException if it cannot be run
   */
  public PreparedRun prepare() {
    ReadScenario read = source.read(overrides());
    Scenario base = fixed.isEmpty() ? read.scenario() : source.read(List.of()).scenario();
    return PreparedRun.of(this, read, base);
  }
}
