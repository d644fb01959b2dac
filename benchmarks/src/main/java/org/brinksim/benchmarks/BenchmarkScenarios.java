package org.brinksim.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/** The scenarios that are measured. */
final class BenchmarkScenarios {

  /** The shipped scenario that figures are quoted of. */
  static final String BASELINE = "kursk-2024";

  /** The small one that the flat loop follows too. */
  static final String CRISIS_CORE = "crisis-core";

  private static final long SEED = 1;

  /** One fate in so many days never comes. */
  private static final String NEVER = "1e-12";

  private static final List<String> STATES = List.of("sa", "sb", "sc", "sd", "se", "sf");
  private static final int ACTIONS = 5;

  private BenchmarkScenarios() {}

  /** The baseline with numbers set, as {@code PATH=VALUE}. */
  static Experiment baseline(String... set) {
    return experiment(ShippedScenarios.read(BASELINE, Assignment.parse(Arrays.asList(set))));
  }

  /** A scenario of the benchmarks with numbers set. */
  static Experiment own(String id, String... set) {
    DocumentText file = new DocumentText(id + ".yaml", text(id));
    return experiment(
        new ScenarioReader(ShippedScenarios::find)
            .read(file, Assignment.parse(Arrays.asList(set)))
            .scenario());
  }

  /** crisis-core where nobody is hit and no state acts: what a day without an event costs. */
  static Experiment quiet(String... set) {
    List<String> all = new ArrayList<>(List.of(set));
    all.addAll(List.of("lam=" + NEVER, "forces.red.fires=0", "forces.blue.fires=0"));
    for (String state : STATES) {
      for (int k = 1; k <= ACTIONS; k++) {
        all.add("states." + state + ".actions.k" + k + ".hazardPerDay=" + NEVER);
      }
    }
    return own(CRISIS_CORE, all.toArray(new String[0]));
  }

  /** The text of a scenario of the benchmarks. */
  static String text(String id) {
    String name = id + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(BenchmarkScenarios.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs of an experiment, whole, as the command makes them. */
  static Workload runs(Experiment experiment) {
    return () -> replication -> completed(experiment, replication);
  }

  /**
   * One run.
   *
   * @throws IllegalStateException when it fails
   */
  static Completed completed(Experiment experiment, long replication) {
    if (experiment.run(Run.ofFirstPoint((int) replication)) instanceof Completed run) {
      return run;
    }
    throw new IllegalStateException("replication " + replication + " failed");
  }

  private static Experiment experiment(Scenario scenario) {
    return new Experiment(CompiledScenario.of(scenario), SEED);
  }
}
