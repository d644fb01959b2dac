package org.brinksim.recorder;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.brinksim.model.CrisisModel;
import sim.display.GUIState;

/**
 * A run on MASON's {@code GUIState}: after the start and after each step the step's number is told.
 *
 * <p>MASON's own controller is a console for modellers; the controller here is the window's, which
 * steps this from a worker thread.
 */
final class RecordedModel extends GUIState {
  private final CrisisModel model;
  private final IntConsumer onStep;

  RecordedModel(CrisisModel model, IntConsumer onStep) {
    super(model);
    this.model = model;
    this.onStep = onStep;
  }

  @Override
  public void start() {
    super.start();
    onStep.accept(0);
    scheduleRepeatingImmediatelyAfter(state -> onStep.accept((int) model.schedule.getSteps()));
  }

  /** Steps to the horizon, or until it is stopped. */
  void play(BooleanSupplier stopped) {
    start();
    int steps = model.world().scenario().steps();
    while (model.schedule.getSteps() < steps && !stopped.getAsBoolean()) {
      if (!step()) {
        throw new IllegalStateException("the schedule is empty before the horizon");
      }
    }
    finish();
  }
}
