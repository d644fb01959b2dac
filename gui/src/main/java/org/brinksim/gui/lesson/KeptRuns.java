package org.brinksim.gui.lesson;

import java.util.List;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.RunResult.Completed;

/**
 * Runs of a setting that were kept when another was set, to be looked at beside its runs.
 *
 * @param experiment what they are runs of
 * @param words what was set
 * @param runs the runs
 */
public record KeptRuns(Experiment experiment, String words, List<Completed> runs) {
  public KeptRuns {
    runs = List.copyOf(runs);
  }

  /** Whether runs of another experiment are pairs with these: run k of both has the same luck. */
  public boolean pairsWith(Experiment other) {
    return experiment.seed() == other.seed();
  }
}
