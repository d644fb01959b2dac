package org.brinksim.verification;

import java.util.Arrays;

/**
 * A proportional-hazards model h = h0·exp(w·x) fitted to first days, by Newton's method on the
 * likelihood of whole days: acting on a day has probability 1 - exp(-h).
 *
 * @param logHazard the logarithm of h0
 * @param weight w
 * @param logHazardError the standard error of the former, by the information matrix
 * @param weightError that of the latter
 */
record HazardFit(double logHazard, double weight, double logHazardError, double weightError) {

  private static final int ITERATIONS = 30;

  /**
   * Fits the model.
   *
   * @param x the driver of each run
   * @param day the first day of each run; NaN where it did not act by the horizon
   * @param horizon days watched
   */
  static HazardFit of(double[] x, double[] day, int horizon) {
    double a = Math.log(pooled(day, horizon));
    double w = 0;
    double[] sums = new double[5];
    for (int k = 0; k < ITERATIONS; k++) {
      sums = derivatives(x, day, horizon, a, w);
      double determinant = sums[2] * sums[4] - sums[3] * sums[3];
      a += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
      w += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
    }
    double determinant = sums[2] * sums[4] - sums[3] * sums[3];
    return new HazardFit(a, w, Math.sqrt(sums[4] / determinant), Math.sqrt(sums[2] / determinant));
  }

  /** The hazard if it were the same for all, where the search begins. */
  private static double pooled(double[] day, int horizon) {
    double acted = Arrays.stream(day).filter(d -> !Double.isNaN(d)).count();
    double days = Arrays.stream(day).map(d -> Double.isNaN(d) ? horizon : d).sum();
    return -Math.log1p(-acted / days);
  }

  /** The score (two numbers) and the expected information (three) at a point. */
  private static double[] derivatives(double[] x, double[] day, int horizon, double a, double w) {
    double[] sums = new double[5];
    for (int i = 0; i < x.length; i++) {
      double h = Math.exp(a + w * x[i]);
      boolean acted = !Double.isNaN(day[i]);
      double silentDays = acted ? day[i] - 1 : horizon;
      // d/da of log(1 - exp(-h)) is h/(exp(h) - 1); a silent day gives -h.
      double score = (acted ? h / Math.expm1(h) : 0) - silentDays * h;
      double daysAtRisk = silentDays + (acted ? 1 : 0);
      double information = daysAtRisk * h * h / Math.expm1(h);
      sums[0] += score;
      sums[1] += score * x[i];
      sums[2] += information;
      sums[3] += information * x[i];
      sums[4] += information * x[i] * x[i];
    }
    return sums;
  }
}
