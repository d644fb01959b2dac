package org.brinksim.model.troops;

import org.apache.commons.math3.util.FastMath;
import org.brinksim.arithmetic.StandardNormal;

/**
 * How training is spread over the soldiers of an arrival: its log-odds are normal. Elements are of
 * soldiers of like training, the best trained first, and each has the training of the soldier in
 * its middle: so that the spread does not hang on how soldiers are divided into elements.
 *
 * @param median training of the soldier in the middle of all, from 0 to 1; 0 and 1 are spread over
 *     nobody
 * @param spread standard deviation of the log-odds
 * @param from the share of soldiers who are trained worse than all of these
 * @param until the share of soldiers who are trained worse than the best of these
 */
public record TrainingDistribution(double median, double spread, double from, double until) {

  /** All soldiers of an arrival. */
  public static TrainingDistribution of(double median, double spread) {
    return new TrainingDistribution(median, spread, 0, 1);
  }

  /** The best trained of them. */
  public TrainingDistribution best(double share) {
    return new TrainingDistribution(median, spread, until - share * (until - from), until);
  }

  /** Those who are left without the best trained. */
  public TrainingDistribution withoutBest(double share) {
    return new TrainingDistribution(median, spread, from, until - share * (until - from));
  }

  /**
   * The training of an element, from 0 to 1.
   *
   * @param element its number, from 0 for the best trained
   * @param elements how many of equal strength there are
   */
  public double ofElement(int element, int elements) {
    if (spread == 0) {
      return median;
    }
    double worse = until - (until - from) * (element + 0.5) / elements;
    return moved(median, spread * StandardNormal.quantile(worse));
  }

  /** A share whose log-odds are moved; 0 and 1 stay. */
  public static double moved(double share, double logOdds) {
    if (share <= 0 || share >= 1) {
      return share;
    }
    return 1 / (1 + (1 - share) / share * FastMath.exp(-logOdds));
  }
}
