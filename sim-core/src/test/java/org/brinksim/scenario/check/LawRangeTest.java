package org.brinksim.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.document.shape.Range;
import org.brinksim.law.BetaLaw;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.Law;
import org.brinksim.law.LogNormalLaw;
import org.brinksim.law.NormalLaw;
import org.brinksim.law.UniformLaw;
import org.junit.jupiter.api.Test;

class LawRangeTest {
  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final Range SHARE = new Range(0, 1, false, false, false, "fraction");
  private static final Range OPEN_SHARE = new Range(0, 1, true, true, false, "probability");
  private static final Range POSITIVE = new Range(0, NONE, true, false, false, "days");
  private static final Range ANY = new Range(-NONE, NONE, false, false, false, "");

  @Test
  void aLawFitsWhenItsWholeSupportDoes() {
    assertThat(LawRange.holds(SHARE, new UniformLaw(List.of(0.0, 1.0)))).isTrue();
    assertThat(LawRange.holds(SHARE, new UniformLaw(List.of(0.5, 1.5)))).isFalse();
    assertThat(LawRange.holds(POSITIVE, new UniformLaw(List.of(0.0, 1.0)))).isFalse();
    assertThat(LawRange.holds(POSITIVE, new ChoiceLaw(List.of(3.0, 1.0, 2.0)))).isTrue();
    assertThat(LawRange.holds(POSITIVE, new ChoiceLaw(List.of(3.0, -1.0)))).isFalse();
    assertThat(LawRange.holds(OPEN_SHARE, new ConstantLaw(1))).isFalse();
  }

  @Test
  void aLawThatNeverReachesItsEndsMayTouchARefusedBound() {
    assertThat(LawRange.holds(OPEN_SHARE, new BetaLaw(List.of(2.0, 5.0)))).isTrue();
    assertThat(LawRange.holds(POSITIVE, new LogNormalLaw(List.of(3.0, 0.5)))).isTrue();
    assertThat(LawRange.holds(SHARE, new LogNormalLaw(List.of(0.3, 0.5)))).isFalse();
  }

  @Test
  void aNormalLawFitsOnlyWhereNothingBounds() {
    Law normal = new NormalLaw(List.of(100.0, 1.0));
    assertThat(
            List.of(
                LawRange.holds(ANY, normal),
                LawRange.holds(POSITIVE, normal),
                LawRange.holds(SHARE, normal)))
        .containsExactly(true, false, false);
  }
}
