package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistancesTest {

  @Test
  void samplesThatShareNothingAreFarthestApart() {
    assertThat(Distances.between(new double[] {3, 1, 2}, new double[] {5, 4})).isEqualTo(1);
  }

  @Test
  void tiesCountOnBothSidesAtOnce() {
    assertThat(Distances.between(new double[] {1, 1, 2, 2}, new double[] {1, 2, 2, 2}))
        .isEqualTo(0.25);
    assertThat(Distances.between(new double[] {1, 1, 2}, new double[] {2, 1, 1})).isZero();
  }

  @Test
  void whatNeverHappensLiesBeyondEveryNumberOfTheLaw() {
    double[] sample = {1, 2, Double.NaN, Double.NaN};

    assertThat(Distances.fromLaw(sample, 2, k -> k / 4)).isCloseTo(0, within(1e-15));
    assertThat(Distances.fromLaw(sample, 2, k -> k / 2)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void twoSamplesCountAsOneOfHalfTheSize() {
    assertThat(Distances.size(new double[100], new double[100])).isEqualTo(50);
  }
}
