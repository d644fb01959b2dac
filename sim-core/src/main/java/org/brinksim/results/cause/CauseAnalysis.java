package org.brinksim.results.cause;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.results.Progress;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.cause.Candidate.Kind;
import org.brinksim.results.cause.PairedEffects.Pairs;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;
import org.brinksim.scenario.intervention.Interventions;

/**
 * Runs stored runs again, as they are and without one thing at a time, and compares a response.
 *
 * <p>The runs are those of the directory: each is first run again as it is and held against its
 * row. Without a thing that did not come in a run the run is the same, and is not run.
 */
public final class CauseAnalysis {

  private final RunResults results;
  private final String response;
  private final RunManifest.Word word;
  private final Scenario scenario;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Experiment experiment;
  private final List<Integer> replications;
  private final int threads;
  private final Map<Run, Double> values = new LinkedHashMap<>();

  private CauseAnalysis(
      RunResults results, RunManifest.Word word, List<Integer> replications, int threads) {
    this.results = results;
    this.word = word;
    this.response = word.name();
    this.scenario = results.scenario();
    this.replications = replications;
    this.threads = threads;
    this.experiment = experiment();
  }

  /** The first point is the run as it is; then one without each candidate. */
  private Experiment experiment() {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    Interventions made = results.manifest().changes(0);
    List<DesignPoint> points = new ArrayList<>();
    points.add(new DesignPoint(compiled, List.of(), Map.of(), 0, made));
    scenario
        .states()
        .forEach(
            state ->
                state
                    .actions()
                    .forEach(a -> strike(compiled, made, state.id() + "." + a.id(), points)));
    scenario.calendar().forEach(event -> strike(compiled, made, event.id(), points));
    scenario
        .parameters()
        .forEach(
            (name, parameter) -> {
              double[] drawn = results.replications().values(name);
              if (Arrays.stream(drawn).distinct().limit(2).count() > 1) {
                candidates.add(new Candidate(Kind.ASSUMPTION, name));
                points.add(
                    new DesignPoint(
                        compiled, List.of(), Map.of(name, parameter.median()), 0, made));
              }
            });
    return Experiment.of(List.of(), points, results.manifest().seed());
  }

  private void strike(
      CompiledScenario compiled, Interventions made, String id, List<DesignPoint> points) {
    boolean act = id.indexOf('.') >= 0;
    candidates.add(new Candidate(act ? Kind.ACT : Kind.EVENT, id));
    Intervention strike = act ? StruckAct.never(id) : new StruckEvent(id);
    points.add(new DesignPoint(compiled, List.of(), Map.of(), 0, made.and(strike)));
  }

  /**
   * What a response of a run directory is owed to.
   *
   * @param directory the run directory
   * @param results what it holds, of a single design point
   * @param response the response
   * @param replications the numbers of the replications to look at, each with a row
   * @param threads how many runs at once
   * @param progress told after each run
   * @param cancelled once true, no further run begins
   * @return empty where it was cancelled
   * @throws RunDirectoryException when a run, run again, is not the stored one
   */
  public static Optional<Causes> of(
      Path directory,
      RunResults results,
      RunManifest.Word response,
      List<Integer> replications,
      int threads,
      Progress progress,
      AtomicBoolean cancelled) {
    return new CauseAnalysis(results, response, replications, threads)
        .causes(directory, progress, cancelled);
  }

  private Optional<Causes> causes(Path directory, Progress progress, AtomicBoolean cancelled) {
    List<Run> asTheyAre = replications.stream().map(r -> new Run(0, r)).toList();
    Map<Run, Set<String>> came = new LinkedHashMap<>();
    new Executor(experiment, threads)
        .execute(
            asTheyAre,
            result -> {
              values.put(result.run(), value(result));
              came.put(result.run(), came(result));
            },
            cancelled);
    if (cancelled.get()) {
      return Optional.empty();
    }
    requireStored(directory, asTheyAre);
    List<Run> twins = twins(came);
    int all = twins.size();
    int[] done = {0};
    progress.at(0, 0, all);
    new Executor(experiment, threads)
        .<Map.Entry<Run, Double>>execute(
            twins.iterator(),
            result -> Map.entry(result.run(), value(result)),
            entry -> {
              values.put(entry.getKey(), entry.getValue());
              done[0]++;
              progress.at(done[0], 0, all);
            },
            cancelled);
    return cancelled.get() ? Optional.empty() : Optional.of(judged(all + asTheyAre.size()));
  }

  /** The value of the response; a day that never came is the last one. */
  private double value(RunResult result) {
    if (!(result instanceof RunResult.Completed completed)) {
      return Double.NaN;
    }
    double value = completed.responses().get(response);
    return Double.isNaN(value) && isDay() ? scenario.horizonDays() : value;
  }

  private boolean isDay() {
    return Unit.of(word.unit()).filter(unit -> unit.kind() == Unit.Kind.DAY).isPresent();
  }

  /** The acts and events that came in a run. */
  private static Set<String> came(RunResult result) {
    Set<String> came = new LinkedHashSet<>();
    if (result instanceof RunResult.Completed completed) {
      for (Event event : completed.events()) {
        if (event instanceof Event.Act act) {
          came.add(act.actor() + "." + act.action());
        } else if (event instanceof Event.Calendar calendar) {
          came.add(calendar.event());
        }
      }
    }
    return came;
  }

  private void requireStored(Path directory, List<Run> runs) {
    double[] stored = results.replications().values(response);
    int[] numbers = results.replications().numbers();
    for (Run run : runs) {
      double then = stored[Arrays.binarySearch(numbers, run.replication())];
      double was = Double.isNaN(then) && isDay() ? scenario.horizonDays() : then;
      double now = values.get(run);
      if (!(was == now || Double.isNaN(was) && Double.isNaN(now))) {
        throw new RunDirectoryException(
            directory
                + ": replication "
                + run.replication()
                + ", run again, has another "
                + response
                + " than its row: another version made it, or it was changed. Maybe run it anew");
      }
    }
  }

  /** The runs that can differ from the run as it is. */
  private List<Run> twins(Map<Run, Set<String>> came) {
    List<Run> twins = new ArrayList<>();
    came.forEach(
        (run, there) -> {
          for (int c = 0; c < candidates.size(); c++) {
            Candidate candidate = candidates.get(c);
            if (candidate.kind() == Kind.ASSUMPTION || there.contains(candidate.id())) {
              twins.add(new Run(c + 1, run.replication()));
            }
          }
        });
    return twins;
  }

  private Causes judged(long runs) {
    List<Integer> whole = replications.stream().filter(this::isWhole).toList();
    List<Pairs> pairs = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      double[] with = new double[whole.size()];
      double[] without = new double[whole.size()];
      int present = 0;
      for (int i = 0; i < whole.size(); i++) {
        with[i] = values.get(new Run(0, whole.get(i)));
        Double twin = values.get(new Run(c + 1, whole.get(i)));
        without[i] = twin == null ? with[i] : twin;
        present += twin == null ? 0 : 1;
      }
      pairs.add(new Pairs(candidates.get(c), present, with, without));
    }
    double mean =
        whole.stream().mapToDouble(r -> values.get(new Run(0, r))).average().orElse(Double.NaN);
    return new Causes(
        scenario.id(),
        response,
        word.label(),
        word.unit(),
        isDay(),
        replications,
        replications.size() - whole.size(),
        PairedEffects.LEVEL,
        PairedEffects.FALSE_ALARM,
        mean,
        runs,
        whole.isEmpty() ? List.of() : PairedEffects.of(pairs));
  }

  /** Whether a replication has a value as it is and without each thing. */
  private boolean isWhole(int replication) {
    for (int point = 0; point <= candidates.size(); point++) {
      Double value = values.get(new Run(point, replication));
      if (value != null && value.isNaN()) {
        return false;
      }
    }
    return true;
  }
}
