package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.brinksim.random.ChiSquare;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;

/** A million normal numbers against their law; each test fails by chance once in 100,000. */
class NormalDrawsTest {

  private static final double FALSE_ALARM = 1e-5;
  private static final int DRAWS = 1_000_000;
  private static final NormalDistribution LAW = NormalDistribution.of(0, 1);

  private final RandomStream random = new RandomStreams(20241105, 0).stream("normal");

  private static int class200(double x) {
    return Math.min(199, (int) (200 * LAW.cumulativeProbability(x)));
  }

  private static double probability(DoubleSupplier draw) {
    return ChiSquare.probability(
        DRAWS, () -> class200(draw.getAsDouble()), UniformDiscreteDistribution.of(0, 199));
  }

  @Test
  void theyFollowTheNormalLaw() {
    assertThat(probability(() -> StandardNormal.draw(random))).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void aDeviationTwoPercentOffWouldBeSeen() {
    assertThat(probability(() -> 1.02 * StandardNormal.draw(random))).isLessThan(FALSE_ALARM);
  }

  @Test
  void aMeanTwoPercentOffWouldBeSeen() {
    assertThat(probability(() -> 0.02 + StandardNormal.draw(random))).isLessThan(FALSE_ALARM);
  }

  /** How many of a thousand lie beyond 3.5. */
  @Test
  void theTailIsAsFrequentAsItShould() {
    double beyond = 2 * LAW.survivalProbability(3.5);
    assertThat(
            ChiSquare.probability(
                4000,
                () -> {
                  int counted = 0;
                  for (int i = 0; i < 1000; i++) {
                    counted += Math.abs(StandardNormal.draw(random)) > 3.5 ? 1 : 0;
                  }
                  return counted;
                },
                BinomialDistribution.of(1000, beyond)))
        .isGreaterThan(FALSE_ALARM);
  }

  @Test
  void neighboursAreIndependent() {
    assertThat(
            ChiSquare.probability(
                DRAWS,
                () -> sixteenth() * 16 + sixteenth(),
                UniformDiscreteDistribution.of(0, 255)))
        .isGreaterThan(FALSE_ALARM);
  }

  private int sixteenth() {
    return Math.min(15, (int) (16 * LAW.cumulativeProbability(StandardNormal.draw(random))));
  }
}
