package org.brinksim.law;


import java.util.List;
import java.util.Optional;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;


/** Whether the numbers of a law make a distribution. */
public final class LawSanity {

  /** What is wrong with a law. */
  public record Fault(String key, String message) {}

  private LawSanity() {}

  /** The first thing wrong with a law's numbers, if any. */
  public static Optional<Fault> fault(Law law) {
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
    if (law instanceof Law.Normal it) {
      return positive("normal", it.normal(), 1).or(() -> drawn(law, "normal", it.normal()));
    }
    return law instanceof Law.LogNormal it
        ? positive("logNormal", it.logNormal(), 0).or(() -> drawn(law, "logNormal", it.logNormal()))
        : Optional.empty();
  }

  /** Whether the furthest draws of a law with tails are still numbers to compute with. */
  private static Optional<Fault> drawn(Law law, String key, List<Double> numbers) {
    double low = law.leastDrawn();
    double high = law.greatestDrawn();
    Range.Size usual = Range.Size.USUAL;
    if (high > usual.largest() || low < -usual.largest()) {
      return fault(key, numbers, draws("at most " + NumberSyntax.text(usual.largest())));
    }
    return law instanceof Law.LogNormal && low < usual.smallest()
        ? fault(key, numbers, draws("at least " + NumberSyntax.text(usual.smallest())))
        : Optional.empty();
  }

  private static String draws(String bound) {
    return "its draws, which lie up to "
        + NumberSyntax.text(Law.FURTHEST_DRAW)
        + " standard deviations out, must be "
        + bound
        + " in size";
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
    List<String> texts = numbers.stream().map(NumberSyntax::text).toList();
    return Optional.of(new Fault(key, "is [" + String.join(", ", texts) + "]; " + must));
  }
}
