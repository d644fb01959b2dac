package org.brinksim.experiment;

/**
 * The replications whose metrics through time are kept: all of a few, and of many a sample of fixed
 * size, those whose hashes are smallest (bottom-k sampling; Cohen and Kaplan 2007).
 *
 * <p>Hashes are those of the replications' numbers, so that the sample does not depend on the order
 * of the runs, and that of more replications holds none of fewer that was not kept then. A quantile
 * of probability p in it has the standard error √(p·(1 − p)/n) in rank: 0.7 points for the median,
 * 0.3 for the 5 and 95 % quantiles.
 *
 * @param replications how many there are
 * @param greatest the greatest hash in the sample
 */
public record SeriesSample(int replications, long greatest) {

  /** The series of no more replications are kept. */
  public static final int MOST = 5000;

  private static final long KEY = 0x5e71e5a3b1e5eed5L;

  /** The sample of replications that are numbered from 0. */
  public static SeriesSample of(int replications) {
    return new SeriesSample(replications, HashSample.greatest(KEY, replications, MOST));
  }

  private static long hash(int replication) {
    return HashSample.hash(KEY, replication);
  }

  /** How many replications are in it. */
  public int size() {
    return Math.min(replications, MOST);
  }

  /** Whether the series of a replication are kept. */
  public boolean keeps(int replication) {
    return hash(replication) <= greatest;
  }
}
