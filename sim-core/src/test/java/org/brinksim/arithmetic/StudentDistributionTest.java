package org.brinksim.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentDistributionTest {

  private static final List<Double> DEGREES =
      List.of(1.0, 1.5, 2.0, 3.0, 10.0, 29.7, 400.0, 99_999.0, 1e6);

  @Test
  void tailsAreThoseOfAnotherImplementation() {
    for (double degrees : DEGREES) {
      TDistribution other = TDistribution.of(degrees);
      for (double t : List.of(-40.0, -3.0, -1e-3, 0.0, 1e-3, 0.5, 1.0, 1.96, 4.0, 12.0, 300.0)) {
        double expected = other.survivalProbability(t);
        assertThat(new StudentDistribution(degrees).above(t))
            .as("more than %s with %s degrees", t, degrees)
            .isCloseTo(expected, within(1e-10 * expected));
      }
    }
  }

  @Test
  void whatIsExceededWithAProbabilityIsExceededWithIt() {
    for (double degrees : DEGREES) {
      StudentDistribution student = new StudentDistribution(degrees);
      for (double q : List.of(1e-9, 1e-4, 0.005, 0.025, 0.05, 0.3, 0.4999, 0.7, 0.975)) {
        double t = student.exceededWith(q);
        assertThat(TDistribution.of(degrees).survivalProbability(t))
            .as("%s with %s degrees", q, degrees)
            .isCloseTo(q, within(1e-10 * q));
      }
      assertThat(student.exceededWith(0.5)).isZero();
    }
  }
}
