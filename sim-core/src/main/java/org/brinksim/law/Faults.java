package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;
import org.brinksim.text.Decimals;

/** What can be wrong with the numbers of several laws. */
final class Faults {

  private Faults() {}

  static Optional<Fault> unless(boolean good, Law law, List<Double> numbers, String must) {
    if (good) {
      return Optional.empty();
    }
    List<String> texts = numbers.stream().map(Decimals::written).toList();
    return Optional.of(new Fault(law.key(), "is [" + String.join(", ", texts) + "]; " + must));
  }

  /** Each number must be below the next. */
  static Optional<Fault> rising(Law law, List<Double> numbers) {
    boolean rises = numbers.get(0) < numbers.get(1);
    return unless(rises, law, numbers, "the first number must be below the second");
  }

  /** All numbers must be above 0. */
  static Optional<Fault> positive(Law law, List<Double> numbers) {
    boolean positive = numbers.stream().allMatch(n -> n > 0);
    return unless(positive, law, numbers, "both numbers must be above 0");
  }

  /** The furthest draws of a law with tails must not be too large to compute with. */
  static Optional<Fault> small(Law law, List<Double> numbers) {
    boolean small = law.greatestDrawn() <= Key.LARGEST && law.leastDrawn() >= -Key.LARGEST;
    return unless(small, law, numbers, draws("at most " + Decimals.written(Key.LARGEST)));
  }

  /** The furthest draws of a law above 0 must not be too small to compute with. */
  static Optional<Fault> large(Law law, List<Double> numbers) {
    boolean large = law.leastDrawn() >= Key.SMALLEST;
    return unless(large, law, numbers, draws("at least " + Decimals.written(Key.SMALLEST)));
  }

  private static String draws(String bound) {
    return "its draws, which lie up to "
        + Decimals.written(Law.FURTHEST_DRAW)
        + " standard deviations out, must be "
        + bound
        + " in size";
  }
}
