package org.brinksim.recorder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.NamedValues;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.Run;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.event.Event;
import org.brinksim.scenario.Scenario;

/**
 * One run as it is recorded: filled by the thread that records it, shown by others.
 *
 * <p>Events and metrics are kept whole. Of the frames a ring holds the last {@link #CAPACITY} that
 * were recorded.
 */
public final class RunHistory {

  /** How many frames are kept. */
  public static final int CAPACITY = 2_000;

  private final Experiment experiment;
  private final Run run;
  private final Frame[] ring;
  private final List<Event> events = new ArrayList<>();
  private final float[][] values;
  private Map<String, Double> parameters = Map.of();
  private int last = -1;
  private NamedValues responses;
  private String problem;

  /** An empty history of one run. */
  public RunHistory(Experiment experiment, Run run) {
    this.experiment = experiment;
    this.run = run;
    int steps = scenario().steps();
    this.ring = new Frame[Math.min(CAPACITY, steps + 1)];
    this.values = new float[experiment.layout().metrics().size()][steps + 1];
  }

  /** What it is a run of. */
  public Experiment experiment() {
    return experiment;
  }

  /** Which run it is. */
  public Run run() {
    return run;
  }

  /** The number of the replication. */
  public int replication() {
    return run.replication();
  }

  /** The scenario. */
  public Scenario scenario() {
    return compiled().scenario();
  }

  /** The scenario, prepared. */
  public CompiledScenario compiled() {
    return experiment.scenario(run.point());
  }

  /** The date of a step. */
  public LocalDate date(int step) {
    return scenario().start().plusDays((long) Math.floor(scenario().dayOf(step)));
  }

  /** The last step that has been recorded; negative before the first. */
  public synchronized int last() {
    return last;
  }

  /** The frame of a step; empty when it has not been recorded, or is no longer kept. */
  public synchronized Optional<Frame> frame(int step) {
    Frame frame = step < 0 ? null : ring[step % ring.length];
    return frame != null && frame.step() == step ? Optional.of(frame) : Optional.empty();
  }

  /** The first events of the run, so many of them. */
  public synchronized List<Event> events(int count) {
    return List.copyOf(events.subList(0, Math.min(count, events.size())));
  }

  /** All events recorded so far. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** A metric, by its place among the metrics, at a step that has been recorded. */
  public synchronized double value(int metric, int step) {
    return step <= last ? values[metric][step] : Double.NaN;
  }

  /** The place of a metric; negative when the scenario has none of that name. */
  public int metric(String name) {
    ResultColumns metrics = experiment.layout().metrics();
    return metrics.has(name) ? metrics.place(name) : -1;
  }

  /** The replication's values of the parameters, by name; empty before it has begun. */
  public synchronized Map<String, Double> parameters() {
    return parameters;
  }

  /** The responses once the run has ended; NaN for what never happened. */
  public synchronized Optional<NamedValues> responses() {
    return Optional.ofNullable(responses);
  }

  /** Why the run failed; empty when it did not. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether there is nothing more to record. */
  public synchronized boolean over() {
    return responses != null || problem != null;
  }

  /** The first step after another in which a state acts; empty when none is known. */
  public synchronized Optional<Integer> nextAct(int step) {
    double day = scenario().dayOf(step);
    return Event.acts(events)
        .filter(act -> act.day() > day)
        .findFirst()
        .map(e -> (int) Math.round(e.day() / scenario().stepDays()));
  }

  synchronized void begin(Map<String, Double> drawn) {
    parameters = Collections.unmodifiableMap(drawn);
  }

  synchronized void add(int step, float[] now, List<Event> all) {
    if (step == last + 1) {
      for (int m = 0; m < now.length; m++) {
        values[m][step] = now[m];
      }
      events.addAll(all.subList(events.size(), all.size()));
      last = step;
    }
  }

  synchronized void keep(Frame frame) {
    ring[frame.step() % ring.length] = frame;
  }

  synchronized void end(NamedValues ended) {
    responses = ended;
  }

  synchronized void fail(String why) {
    problem = why;
  }
}
