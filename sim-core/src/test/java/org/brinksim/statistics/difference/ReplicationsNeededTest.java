package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.brinksim.statistics.difference.ReplicationsNeeded.Decision;
import org.junit.jupiter.api.Test;

class ReplicationsNeededTest {

  /** 100 (1.95996 * 0.5/1)^2 = 96.04; inside a margin of 2, the same; (1.64485/1.95996)^2 of it. */
  @Test
  void matchesAComputationByHand() {
    assertThat(ReplicationsNeeded.of(1, 0.5, 100, 0, 0.95))
        .isEqualTo(new ReplicationsNeeded(Decision.CLEAR, OptionalLong.of(97)));
    assertThat(ReplicationsNeeded.of(-1, 0.5, 100, 2, 0.95))
        .isEqualTo(new ReplicationsNeeded(Decision.INSIDE, OptionalLong.of(97)));
    assertThat(ReplicationsNeeded.of(1, 0.5, 100, 2, 0.9))
        .isEqualTo(new ReplicationsNeeded(Decision.INSIDE, OptionalLong.of(68)));
    assertThat(ReplicationsNeeded.of(-3, 0.5, 100, 2, 0.95))
        .isEqualTo(new ReplicationsNeeded(Decision.CLEAR, OptionalLong.of(97)));
  }

  /** With that number the near end is past the margin, with one fewer it is not. */
  @Test
  void isTheFirstNumberThatDecides() {
    for (double estimate : new double[] {-0.031, 0.0012, 0.5, 7}) {
      long needed =
          ReplicationsNeeded.of(estimate, 0.02, 1_000, 0.02, 0.95).replications().orElseThrow();
      double distance = Math.abs(Math.abs(estimate) - 0.02);
      if (needed > 2) {
        assertThat(1.959963984540054 * 0.02 * Math.sqrt(1_000.0 / needed))
            .isLessThanOrEqualTo(distance);
        assertThat(1.959963984540054 * 0.02 * Math.sqrt(1_000.0 / (needed - 1)))
            .isGreaterThan(distance);
      }
    }
  }

  @Test
  void onTheMarginNoNumberDecides() {
    ReplicationsNeeded never = new ReplicationsNeeded(Decision.NEVER, OptionalLong.empty());

    assertThat(ReplicationsNeeded.of(0.5, 0.1, 10, 0.5, 0.95)).isEqualTo(never);
    assertThat(ReplicationsNeeded.of(0, 0, 10, 0, 0.95)).isEqualTo(never);
    assertThat(ReplicationsNeeded.of(1e-12, 1, 10, 0, 0.95)).isEqualTo(never);
  }

  @Test
  void whereNothingVariesTheFewestDo() {
    assertThat(ReplicationsNeeded.of(3, 0, 50, 1, 0.95))
        .isEqualTo(new ReplicationsNeeded(Decision.CLEAR, OptionalLong.of(2)));
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    assertThatThrownBy(() -> ReplicationsNeeded.of(Double.NaN, 1, 10, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("estimate is NaN; must be finite");
    assertThatThrownBy(() -> ReplicationsNeeded.of(1, -1, 10, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("standardError is -1.0; must be finite and at least 0");
    assertThatThrownBy(() -> ReplicationsNeeded.of(1, 1, 0, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is 0; must be at least 1");
    assertThatThrownBy(() -> ReplicationsNeeded.of(1, 1, 10, -1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin is -1.0; must be finite and at least 0");
    assertThatThrownBy(() -> ReplicationsNeeded.of(1, 1, 10, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.0; must be above 0 and below 1");
  }
}
