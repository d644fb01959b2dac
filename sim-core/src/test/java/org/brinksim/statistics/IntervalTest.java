package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void containsBothEndsAndNothingBeyond() {
    Interval interval = new Interval(1, 3, 0.95);

    assertThat(interval.contains(1)).isTrue();
    assertThat(interval.contains(3)).isTrue();
    assertThat(interval.contains(Math.nextDown(1.0))).isFalse();
    assertThat(interval.contains(Math.nextUp(3.0))).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThat(interval.width()).isEqualTo(2);
  }

  @Test
  void refusesEndsThatAreNotInOrderAndLevelsThatAreNone() {
    assertThatThrownBy(() -> new Interval(3, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval from 3.0 to 1.0 is not one");
    assertThatThrownBy(() -> new Interval(Double.NaN, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval from NaN to 1.0 is not one");
    assertThatThrownBy(() -> new Interval(1, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.0; must be above 0 and below 1");
    assertThatThrownBy(() -> new Interval(1, 3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 0.0; must be above 0 and below 1");
  }
}
