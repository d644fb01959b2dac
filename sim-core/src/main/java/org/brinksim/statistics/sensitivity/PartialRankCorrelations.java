package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.RankCorrelation;

/**
 * Partial rank correlations: how far a response rises with each input, with what the other inputs
 * do, as far as it is linear in ranks, taken out of both.
 *
 * <p>Of the inverse {@code P} of the matrix of rank correlations it is {@code −P(i,y) / sqrt(P(i,i)
 * P(y,y))} (S. Marino and others, A methodology for performing global uncertainty and sensitivity
 * analysis in systems biology, Journal of Theoretical Biology 254 (2008), 178–196). The interval is
 * that of {@link RankCorrelation} for as many pairs as are left when each other input has taken
 * one.
 */
public final class PartialRankCorrelations {

  /** So many runs more than inputs there must be. */
  static final int MORE_RUNS = 20;

  private PartialRankCorrelations() {}

  /**
   * Estimates the correlations.
   *
   * @param inputs the values of each input, one a run
   * @param response one value a run; infinite ones are ranked as such
   * @param level the confidence level of each interval
   * @return one for each input, empty for one that is the same in all runs; all empty where the
   *     response is, where there are fewer than {@value #MORE_RUNS} runs more than inputs, or where
   *     inputs make up one another
   */
  public static List<Optional<RankCorrelation>> of(
      List<double[]> inputs, double[] response, double level) {
    Arguments.requireInsideUnit(level, "level");
    for (double[] input : inputs) {
      Arguments.require(
          input.length == response.length,
          "an input has length %s and the response %s; must be the same",
          input.length,
          response.length);
    }
    int[] varied = IntStream.range(0, inputs.size()).filter(i -> varies(inputs.get(i))).toArray();
    List<Optional<RankCorrelation>> none = new ArrayList<>();
    inputs.forEach(input -> none.add(Optional.empty()));
    if (!varies(response) || response.length < varied.length + MORE_RUNS) {
      return none;
    }
    List<double[]> ranked = new ArrayList<>();
    Arrays.stream(varied).forEach(i -> ranked.add(ranks(inputs.get(i))));
    ranked.add(ranks(response));
    inverse(ranked)
        .ifPresent(
            inverse -> {
              int others = varied.length - 1;
              for (int k = 0; k < varied.length; k++) {
                double r = partial(inverse, k, varied.length);
                none.set(
                    varied[k], Optional.of(RankCorrelation.of(r, response.length - others, level)));
              }
            });
    return none;
  }

  private static boolean varies(double[] values) {
    return Arrays.stream(values).distinct().limit(2).count() > 1;
  }

  /** Ranks less their mean, in length 1. */
  private static double[] ranks(double[] values) {
    double[] ranks =
        new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(values.clone());
    double mean = (values.length + 1) / 2.0;
    double length =
        Math.sqrt(Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum());
    return Arrays.stream(ranks).map(rank -> (rank - mean) / length).toArray();
  }

  private static Optional<RealMatrix> inverse(List<double[]> ranked) {
    RealMatrix rows = new Array2DRowRealMatrix(ranked.toArray(double[][]::new), false);
    try {
      return Optional.of(
          new CholeskyDecomposition(rows.multiply(rows.transpose())).getSolver().getInverse());
    } catch (NonPositiveDefiniteMatrixException e) {
      return Optional.empty();
    }
  }

  private static double partial(RealMatrix inverse, int input, int response) {
    double both = inverse.getEntry(input, input) * inverse.getEntry(response, response);
    return Math.max(-1, Math.min(1, -inverse.getEntry(input, response) / Math.sqrt(both)));
  }
}
