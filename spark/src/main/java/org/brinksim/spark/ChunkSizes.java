package org.brinksim.spark;

/**
 * How many runs go into a chunk: as many as take about two seconds, so that handing over a chunk
 * costs little and a lost one is soon done again, and no more than a few megabytes come back.
 */
final class ChunkSizes {

  private static final double TARGET_SECONDS = 2;
  private static final double MOST_BYTES = 2e6;
  private static final int FIRST = 4;
  private static final int MOST_RUNS = 20_000;

  /** How much the last chunk counts. */
  private static final double WEIGHT = 0.2;

  private double seconds = Double.NaN;
  private double bytes = Double.NaN;

  /** How many runs go into the next. */
  int next() {
    if (Double.isNaN(seconds)) {
      return FIRST;
    }
    double most = Math.min(TARGET_SECONDS / seconds, MOST_BYTES / bytes);
    return (int) Math.max(1, Math.min(MOST_RUNS, most));
  }

  /**
   * Takes what a chunk has cost.
   *
   * @param runs how many runs it had
   * @param nanos how long they took
   * @param length how many bytes came back
   */
  void note(int runs, long nanos, int length) {
    seconds = mixed(seconds, Math.max(1, nanos) / 1e9 / runs);
    bytes = mixed(bytes, Math.max(1, length) / (double) runs);
  }

  private static double mixed(double before, double now) {
    return Double.isNaN(before) ? now : before + WEIGHT * (now - before);
  }
}
