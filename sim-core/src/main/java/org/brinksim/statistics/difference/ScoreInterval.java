package org.brinksim.statistics.difference;

/**
 * Wilson's interval of a share at a number of standard errors, for sizes of sample that need not be
 * whole. {@link org.brinksim.statistics.Proportion} gives the same for counts and a level; this one
 * can be asked for the ends at any distance, as a p-value needs them.
 *
 * @param low the lower end, from 0 to the share
 * @param share the share, from 0 to 1
 * @param high the upper end, from the share to 1
 */
record ScoreInterval(double low, double share, double high) {

  /** The shares {@code p} that lie within {@code z sqrt(p (1 - p)/n)} of this one. */
  static ScoreInterval of(double share, double n, double z) {
    double square = z * z / n;
    double middle = (share + square / 2) / (1 + square);
    double half = Math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square);
    // Exact at the two ends, and never past the share, where rounding leaves a trace.
    double low = share == 0 ? 0 : Math.min(share, middle - half);
    double high = share == 1 ? 1 : Math.max(share, middle + half);
    return new ScoreInterval(low, share, high);
  }
}
