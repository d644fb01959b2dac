package org.brinksim.gui.lesson;

import java.util.List;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.RunSettings;

/**
 * Runs of a setting that were kept when another was set, to be looked at beside its runs.
 *
 * @param setting what was set; the replication that was shown says nothing of them
 * @param words what was set, in words
 * @param runs the runs
 */
public record KeptRuns(RunSettings setting, String words, List<Completed> runs) {
  public KeptRuns {
    runs = List.copyOf(runs);
  }

  /** Whether runs of another setting are pairs with these: run k of both has the same luck. */
  public boolean pairsWith(RunSettings other) {
    return setting.seed() == other.seed();
  }

  /** Whether they are runs of another setting as well. */
  public boolean areOf(RunSettings other) {
    return setting.withReplication(0).equals(other.withReplication(0));
  }
}
