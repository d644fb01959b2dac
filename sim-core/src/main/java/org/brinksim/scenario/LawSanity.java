package org.brinksim.scenario;

import java.util.List;
import java.util.Optional;

/** Whether the numbers of a law make a distribution. */
final class LawSanity {

  /** What is wrong with a law. */
  record Fault(String key, String message) {}

  private LawSanity() {}

  /** The first thing wrong with a law's numbers, if any. */
  static Optional<Fault> fault(Law law) {
    if (law instanceof Law.Uniform it) {
      return rising("uniform", it.uniform());
    }
    if (law instanceof Law.LogUniform it) {
      return positive("logUniform", it.logUniform(), 0)
          .or(() -> rising("logUniform", it.logUniform()));
    }
    if (law instanceof Law.Triangular it) {
      return peaked(it.triangular());
    }
    if (law instanceof Law.Beta it) {
      return positive("beta", it.beta(), 0);
    }
    if (law instanceof Law.Normal it) {
      return positive("normal", it.normal(), 1);
    }
    return law instanceof Law.LogNormal it
        ? positive("logNormal", it.logNormal(), 0)
        : Optional.empty();
  }

  private static Optional<Fault> positive(String key, List<Double> numbers, int from) {
    boolean positive = numbers.stream().skip(from).allMatch(n -> n > 0);
    String which = from == 0 ? "both numbers" : "the second number";
    return positive ? Optional.empty() : fault(key, numbers, which + " must be above 0");
  }

  private static Optional<Fault> rising(String key, List<Double> numbers) {
    return numbers.get(0) < numbers.get(1)
        ? Optional.empty()
        : fault(key, numbers, "the first number must be below the second");
  }

  private static Optional<Fault> peaked(List<Double> n) {
    boolean ordered = n.get(0) <= n.get(1) && n.get(1) <= n.get(2) && n.get(0) < n.get(2);
    return ordered
        ? Optional.empty()
        : fault("triangular", n, "the numbers must rise: lowest, most likely, highest");
  }

  private static Optional<Fault> fault(String key, List<Double> numbers, String must) {
    List<String> texts = numbers.stream().map(Numbers::text).toList();
    return Optional.of(new Fault(key, "is [" + String.join(", ", texts) + "]; " + must));
  }
}
