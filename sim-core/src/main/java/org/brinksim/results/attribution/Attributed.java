package org.brinksim.results.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest.Word;

/**
 * How the difference of a response is split.
 *
 * @param response the response
 * @param horizonForNever whether a day that never came counts as the last day
 * @param pairs how many pairs of runs it is of
 * @param leftOut how many were left out, as they have no value with some of the inputs swapped
 * @param baseline the mean in the baseline's runs
 * @param other the mean in the other's runs
 * @param whole the whole difference, other less baseline
 * @param shares a share for each input, in the order of the inputs
 * @param rest what the shares leave over, where they need not add up to the whole
 */
public record Attributed(
    Word response,
    boolean horizonForNever,
    int pairs,
    int leftOut,
    double baseline,
    double other,
    Share whole,
    List<InputShare> shares,
    Optional<Share> rest) {
  public Attributed {
    shares = List.copyOf(shares);
  }

  /** The numbers of the inputs, those with the largest shares first. */
  public List<Integer> ranked() {
    return IntStream.range(0, shares.size())
        .boxed()
        .sorted(
            (a, b) ->
                Double.compare(
                    Math.abs(shares.get(b).share().value()),
                    Math.abs(shares.get(a).share().value())))
        .toList();
  }
}
