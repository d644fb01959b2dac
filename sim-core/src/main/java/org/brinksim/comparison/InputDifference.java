package org.brinksim.comparison;

/**
 * A place at which two scenarios say different things.
 *
 * @param path the place, for example {@code parameters.lethality.triangular}
 * @param baseline what the baseline says; empty where it says nothing
 * @param other what the other says; empty where it says nothing
 * @param baselineBasis the claim or assumption on which the baseline's number rests, of what holds
 *     several numbers all of theirs; may be empty
 * @param otherBasis that of the other
 */
public record InputDifference(
    String path, String baseline, String other, String baselineBasis, String otherBasis) {
  /** What the number rests on: once where both say the same, otherwise that of each in turn. */
  public String basis() {
    if (baselineBasis.equals(otherBasis) || otherBasis.isEmpty()) {
      return baselineBasis;
    }
    return baselineBasis.isEmpty() ? otherBasis : baselineBasis + " → " + otherBasis;
  }
}
