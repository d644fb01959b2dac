package org.brinksim.results.attribution;

import java.util.List;
import java.util.Optional;

/**
 * How the differences of the responses of two run directories are split among their inputs: in the
 * model, and not in the world.
 *
 * @param exact whether every mixture of the inputs was run, so that shares are Shapley values;
 *     otherwise each input was swapped in the baseline and in the other, and has the mean of both
 * @param inputs the inputs
 * @param words how many places differ that no run reads, such as titles and reasons
 * @param pairs how many pairs of runs were run again
 * @param mixtures how many mixtures of the inputs were run, the two scenarios among them
 * @param responses the responses
 * @param untold responses of which fewer than two pairs have a value with all mixtures
 */
public record Attribution(
    boolean exact,
    List<Swap> inputs,
    int words,
    int pairs,
    int mixtures,
    List<Attributed> responses,
    List<String> untold) {
  public Attribution {
    inputs = List.copyOf(inputs);
    responses = List.copyOf(responses);
    untold = List.copyOf(untold);
  }

  /** A response. */
  public Optional<Attributed> of(String response) {
    return responses.stream().filter(r -> r.response().name().equals(response)).findFirst();
  }
}
