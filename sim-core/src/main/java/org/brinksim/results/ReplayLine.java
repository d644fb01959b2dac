package org.brinksim.results;

import org.brinksim.experiment.Run;

/**
 * The command line that runs a stored run again, to be typed within its run directory: it stays
 * true wherever the directory is moved.
 */
public final class ReplayLine {
  private ReplayLine() {}

  /** The command line; the design point is named where it is not the first. */
  public static String of(Run run) {
    return "brink replay . --replication "
        + run.replication()
        + (run.point() == 0 ? "" : " --point " + run.point());
  }
}
