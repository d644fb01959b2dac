package org.brinksim.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether all factors on one number of a force, at work at once, make a number that the model can
 * compute with.
 */
final class FactorCheck {

  private FactorCheck() {}

  static void check(Facts facts, Problems problems) {
    Map<String, Double> largest = new LinkedHashMap<>();
    Map<String, Double> smallest = new LinkedHashMap<>();
    for (Facts.Placed<Effect.Scale> it : facts.all(Effect.Scale.class)) {
      String target = it.record().scale();
      Spread by = Spread.of(it.record().by(), facts).orElse(new Spread(1, 1));
      double high = largest.merge(target, Math.max(1, by.high()), (a, b) -> a * b);
      double low = smallest.merge(target, Math.min(1, by.low()), (a, b) -> a * b);
      if (high > Range.Size.USUAL.largest()) {
        report(
            it,
            "can multiply to "
                + Numbers.text(high)
                + "; at most "
                + Numbers.text(Range.Size.USUAL.largest()),
            problems);
        return;
      }
      if (low < Range.Size.USUAL.smallest()) {
        report(
            it,
            "can multiply to "
                + Numbers.text(low)
                + "; at least "
                + Numbers.text(Range.Size.USUAL.smallest()),
            problems);
        return;
      }
    }
  }

  private static void report(Facts.Placed<Effect.Scale> it, String what, Problems problems) {
    problems.add(it.at("by"), "is one of the factors on " + it.record().scale() + " that " + what);
  }
}
