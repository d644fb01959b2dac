package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DuelExchangesTest {

  /** With q the chance to stay unhit, one wins against one with q(1 - q)/(1 - q²) = q/(1 + q). */
  @Test
  void oneAgainstOneIsAGeometricSeries() {
    double q = Math.exp(-0.5);

    assertThat(DuelExchanges.mean(1, 1, 0.5, (r, b) -> r > 0 ? 1 : 0))
        .isCloseTo(q / (1 + q), within(1e-15));
    assertThat(DuelExchanges.mean(1, 1, 0.5, (r, b) -> r + b))
        .isCloseTo(2 * q / (1 + q), within(1e-15));
  }

  @Test
  void shortExchangesTendToSingleLosses() {
    double limit = DuelChain.square(10, 8, 1, 1).redSurvivors();

    double coarse = limit - DuelExchanges.mean(10, 8, 0.01, (r, b) -> r);
    double fine = limit - DuelExchanges.mean(10, 8, 0.005, (r, b) -> r);

    assertThat(coarse / fine).isCloseTo(2, within(0.03));
    assertThat(fine).isCloseTo(0.02, within(0.005));
  }
}
