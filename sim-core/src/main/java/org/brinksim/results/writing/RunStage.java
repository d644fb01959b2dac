package org.brinksim.results.writing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.RunningSample;
import org.brinksim.results.Progress;
import org.brinksim.results.RunEngine;

/**
 * The first stage: executes what is missing in the tables that grow.
 *
 * @param engine does the runs, here or elsewhere, and makes lines of their results
 * @param schedule which runs are still to come
 * @param sample the replications whose series are kept
 * @param tables takes them, and knows how many are there
 */
record RunStage(
    RunEngine<RunLines> engine, RunSchedule schedule, RunningSample sample, GrowingTables tables) {

  /**
   * Executes; whatever ends it, what was done until then is in the tables.
   *
   * @param progress told after each run, and once before the first
   * @param cancelled once true, no further run begins
   */
  void execute(Progress progress, AtomicBoolean cancelled) {
    tell(progress);
    try {
      do {
        engine.execute(
            schedule.round(),
            lines -> {
              tables.add(sampled(lines));
              schedule.take(lines.run(), lines.watched());
              tell(progress);
            },
            cancelled);
      } while (schedule.goOn() && !cancelled.get());
    } finally {
      tables.settle();
    }
  }

  private RunLines sampled(RunLines lines) {
    return sample.keeps(lines.run().replication()) ? lines : lines.without(GrowingTables.SERIES);
  }

  private void tell(Progress progress) {
    progress.at(
        Math.toIntExact(tables.done()), Math.toIntExact(tables.failed()), schedule.planned());
  }
}
