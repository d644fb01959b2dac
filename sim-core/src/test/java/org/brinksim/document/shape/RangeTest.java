package org.brinksim.document.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {
  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final Range SHARE = new Range(0, 1, false, false, false, "fraction");
  private static final Range OPEN_SHARE = new Range(0, 1, true, true, false, "probability");
  private static final Range POSITIVE = new Range(0, NONE, true, false, false, "days");
  private static final Range ANY = new Range(-NONE, NONE, false, false, false, "");
  private static final Range WHOLE = new Range(1, Integer.MAX_VALUE, false, false, true, "");

  @Test
  void aRangeHoldsItsBoundsUnlessTheyAreRefused() {
    assertThat(List.of(SHARE.holds(0), SHARE.holds(1), SHARE.holds(-0.1), SHARE.holds(1.1)))
        .containsExactly(true, true, false, false);
    assertThat(List.of(OPEN_SHARE.holds(0), OPEN_SHARE.holds(0.5), OPEN_SHARE.holds(1)))
        .containsExactly(false, true, false);
    assertThat(List.of(WHOLE.holds(1), WHOLE.holds(1.5), WHOLE.holds(0)))
        .containsExactly(true, false, false);
  }

  @Test
  void notANumberAndInfinityAreNeverHeld() {
    assertThat(List.of(ANY.holds(Double.NaN), ANY.holds(NONE), ANY.holds(-NONE), ANY.holds(0)))
        .containsExactly(false, false, false, true);
  }

  @Test
  void aRangeIsSaidInWords() {
    assertThat(List.of(SHARE, OPEN_SHARE, POSITIVE, ANY, WHOLE).stream().map(Range::words))
        .containsExactly(
            "a number from 0 to 1",
            "a number above 0 and below 1",
            "a number above 0",
            "a number",
            "a whole number of at least 1");
  }
}
