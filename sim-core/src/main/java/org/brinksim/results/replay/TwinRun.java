package org.brinksim.results.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventLog;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.intervention.Interventions;

/**
 * A stored run on the same dice with something changed by hand, beside the run as it was.
 *
 * @param original the stored run, run again
 * @param interventions what is changed in the twin, beside what is changed in both
 * @param events what happened in the twin, in order
 * @param failure why it failed; empty when it reached its horizon
 * @param responses the responses that differ, in the order of their columns
 */
public record TwinRun(
    Replay original,
    Interventions interventions,
    List<Event> events,
    Optional<String> failure,
    List<Change> responses) {

  public TwinRun {
    events = List.copyOf(events);
    responses = List.copyOf(responses);
  }

  /**
   * A response that differs.
   *
   * @param response the response
   * @param original its value in the run as it was; NaN where it has none
   * @param twin its value in the twin, likewise
   */
  public record Change(Word response, double original, double twin) {}

  /** Runs the twin of a run. */
  public static TwinRun of(Replay original, Interventions interventions) {
    Experiment as = experiment(original, Interventions.NONE);
    Experiment changed = experiment(original, interventions);
    Run run = Run.ofFirstPoint(original.replication());
    EventLog log = new EventLog(false);
    RunResult twin = changed.run(run, log);
    return new TwinRun(
        original,
        interventions,
        log.events(),
        twin instanceof RunResult.Failed failed ? Optional.of(failed.message()) : Optional.empty(),
        changes(as.run(run), twin, original.stored().manifest().dictionary().responses()));
  }

  private static Experiment experiment(Replay original, Interventions more) {
    return Replay.experiment(
        original.stored().manifest(), original.scenario(), original.point(), more);
  }

  private static List<Change> changes(RunResult one, RunResult two, List<Word> responses) {
    List<Change> changes = new ArrayList<>();
    if (one instanceof RunResult.Completed a && two instanceof RunResult.Completed b) {
      for (Word response : responses) {
        double was = a.responses().get(response.name());
        double is = b.responses().get(response.name());
        if (Double.compare(was, is) != 0) {
          changes.add(new Change(response, was, is));
        }
      }
    }
    return changes;
  }
}
