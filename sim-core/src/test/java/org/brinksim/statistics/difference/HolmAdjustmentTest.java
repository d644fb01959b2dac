package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class HolmAdjustmentTest {

  /** By hand: 4 * 0.005, 3 * 0.01, 2 * 0.03, and 0.04, which may not be below the one before. */
  @Test
  void multipliesStepByStepAndNeverFalls() {
    assertThat(HolmAdjustment.adjusted(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
  }

  @Test
  void oneTestNeedsNoAdjustmentAndNoneGoesAboveOne() {
    assertThat(HolmAdjustment.adjusted(0.04)).containsExactly(0.04);
    assertThat(HolmAdjustment.adjusted(0.7, 0.7, 1)).containsExactly(1, 1, 1);
    assertThat(HolmAdjustment.adjusted()).isEmpty();
    assertThat(HolmAdjustment.adjusted(0, 0.5)).containsExactly(0, 0.5);
  }

  /** The procedure as Holm wrote it: go on rejecting while p(i) is at most alpha/(m - i + 1). */
  @Test
  void rejectsWhatTheStepDownProcedureRejects() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(314L);
    for (int family = 0; family < 2000; family++) {
      double[] p = random.doubles(1 + family % 12).map(u -> u * u * u).toArray();
      double[] sorted = p.clone();
      Arrays.sort(sorted);
      int rejected = 0;
      while (rejected < p.length && sorted[rejected] <= 0.05 / (p.length - rejected)) {
        rejected++;
      }
      double[] adjusted = HolmAdjustment.adjusted(p);

      assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05).count()).isEqualTo(rejected);
    }
  }

  /**
   * 20,000 families of 10 independent p-values with all hypotheses true: the number with any
   * rejection at 5 % is Binomial(20000, 1 - 0.995^10 = 0.0489), mean 978, standard deviation 30.5.
   * A correct adjustment leaves the bounds, 4.5 standard deviations away, with probability 7e-6;
   * without adjustment 40 in 100 families have a rejection.
   */
  @Test
  void keepsTheLevelOfTheFamily() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(2718L);
    int rejecting = 0;
    for (int family = 0; family < 20_000; family++) {
      double[] adjusted = HolmAdjustment.adjusted(random.doubles(10).toArray());
      rejecting += Arrays.stream(adjusted).anyMatch(q -> q <= 0.05) ? 1 : 0;
    }
    assertThat(rejecting).isBetween(841, 1115);
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> HolmAdjustment.adjusted(0.5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pValues[1] is NaN; must be from 0 to 1");
    assertThatThrownBy(() -> HolmAdjustment.adjusted(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pValues[0] is -0.1; must be from 0 to 1");
  }
}
