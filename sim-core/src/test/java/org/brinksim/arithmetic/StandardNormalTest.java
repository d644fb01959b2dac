package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

class StandardNormalTest {

  private static final NormalDistribution OTHER = NormalDistribution.of(0, 1);

  /** Around 0.075 and 0.925, and e^-25, the formula is another one. */
  @Test
  void quantilesAreThoseOfAnotherImplementation() {
    double before = Double.NEGATIVE_INFINITY;
    for (double p = 0x1.0p-54; p < 0.5; p *= 1.01) {
      double z = StandardNormal.quantile(p);
      assertThat(z)
          .as("at %s", p)
          .isCloseTo(OTHER.inverseCumulativeProbability(p), within(2e-15 * Math.max(1, -z)));
      assertThat(z).isGreaterThan(before);
      before = z;
    }
    for (double p = 0.5; p < 1; p += 1e-4) {
      double z = StandardNormal.quantile(p);
      assertThat(z)
          .isCloseTo(OTHER.inverseCumulativeProbability(p), within(2e-15 * Math.max(1, z)));
      assertThat(z).isGreaterThan(before);
      before = z;
    }
  }

  @Test
  void whereOneFormulaFollowsAnotherNoQuantilePassesTheNext() {
    for (double p : new double[] {0.075, 0.925, Math.exp(-25)}) {
      double step = Math.max(Math.ulp(p), 0x1.0p-53);
      double below = StandardNormal.quantile(p - 8 * step);
      double above = StandardNormal.quantile(p + 8 * step);
      assertThat(above).as("at %s", p).isGreaterThan(below);
    }
  }

  @Test
  void tailsKeepTheirDigits() {
    for (double x = -37; x <= 37; x += 0.25) {
      double below = OTHER.cumulativeProbability(x);
      double above = OTHER.survivalProbability(x);
      assertThat(StandardNormal.below(x)).as("below %s", x).isCloseTo(below, within(1e-12 * below));
      assertThat(StandardNormal.above(x)).as("above %s", x).isCloseTo(above, within(1e-12 * above));
    }
  }

  /** 200,000 draws in 100 classes of the same probability: fails by chance once in 100,000. */
  @Test
  void drawsFollowTheDistribution() {
    UniformRandomProvider random = new RandomStreams(5, 0).stream("normal");
    long[] counts = new long[100];
    long[] shifted = new long[100];
    for (int i = 0; i < 200_000; i++) {
      double x = StandardNormal.draw(random);
      counts[(int) (100 * OTHER.cumulativeProbability(x))]++;
      shifted[(int) (100 * OTHER.cumulativeProbability(x + 0.03))]++;
    }
    assertThat(ChiSquareTest.withDefaults().test(counts).getPValue()).isGreaterThan(1e-5);
    assertThat(ChiSquareTest.withDefaults().test(shifted).getPValue()).isLessThan(1e-5);
  }
}
