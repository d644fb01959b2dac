package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** SciPy 1.17: {@code binomtest(k, n).proportion_ci(level, method='wilson')}. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.95, 0.0, 0.27753279986288926",
    "10, 10, 0.95, 0.7224672001371109, 1.0",
    "7, 20, 0.95, 0.1811918241010821, 0.5671457233147637",
    "1, 1000, 0.99, 0.00011741635361832165, 0.008460566219981695",
    "15, 50, 0.9, 0.2059336469114289, 0.4145996274030791"
  })
  void matchesAnIndependentProgram(int successes, int n, double level, double low, double high) {
    Proportion proportion = Proportion.of(successes, n, level);

    assertThat(proportion.share()).isEqualTo((double) successes / n);
    assertThat(proportion.interval().low()).isCloseTo(low, within(1e-9));
    assertThat(proportion.interval().high()).isCloseTo(high, within(1e-9));
    assertThat(proportion.interval().level()).isEqualTo(level);
  }

  @Test
  void endsAreTheProbabilitiesFromWhichTheShareLiesJustFarEnough() {
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);
    for (int successes = 1; successes < 40; successes++) {
      Proportion proportion = Proportion.of(successes, 40, 0.9);
      for (double end : new double[] {proportion.interval().low(), proportion.interval().high()}) {
        assertThat(Math.abs(proportion.share() - end))
            .isCloseTo(z * Math.sqrt(end * (1 - end) / 40), within(1e-9));
      }
    }
  }

  /** What never or always happened has one end that is exact, not one within rounding. */
  @Test
  void intervalStaysInsideTheUnitForEverySizeOfSample() {
    for (int n = 1; n <= 2000; n++) {
      assertThat(Proportion.of(0, n, 0.95).interval().low()).isZero();
      assertThat(Proportion.of(n, n, 0.95).interval().high()).isEqualTo(1);
    }
  }

  @Test
  void refusesCountsThatDoNotFitTogether() {
    assertThatThrownBy(() -> Proportion.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is 0; must be at least 1");
    assertThatThrownBy(() -> Proportion.of(11, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes is 11; must be at least 0 and at most n, which is 10");
    assertThatThrownBy(() -> Proportion.of(-1, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes is -1; must be at least 0 and at most n, which is 10");
    assertThatThrownBy(() -> Proportion.of(1, 10, -0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is -0.1; must be above 0 and below 1");
  }
}
