package org.brinksim.scenario.check;

import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.law.Law;
import org.brinksim.scenario.Parameter;

/**
 * The numbers that a quantity can be in a run: one alone where it is written out, from the least to
 * the greatest draw of its parameter otherwise.
 *
 * @param low the smallest
 * @param high the largest
 */
public record ReachableRange(double low, double high) {

  /** The numbers of a quantity; empty for a parameter that is not there or is broken. */
  public static Optional<ReachableRange> of(Quantity quantity, BindingIndex facts) {
    if (quantity.parameter().isEmpty()) {
      return Optional.of(new ReachableRange(quantity.number(), quantity.number()));
    }
    return Optional.ofNullable(facts.byKey(Parameter.class).get(quantity.parameter().get()))
        .map(it -> of(it.record().law()));
  }

  /** Whether nothing but 0 can be drawn. */
  public boolean isZero() {
    return low == 0 && high == 0;
  }

  /** The numbers that a draw of a law can be. */
  public static ReachableRange of(Law law) {
    return new ReachableRange(law.leastDrawn(), law.greatestDrawn());
  }
}
