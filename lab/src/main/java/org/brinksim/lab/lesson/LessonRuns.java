package org.brinksim.lab.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;

/** The runs of a lesson under the settings that its texts name; each is run once. */
final class LessonRuns {
  private static final String CHANGES = "(from day|without|with) .*";

  private final LessonPlan lesson;
  private final CompiledScenario scenario;
  private final ResultLayout layout;
  private final Map<String, Experiment> experiments = new HashMap<>();
  private final Map<String, List<RunResult.Completed>> many = new HashMap<>();
  private final Map<String, RunHistory> played = new HashMap<>();

  LessonRuns(LessonPlan lesson, Scenario scenario) {
    this.lesson = lesson;
    this.scenario = CompiledScenario.of(scenario);
    this.layout = ResultLayout.of(List.of(), this.scenario);
  }

  /** What a response is. */
  ResultColumn response(String name) {
    ResultColumns responses = layout.responses();
    return responses.get(responses.place(name));
  }

  /** A response of one run. */
  double value(String response, int run, String setting) {
    return played(run, setting).responses().orElseThrow().get(response);
  }

  /** A response of all runs, in order. */
  double[] values(String response, String setting) {
    return many.computeIfAbsent(setting, this::runAll).stream()
        .mapToDouble(run -> run.response(response))
        .toArray();
  }

  /** A run with all that happens in it. */
  RunHistory played(int run, String setting) {
    return played.computeIfAbsent(run + "|" + setting, key -> play(run, setting));
  }

  private RunHistory play(int run, String setting) {
    RunHistory history =
        new RunRecorder(Runnable::run)
            .record(experiment(setting), Run.ofFirstPoint(run), () -> true);
    history.problem().ifPresent(LessonRuns::fail);
    return history;
  }

  private List<RunResult.Completed> runAll(String setting) {
    Experiment experiment = experiment(setting);
    return IntStream.range(0, lesson.runs())
        .mapToObj(run -> completed(experiment.run(Run.ofFirstPoint(run))))
        .toList();
  }

  private static RunResult.Completed completed(RunResult result) {
    if (result instanceof RunResult.Failed failed) {
      fail(failed.message());
    }
    return (RunResult.Completed) result;
  }

  private static void fail(String message) {
    throw new IllegalStateException("a run of the lesson fails: " + message);
  }

  private Experiment experiment(String setting) {
    return experiments.computeIfAbsent(setting, this::set);
  }

  private Experiment set(String setting) {
    boolean byHand = setting.matches(CHANGES);
    Map<String, Double> held = byHand || setting.isEmpty() ? Map.of() : held(setting);
    Interventions changes = Interventions.parse(byHand ? List.of(setting) : List.of());
    DesignPoint point = new DesignPoint(scenario, List.of(), held, 0, changes);
    return new Experiment(layout, List.of(point), lesson.seed(), 1);
  }

  private Map<String, Double> held(String setting) {
    String[] parts = setting.split("=", 2);
    if (!scenario.scenario().parameters().containsKey(parts[0])) {
      throw new IllegalArgumentException("lesson " + lesson.id() + " sets unknown " + parts[0]);
    }
    return Map.of(parts[0], Double.parseDouble(parts[1]));
  }
}
