package org.brinksim.comparison;

import java.util.List;
import java.util.Optional;

/**
 * A run directory against the baseline.
 *
 * @param other the directory
 * @param conclusion what follows from all
 * @param stated what the baseline's scenario concludes, asked of both; empty where it does not
 * @param inputs the places at which the scenarios differ
 * @param paired whether runs are compared pair by pair
 * @param runs how many runs of each side, or pairs, are compared
 * @param pairing why they are paired, or why not
 * @param responses the responses that both have, in the order of the baseline
 * @param onlyInBaseline responses that the other has not, or has in another unit
 * @param onlyInOther responses that the baseline has not, or has in another unit
 */
public record BaselineComparison(
    ComparedRuns other,
    Conclusion conclusion,
    Optional<StatedConclusion> stated,
    List<InputDifference> inputs,
    boolean paired,
    ResponseComparison.Sides runs,
    String pairing,
    List<ResponseComparison> responses,
    List<String> onlyInBaseline,
    List<String> onlyInOther) {
  public BaselineComparison {
    inputs = List.copyOf(inputs);
    responses = List.copyOf(responses);
    onlyInBaseline = List.copyOf(onlyInBaseline);
    onlyInOther = List.copyOf(onlyInOther);
  }

  /** The responses of a verdict. */
  public List<ResponseComparison> of(Verdict verdict) {
    return responses.stream().filter(r -> r.verdict() == verdict).toList();
  }
}
