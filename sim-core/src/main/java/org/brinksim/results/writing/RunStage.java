package org.brinksim.results.writing;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;

/**
 * The first stage: executes what is missing in the tables that grow.
 *
 * @param experiment what is run
 * @param replications how many at each design point
 * @param threads how many runs at once
 * @param text makes lines of results
 * @param tables takes them, and knows how many are there
 */
record RunStage(
    Experiment experiment, int replications, int threads, RunText text, GrowingTables tables) {

  /** How many runs there are to be, those of all design points together. */
  int requested() {
    return replications * experiment.points().size();
  }

  /**
   * Executes; whatever ends it, what was done until then is in the tables.
   *
   * @param progress told after each run, and once before the first
   * @param cancelled once true, no further run begins
   */
  void execute(Progress progress, AtomicBoolean cancelled) {
    tell(progress);
    try {
      new Executor(experiment, threads)
          .execute(
              missing(),
              text,
              lines -> {
                tables.add(sampled(lines));
                tell(progress);
              },
              cancelled);
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
    progress.at(Math.toIntExact(tables.done()), Math.toIntExact(tables.failed()), requested());
  }

  private Iterator<Run> missing() {
    int points = experiment.points().size();
    return LongStream.range(tables.done(), requested())
        .mapToObj(i -> new Run((int) (i % points), (int) (i / points)))
        .iterator();
  }
}
