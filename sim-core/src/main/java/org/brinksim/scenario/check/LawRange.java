package org.brinksim.scenario.check;

import org.brinksim.document.shape.Range;
import org.brinksim.law.Law;

/** Whether a law keeps to the numbers that a key allows. */
final class LawRange {

  private LawRange() {}

  /**
   * Whether every value of a law is allowed, and every draw of a size that can be computed with.
   * The ends of an open law are never reached, so they may touch a bound that is itself refused.
   */
  static boolean holds(Range range, Law law) {
    boolean low = law.isOpen() ? law.least() >= range.min() : range.allowsLeast(law.least());
    boolean high =
        law.isOpen() || !range.below()
            ? law.greatest() <= range.max()
            : law.greatest() < range.max();
    return low && high && sizeHolds(range, law);
  }

  private static boolean sizeHolds(Range range, Law law) {
    // Where 0 is allowed, so is what lies next to it: what is drawn there counts as 0.
    boolean small =
        !range.above() || range.min() != 0 || law.leastDrawn() >= range.size().smallest();
    return small && range.size().largest() >= Math.max(-law.leastDrawn(), law.greatestDrawn());
  }
}
