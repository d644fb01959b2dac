package org.brinksim.results.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Basis;
import org.brinksim.statistics.VarianceShares;

/**
 * How much of the variance of a response's ranks stands on what: on parameters that rest on claims,
 * on those that claims inspired, on those that are assumed, and on none of them alone.
 *
 * <p>Numbers that are the same in all runs explain nothing here, whatever they rest on: nothing is
 * told of what another choice of them would do. See {@link VarianceShares} for what the estimate
 * leaves to the rest.
 *
 * @param replications how many replications it rests on
 * @param claim parameters whose figure a claim holds
 * @param inspired parameters that are assumed, leaning on a claim
 * @param assumed parameters that are assumed
 * @param rest chance within a run, and parameters acting together
 */
public record KindShares(int replications, Share claim, Share inspired, Share assumed, Share rest) {

  /**
   * A share.
   *
   * @param share from 0 to 1
   * @param interval its ends
   */
  public record Share(double share, List<Double> interval) {
    private static Share of(VarianceShares.Share it) {
      return new Share(it.value(), List.of(it.interval().low(), it.interval().high()));
    }
  }

  /**
   * Estimates the shares of a response.
   *
   * @param name one of {@link ResponseTrace#names}
   * @param results what the run directory holds
   * @return empty when there is no such response, when it does not vary, or in too few replications
   */
  public static Optional<KindShares> of(String name, RunResults results) {
    return TracedOutcome.of(name, results).flatMap(outcome -> of(outcome, results));
  }

  static Optional<KindShares> of(TracedOutcome outcome, RunResults results) {
    double[] values = outcome.values();
    int[] kept = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    if (kept.length < VarianceShares.LEAST_REPLICATIONS) {
      return Optional.empty();
    }
    List<List<double[]>> kinds =
        Arrays.stream(Basis.Kind.values()).map(kind -> drawn(kind, kept, results)).toList();
    return VarianceShares.of(at(kept, values), kinds, Summary.LEVEL)
        .map(
            it ->
                new KindShares(
                    it.n(),
                    Share.of(it.groups().get(Basis.Kind.CLAIM.ordinal())),
                    Share.of(it.groups().get(Basis.Kind.INSPIRED.ordinal())),
                    Share.of(it.groups().get(Basis.Kind.ASSUMED.ordinal())),
                    Share.of(it.rest())));
  }

  /** The draws of all parameters of a kind, in the replications that are kept. */
  private static List<double[]> drawn(Basis.Kind kind, int[] kept, RunResults results) {
    return results.scenario().parameters().entrySet().stream()
        .filter(it -> it.getValue().basis().kind() == kind)
        .map(it -> at(kept, results.replications().values(it.getKey())))
        .toList();
  }

  private static double[] at(int[] kept, double[] values) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }
}
