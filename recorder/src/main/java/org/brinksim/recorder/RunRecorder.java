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

/** Shoots films, one after the other, on the thread that an executor has for it. */
public final class RunRecorder {
  private final Executor worker;

  /** A studio whose films are shot by an executor, one after the other. */
  public RunRecorder(Executor worker) {
    this.worker = worker;
  }

  /**
   * Begins a film; it grows from now on.
   *
   * @param wanted whether anyone still wants it; once not, the rest is not shot
   */
  public RunHistory shoot(Experiment experiment, Run run, BooleanSupplier wanted) {
    RunHistory film = new RunHistory(experiment, run);
    worker.execute(() -> record(film, 0, () -> !wanted.getAsBoolean()));
    return film;
  }

  /**
   * Shoots the frames around a step again, which a long film no longer keeps. The run begins anew,
   * and gives the same frames.
   */
  public void again(RunHistory film, int step, BooleanSupplier wanted) {
    int from = Math.max(0, step - RunHistory.CAPACITY / 2);
    worker.execute(() -> record(film, from, () -> !wanted.getAsBoolean()));
  }

  private static void record(RunHistory film, int from, BooleanSupplier stopped) {
    try {
      CrisisModel model = film.experiment().model(film.run(), new EventLog(false));
      film.begin(model.world().parameters());
      Take take = new Take(film, model, from);
      boolean complete = film.over();
      play(
          model,
          take::step,
          () -> stopped.getAsBoolean() || complete && take.past(from + RunHistory.CAPACITY));
      take.end();
    } catch (RuntimeException | StackOverflowError e) {
      film.fail(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
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

  /** One run before the camera: frames from a step on, as many as the film keeps. */
  private static final class Take {
    private final RunHistory film;
    private final CrisisModel model;
    private final int from;
    private final FrameRecorder camera;
    private int step;

    Take(RunHistory film, CrisisModel model, int from) {
      this.film = film;
      this.model = model;
      this.from = from;
      this.camera = new FrameRecorder(model.world());
    }

    void step(int number) {
      step = number;
      World world = model.world();
      Frame frame = camera.take(number);
      if (number >= from && number < from + RunHistory.CAPACITY) {
        film.keep(frame);
      }
      List<Metric> metrics = film.blueprint().metrics();
      float[] now = new float[metrics.size()];
      for (int m = 0; m < now.length; m++) {
        now[m] = (float) model.recording().value(m, number);
      }
      film.add(number, now, world.log().events());
    }

    boolean past(int number) {
      return step >= number;
    }

    void end() {
      if (step == film.scenario().steps()) {
        model.world().checkConservation();
        film.end(film.experiment().responses(film.run().point(), model));
      }
    }
  }
}
