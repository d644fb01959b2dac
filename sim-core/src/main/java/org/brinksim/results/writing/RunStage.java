package org.brinksim.results.writing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.results.Progress;

/**
 * The first stage: executes what is missing in the tables that grow.
 *
 * @param experiment what is run
 * @param schedule which runs are still to come
 * @param threads how many runs at once
 * @param text makes lines of results
 * @param tables takes them, and knows how many are there
 */
record RunStage(
    Experiment experiment, RunSchedule schedule, int threads, RunText text, GrowingTables tables) {

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
        new Executor(experiment, threads)
            .execute(
                schedule.round(),
                text,
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
    return text.sample().keeps(lines.run().replication())
        ? lines
        : lines.without(GrowingTables.SERIES);
  }

  private void tell(Progress progress) {
    progress.at(
        Math.toIntExact(tables.done()), Math.toIntExact(tables.failed()), schedule.planned());
  }
}
