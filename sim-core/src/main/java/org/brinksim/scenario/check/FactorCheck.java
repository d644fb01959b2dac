package org.brinksim.scenario.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.scenario.Effect;

/**
 * Whether all factors on one number of a force, at work at once, make a number that the model can
 * compute with.
 */
final class FactorCheck {
  private static final double MOST = Range.Size.USUAL.largest();
  private static final double LEAST = Range.Size.USUAL.smallest();

  private FactorCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    Map<String, Double> largest = new LinkedHashMap<>();
    Map<String, Double> smallest = new LinkedHashMap<>();
    for (BindingIndex.Placed<Effect.Scale> it : facts.all(Effect.Scale.class)) {
      String target = it.record().scale();
      ReachableRange by =
          ReachableRange.of(it.record().by(), facts).orElse(new ReachableRange(1, 1));
      double above = largest.getOrDefault(target, 1.0);
      double below = smallest.getOrDefault(target, 1.0);
      double high = above * Math.max(1, by.high());
      double low = below * Math.min(1, by.low());
      largest.put(target, high);
      smallest.put(target, low);
      // Told of the factor that passes the bound, and not of those after it again.
      if (above <= MOST && high > MOST) {
        report(
            it,
            "multiply to " + NumberSyntax.text(high) + "; at most " + NumberSyntax.text(MOST),
            problems);
      }
      if (below >= LEAST && low < LEAST) {
        report(
            it,
            "multiply to " + NumberSyntax.text(low) + "; at least " + NumberSyntax.text(LEAST),
            problems);
      }
    }
  }

  private static void report(BindingIndex.Placed<Effect.Scale> it, String what, Problems problems) {
    problems.add(
        it.at("by"), "is one of the factors on " + it.record().scale() + " that can " + what);
  }
}
