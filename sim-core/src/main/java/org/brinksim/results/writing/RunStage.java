package org.brinksim.results.writing;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.SeriesSample;

/**
 * The first stage: executes what is missing in the journal.
 *
 * @param experiment what is run
 * @param replications how many at each design point
 * @param threads how many runs at once
 * @param journal takes the results, and knows those that are there
 */
record RunStage(Experiment experiment, int replications, int threads, Journal journal) {

  /** How many runs there are to be, those of all design points together. */
  int requested() {
    return Math.multiplyExact(replications, experiment.points().size());
  }

  /**
   * Executes.
   *
   * @param progress told after each run, and once before the first
   * @param cancelled once true, no further run begins
   */
  void execute(Progress progress, AtomicBoolean cancelled) {
    tell(progress);
    SeriesSample sample = SeriesSample.of(replications);
    new Executor(experiment, threads)
        .execute(
            missing(),
            result -> {
              journal.append(result, sample.keeps(result.run().replication()));
              tell(progress);
            },
            cancelled);
  }

  private void tell(Progress progress) {
    progress.at(journal.size(), journal.failed().size(), requested());
  }

  /** Replication by replication, so that the points of what is interrupted have about as many. */
  private List<Run> missing() {
    int points = experiment.points().size();
    return IntStream.range(0, requested())
        .mapToObj(i -> new Run(i % points, i / points))
        .filter(run -> !journal.has(run))
        .toList();
  }
}
