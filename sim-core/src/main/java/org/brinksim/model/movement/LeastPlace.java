package org.brinksim.model.movement;

import org.brinksim.model.troops.ElementStream;
import org.brinksim.model.troops.Elements;
import org.brinksim.random.RandomStream;

/**
 * An element's choice among places: the one with the least of a number, and of several alike each
 * with equal chance.
 */
final class LeastPlace {

  /** Nothing was offered. */
  static final int NONE = -1;

  private final Elements elements;
  private final ElementStream kind;
  private final RandomStream random = new RandomStream(0);
  private int element;
  private long number;
  private int best;
  private long least;
  private int ties;

  /**
   * Choices of one kind.
   *
   * @param elements those who choose; each draws from a stream of its own
   * @param kind which part of it
   */
  LeastPlace(Elements elements, ElementStream kind) {
    this.elements = elements;
    this.kind = kind;
  }

  /**
   * Begins a choice.
   *
   * @param who which element chooses
   * @param n the number of the choice among those of its kind
   */
  void begin(int who, long n) {
    element = who;
    number = n;
    best = NONE;
    ties = 0;
  }

  /** Offers a place. */
  void offer(int place, long value) {
    if (best == NONE || value < least) {
      best = place;
      least = value;
      ties = 1;
    } else if (value == least) {
      ties++;
      if (ties == 2) {
        random.begin(elements.key(element, kind, number));
      }
      best = random.nextInt(ties) == 0 ? place : best;
    }
  }

  /** The place that is chosen; {@link #NONE} where none was offered. */
  int chosen() {
    return best;
  }
}
