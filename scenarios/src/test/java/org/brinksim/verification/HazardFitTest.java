package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HazardFitTest {

  /**
   * Two groups, x = 0 and x = 1: the fit is that of each by itself, where acting on a day has the
   * estimated probability acted/days, so that h = -log(1 - acted/days). Here 30 act in 300 days,
   * and 60 in 240.
   */
  @Test
  void twoGroupsAreFittedEachByItself() {
    double[] x = new double[120];
    double[] day = new double[120];
    Arrays.fill(x, 60, 120, 1);
    // Thirty act on day 4, thirty are silent for six days: 120 + 180 days. Then sixty act on day 4.
    Arrays.fill(day, 0, 30, 4);
    Arrays.fill(day, 30, 60, Double.NaN);
    Arrays.fill(day, 60, 120, 4);

    HazardFit fit = HazardFit.of(x, day, 6);

    double first = -Math.log(1 - 30.0 / 300);
    double second = -Math.log(1 - 60.0 / 240);
    assertThat(fit.logHazard()).isCloseTo(Math.log(first), within(1e-9));
    assertThat(fit.weight()).isCloseTo(Math.log(second / first), within(1e-9));
    // Information of a group: days·h²/(exp(h) - 1).
    double ofFirst = 300 * first * first / Math.expm1(first);
    double ofSecond = 240 * second * second / Math.expm1(second);
    assertThat(fit.logHazardError()).isCloseTo(1 / Math.sqrt(ofFirst), within(1e-9));
    assertThat(fit.weightError()).isCloseTo(Math.sqrt(1 / ofFirst + 1 / ofSecond), within(1e-9));
  }
}
