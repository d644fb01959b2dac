package org.brinksim.model.combat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.brinksim.model.troops.ElementStream;
import org.junit.jupiter.api.Test;

class WoundsTest {

  private static final int HIT = 10_000;

  @Test
  void theNumberDrawnSaysWhatBecomesOfEach() {
    Wounds wounds = new Wounds(0.25, 0.6);
    wounds.grow(1);
    int killed = 0;
    int forATime = 0;
    for (int n = 1; n <= HIT; n++) {
      wounds.add(0, 77, n);
      double drawn = ElementStream.WOUND.uniform(77, n);
      killed += drawn < 0.25 ? 1 : 0;
      forATime += drawn >= 0.25 && drawn < 0.25 + 0.75 * 0.6 ? 1 : 0;
      assertEquals(killed, wounds.killed(0));
      assertEquals(forATime, wounds.forATime(0));
      assertEquals(n, wounds.total(0));
    }
  }

  @Test
  void sharesOfNoneAndOfAllAreKept() {
    Wounds nobody = new Wounds(0, 0);
    Wounds all = new Wounds(1, 0.5);
    nobody.grow(1);
    all.grow(1);
    for (int n = 1; n <= HIT; n++) {
      nobody.add(0, 5, n);
      all.add(0, 5, n);
    }
    assertEquals(HIT, nobody.forGood(0));
    assertEquals(HIT, all.killed(0));
  }
}
