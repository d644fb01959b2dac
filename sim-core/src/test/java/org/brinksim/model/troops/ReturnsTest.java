package org.brinksim.model.troops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReturnsTest {

  @Test
  void thoseOfADayReturnOnItAndNotBefore() {
    Returns returns = new Returns();
    returns.expect(3, 5);
    returns.expect(3, 2);
    returns.expect(4, 1);
    assertEquals(0, returns.due(2.5));
    assertEquals(7, returns.due(3));
    assertEquals(1, returns.total());
    assertEquals(1, returns.due(10));
    assertEquals(0, returns.total());
  }

  @Test
  void growsWhereverTheNextStands() {
    Returns returns = new Returns();
    int expected = 0;
    for (int day = 1; day <= 200; day++) {
      returns.expect(day + 3 + day / 10, day);
      expected += day;
      expected -= returns.due(day);
      assertEquals(expected, returns.total(), "on day " + day);
    }
    assertEquals(expected, returns.due(1000));
  }

  @Test
  void aCopyGoesOnByItself() {
    Returns returns = new Returns();
    returns.expect(1, 4);
    Returns copy = returns.copy();
    copy.expect(1, 3);
    assertEquals(4, returns.due(1));
    assertEquals(7, copy.due(1));
  }
}
