package org.brinksim.scenario;

import java.util.Optional;

/**
 * The numbers that a quantity can be in a run: one alone where it is written out, from the least to
 * the greatest draw of its parameter otherwise.
 *
 * @param low the smallest
 * @param high the largest
 */
record Spread(double low, double high) {

  /** The numbers of a quantity; empty for a parameter that is not there or is broken. */
  static Optional<Spread> of(Quantity quantity, Facts facts) {
    if (quantity.parameter().isEmpty()) {
      return Optional.of(new Spread(quantity.number(), quantity.number()));
    }
    return Optional.ofNullable(facts.parameters().get(quantity.parameter().get()))
        .map(it -> of(it.record().law()));
  }

  /** Whether nothing but 0 can be drawn. */
  boolean isZero() {
    return low == 0 && high == 0;
  }

  static Spread of(Law law) {
    return new Spread(law.leastDrawn(), law.greatestDrawn());
  }
}
