package org.brinksim.experiment;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The sample of the first replications while there come more, one after another: whoever is in the
 * sample of all in the end has been in that of those up to itself. So what is kept of these is
 * enough, however many there will be.
 */
public final class RunningSample {

  private final int most;
  private final PriorityQueue<Long> smallest = new PriorityQueue<>(Comparator.reverseOrder());
  private int replications;

  /** Only falls, so that whoever reads it late keeps too many and never too few. */
  private volatile long greatest = Long.MAX_VALUE;

  private RunningSample(int most) {
    this.most = most;
  }

  /**
   * The sample of those whose metrics through time are kept.
   *
   * @param replications how many there are already
   */
  public static RunningSample ofSeries(int replications) {
    return of(replications, ReplicationSample.SERIES);
  }

  static RunningSample of(int replications, int most) {
    RunningSample sample = new RunningSample(most);
    for (int replication = 0; replication < replications; replication++) {
      sample.add(replication);
    }
    return sample;
  }

  private void add(int replication) {
    long hash = ReplicationSample.hash(replication);
    if (smallest.size() < most) {
      smallest.add(hash);
    } else if (hash < smallest.peek()) {
      smallest.poll();
      smallest.add(hash);
    }
    greatest = smallest.size() < most ? Long.MAX_VALUE : smallest.peek();
    replications++;
  }

  /** Whether a replication that comes later may be in the sample; any thread may ask. */
  public boolean mayKeep(int replication) {
    return ReplicationSample.hash(replication) <= greatest;
  }

  /**
   * Whether a replication is in the sample of those up to itself. Not to be called by several
   * threads at once.
   *
   * @param replication the next, or the last once more
   */
  public boolean keeps(int replication) {
    if (replication == replications) {
      add(replication);
    }
    return ReplicationSample.hash(replication) <= greatest;
  }
}
