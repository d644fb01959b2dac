package org.brinksim.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far each replication lies from all others in several responses at once; the one that lies
 * nearest to all is the medoid (Kaufman and Rousseeuw, <i>Finding Groups in Data</i>, 1990).
 *
 * <p>Each response counts by its ranks, less their mean and divided by their standard deviation, so
 * that neither units nor far values weigh. The distance of two replications is the sum of the
 * differences of these numbers, without sign; all distances together cost no more than sorting.
 */
public final class Medoid {
  private Medoid() {}

  /**
   * The mean distance of each replication to all.
   *
   * @param responses the values of each response in the order of replications, all as many; NaN for
   *     what never happened, which ranks above all values. A response that never varies counts
   *     nothing
   * @return one distance a replication, at least 0
   */
  public static double[] distances(List<double[]> responses) {
    int n = responses.get(0).length;
    double[] distances = new double[n];
    for (double[] values : responses) {
      if (values.length != n) {
        throw new IllegalArgumentException(
            "a response has " + values.length + " values; must have " + n + " as the first");
      }
      add(standardised(values), distances);
    }
    return distances;
  }

  /** The place of the medoid, from 0: the first where several lie as near. */
  public static int of(List<double[]> responses) {
    double[] distances = distances(responses);
    return IntStream.range(0, distances.length)
        .boxed()
        .min(Comparator.comparingDouble(i -> distances[i]))
        .orElseThrow();
  }

  /** Adds the mean difference of each number from all, by the sums of those below and above it. */
  private static void add(double[] numbers, double[] distances) {
    int n = numbers.length;
    Integer[] order = order(numbers);
    double all = Arrays.stream(numbers).sum();
    double below = 0;
    for (int k = 0; k < n; k++) {
      double number = numbers[order[k]];
      double above = all - below - number;
      distances[order[k]] += (number * k - below + above - number * (n - 1 - k)) / n;
      below += number;
    }
  }

  /** The ranks, ties sharing their mean, with mean 0 and standard deviation 1; all 0 if alike. */
  private static double[] standardised(double[] values) {
    int n = values.length;
    Integer[] order = order(values);
    double[] ranks = new double[n];
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && Double.compare(values[order[from]], values[order[to]]) == 0) {
        to++;
      }
      for (int k = from; k < to; k++) {
        ranks[order[k]] = (from + to - 1) / 2.0 - (n - 1) / 2.0;
      }
      from = to;
    }
    double deviation = Math.sqrt(Arrays.stream(ranks).map(r -> r * r).sum() / n);
    return deviation == 0 ? ranks : Arrays.stream(ranks).map(r -> r / deviation).toArray();
  }

  /** The places of numbers from the lowest to the highest, NaN last. */
  private static Integer[] order(double[] numbers) {
    Integer[] order = new Integer[numbers.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> numbers[i]));
    return order;
  }
}
