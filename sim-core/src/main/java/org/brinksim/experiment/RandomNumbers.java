package org.brinksim.experiment;

import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;

/**
 * Which runs of an experiment share random numbers.
 *
 * @param common whether a replication has the same at every design point, so that points are
 *     compared run by run; else each point has its own
 * @param replicationsPerDraw how many replications, one after another, have the same draw of the
 *     parameters and differ by chance alone; at least 1
 */
public record RandomNumbers(boolean common, int replicationsPerDraw) {

  /** Common to all points, a draw of the parameters for each replication. */
  public static final RandomNumbers COMMON = new RandomNumbers(true, 1);

  private static final String PARAMETERS = "parameter/";

  public RandomNumbers {
    if (replicationsPerDraw < 1) {
      throw new IllegalArgumentException(
          "replicationsPerDraw is " + replicationsPerDraw + "; must be at least 1");
    }
  }

  /**
   * The seed that the random numbers of a design point come from.
   *
   * @param seed the root seed
   * @param point the number of the point, from 0
   */
  public long root(long seed, int point) {
    return common || point == 0 ? seed : RandomStream.word(seed, point);
  }

  /**
   * The streams of a run.
   *
   * @param seed the root seed
   */
  RandomStreams streams(long seed, Run run) {
    RandomStreams streams = new RandomStreams(root(seed, run.point()), run.replication());
    return replicationsPerDraw == 1
        ? streams
        : streams.redraw(PARAMETERS, run.replication() / replicationsPerDraw);
  }
}
