package org.brinksim.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * The mean difference between two scenarios whose replications share their random numbers, pair by
 * pair.
 *
 * <p>Common random numbers make the two responses of a pair rise and fall together, so that the
 * difference varies less than between independent runs. How much less is the variance ratio {@code
 * Var(a - b) / (Var a + Var b)}: 1 when pairing gains nothing, 0.1 when it saves nine runs of ten,
 * above 1 when it does harm.
 *
 * @param difference the mean of {@code a - b} over the pairs with its Student-t interval
 * @param correlation Pearson's correlation within pairs, from -1 to 1; empty when either response
 *     is constant
 * @param varianceRatio the variance of the difference against that of independent samples, from 0
 *     to 2; empty when both responses are constant
 */
public record PairedDifference(
    MeanEstimate difference, OptionalDouble correlation, OptionalDouble varianceRatio) {

  /**
   * Compares two responses pair by pair.
   *
   * @param a the first response, one finite value per replication, at least two of them
   * @param b the second response, of the same replications in the same order
   * @param level the confidence level, above 0 and below 1
   */
  public static PairedDifference of(double[] a, double[] b, double level) {
    Arguments.requirePairs(a, b, 2);
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    double varianceOfA = Variance.of(a).getAsDouble();
    double varianceOfB = Variance.of(b).getAsDouble();
    double independent = varianceOfA + varianceOfB;
    return new PairedDifference(
        MeanEstimate.of(differences, level),
        varianceOfA > 0 && varianceOfB > 0
            ? OptionalDouble.of(new PearsonsCorrelation().correlation(a, b))
            : OptionalDouble.empty(),
        independent > 0
            ? OptionalDouble.of(Variance.of(differences).getAsDouble() / independent)
            : OptionalDouble.empty());
  }
}
