package org.brinksim.model.movement;

import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.random.RandomStream;

/** Choices of an element among places that are alike: each is taken with equal chance. */
final class EqualChance {

  private final Elements elements;
  private final ElementStream kind;
  private final RandomStream random = new RandomStream(0);

  /**
   * Choices of one kind.
   *
   * @param elements those who choose; each draws from a stream of its own
   * @param kind which part of it
   */
  EqualChance(Elements elements, ElementStream kind) {
    this.elements = elements;
    this.kind = kind;
  }

  /**
   * Whether the last of several places that are alike is taken in place of the one chosen so far.
   * To be asked once for each of them, in order.
   *
   * @param element who chooses
   * @param ties how many there are so far, the last included
   * @param n the number of the choice among those of its kind
   */
  boolean takesLast(int element, int ties, long n) {
    if (ties == 1) {
      return true;
    }
    if (ties == 2) {
      random.begin(elements.key(element, kind, n));
    }
    return random.nextInt(ties) == 0;
  }
}
