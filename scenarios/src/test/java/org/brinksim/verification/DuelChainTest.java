package org.brinksim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recursion gives the published values, so that the model is not compared with a slip. */
class DuelChainTest {

  @ParameterizedTest
  @CsvSource({
    "2, 1, 1, 1, 0.8333333333",
    "3, 2, 1, 1, 0.775",
    "4, 3, 1, 1, 0.7396825397",
    "2, 4, 1, 1, 0.0805555556",
    "10, 8, 1, 1, 0.7913584467",
    "50, 45, 1, 1, 0.8125916384",
    "100, 90, 1, 1, 0.8954584838",
    "3, 2, 1, 2, 0.5238095238",
    "10, 5, 1, 2, 0.8587236683",
    "10, 5, 1, 4, 0.4716464358",
    "20, 10, 1, 4, 0.4788293153"
  })
  void theSquareLawIsWonAsPublished(int red, int blue, double a, double b, double expected) {
    assertThat(DuelChain.square(red, blue, a, b).redWins()).isCloseTo(expected, within(5e-11));
  }

  /** P = sum over j below r of C(b-1+j, j) q^b (1-q)^j. */
  @ParameterizedTest
  @CsvSource({"10, 8, 0.5, 0.6854705811", "10, 8, 0.4, 0.3594923429"})
  void theLinearLawIsWonAsPublished(int red, int blue, double chance, double expected) {
    assertThat(DuelChain.of(red, blue, (r, b) -> chance).redWins())
        .isCloseTo(expected, within(5e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 1.6666666667",
    "5, 3.3539462081",
    "10, 5.7151474750",
    "100, 32.9631859014"
  })
  void equalSidesLeaveAsManyAsPublished(int soldiers, double expected) {
    DuelChain chain = DuelChain.square(soldiers, soldiers, 1, 1);

    assertThat(chain.redSurvivors() + chain.blueSurvivors()).isCloseTo(expected, within(5e-11));
    assertThat(chain.redSurvivors()).isCloseTo(chain.blueSurvivors(), within(1e-12));
  }

  @Test
  void theNumberLeftHasADistribution() {
    DuelChain chain = DuelChain.square(2, 1, 1, 1);

    assertThat(chain.redLeft(2)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(chain.redLeft(1)).isCloseTo(1.0 / 6, within(1e-15));
  }
}
