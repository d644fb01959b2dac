package org.brinksim.results.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.statistics.sensitivity.ShapleyValues;

/**
 * Splits differences pair by pair: the values of a pair are those of its runs in every mixture, in
 * the order of {@link Grouping#wanted()}.
 *
 * @param exact whether there is every mixture
 * @param inputs how many inputs there are
 */
record Splitting(boolean exact, int inputs) {

  /**
   * The split of a response.
   *
   * @param word the response
   * @param day whether it is a day
   * @param pairs the values of each pair, none of them NaN; at least two pairs
   * @param leftOut how many more pairs there were
   */
  Attributed of(Word word, boolean day, List<double[]> pairs, int leftOut) {
    return new Attributed(
        word,
        day,
        pairs.size(),
        leftOut,
        mean(pairs, pair -> pair[0]),
        mean(pairs, pair -> pair[all()]),
        Share.of(each(pairs, this::whole)),
        IntStream.range(0, inputs)
            .mapToObj(
                i ->
                    new InputShare(
                        Share.of(each(pairs, pair -> shares(pair)[i])),
                        mean(pairs, pair -> alone(pair, i)),
                        mean(pairs, pair -> last(pair, i))))
            .toList(),
        exact ? Optional.empty() : Optional.of(Share.of(each(pairs, this::rest))));
  }

  private double whole(double[] pair) {
    return pair[all()] - pair[0];
  }

  private double rest(double[] pair) {
    return whole(pair) - Arrays.stream(shares(pair)).sum();
  }

  private double[] shares(double[] pair) {
    return exact
        ? ShapleyValues.of(inputs, pair)
        : IntStream.range(0, inputs)
            .mapToDouble(i -> (alone(pair, i) + last(pair, i)) / 2)
            .toArray();
  }

  private double alone(double[] pair, int input) {
    return pair[exact ? 1 << input : 2 + input] - pair[0];
  }

  private double last(double[] pair, int input) {
    return pair[all()] - pair[exact ? all() - (1 << input) : 2 + inputs + input];
  }

  /** The place of the mixture in which all is the other's. */
  private int all() {
    return exact ? (1 << inputs) - 1 : 1;
  }

  private static double[] each(List<double[]> pairs, ToDoubleFunction<double[]> number) {
    return pairs.stream().mapToDouble(number).toArray();
  }

  private static double mean(List<double[]> pairs, ToDoubleFunction<double[]> number) {
    return Mean.of(each(pairs, number)).getAsDouble();
  }
}
