package org.brinksim.recorder;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.world.World;

/** Records runs, one after the other, on the thread that an executor has for it. */
public final class RunRecorder {
  private final Executor worker;

  /** A recorder whose histories are recorded by an executor, one after the other. */
  public RunRecorder(Executor worker) {
    this.worker = worker;
  }

  /**
   * Begins a history; it grows from now on.
   *
   * @param wanted whether anyone still wants it; once not, the rest is not recorded
   */
  public RunHistory record(Experiment experiment, Run run, BooleanSupplier wanted) {
    RunHistory history = new RunHistory(experiment, run);
    worker.execute(() -> record(history, 0, () -> !wanted.getAsBoolean()));
    return history;
  }

  /**
   * Records the frames around a step again, which a long history no longer keeps. The run begins
   * anew, and gives the same frames.
   */
  public void again(RunHistory history, int step, BooleanSupplier wanted) {
    int from = Math.max(0, step - RunHistory.CAPACITY / 2);
    worker.execute(() -> record(history, from, () -> !wanted.getAsBoolean()));
  }

  private static void record(RunHistory history, int from, BooleanSupplier stopped) {
    try {
      CrisisModel model = history.experiment().model(history.run(), new EventLog(false));
      history.begin(model.world().parameters());
      Take take = new Take(history, model, from);
      boolean complete = history.over();
      play(
          model,
          take::step,
          () -> stopped.getAsBoolean() || complete && take.past(from + RunHistory.CAPACITY));
      take.end();
    } catch (RuntimeException | StackOverflowError e) {
      history.fail(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  /** Steps a model to its horizon, or until it is stopped; each step's number is told, 0 first. */
  private static void play(CrisisModel model, IntConsumer onStep, BooleanSupplier stopped) {
    model.start();
    onStep.accept(0);
    int steps = model.world().scenario().steps();
    while (model.stepsMade() < steps && !stopped.getAsBoolean()) {
      model.step();
      onStep.accept(model.stepsMade());
    }
    model.finish();
  }

  /** One run before the frames: frames from a step on, as many as the history keeps. */
  private static final class Take {
    private final RunHistory history;
    private final CrisisModel model;
    private final int from;
    private final FrameRecorder frames;
    private int step;

    Take(RunHistory history, CrisisModel model, int from) {
      this.history = history;
      this.model = model;
      this.from = from;
      this.frames = new FrameRecorder(model.world());
    }

    void step(int number) {
      step = number;
      World world = model.world();
      Frame frame = frames.take(number);
      if (number >= from && number < from + RunHistory.CAPACITY) {
        history.keep(frame);
      }
      List<Metric> metrics = history.compiled().metrics();
      float[] now = new float[metrics.size()];
      for (int m = 0; m < now.length; m++) {
        now[m] = (float) model.recording().value(m, number);
      }
      history.add(number, now, world.log().events());
    }

    boolean past(int number) {
      return step >= number;
    }

    void end() {
      if (step == history.scenario().steps()) {
        model.world().checkConservation();
        history.end(history.experiment().responses(history.run().point(), model));
      }
    }
  }
}
