package org.brinksim.model.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BeliefTest {

  private static final double EXACT = 1e-12;

  @Test
  void beginsAtThePrior() {
    assertThat(new Belief(0.2).probability()).isCloseTo(0.2, within(EXACT));
  }

  /** Bayes: prior odds 1:4 times 3 twice are 9:4. */
  @Test
  void eachSignalMultipliesTheOddsByTheLikelihoodRatio() {
    Belief belief = new Belief(0.2);
    belief.shift(2 * Math.log(3));

    assertThat(belief.probability()).isCloseTo(9.0 / 13, within(EXACT));
  }

  /** Log-odds halve their distance to the prior's in a half-life, in one go or day by day. */
  @Test
  void decaysToThePriorWithItsHalfLife() {
    Belief atOnce = new Belief(0.5);
    Belief dayByDay = new Belief(0.5);
    atOnce.shift(Math.log(81));
    dayByDay.shift(Math.log(81));
    atOnce.decay(halved(60, 60));
    for (int day = 0; day < 60; day++) {
      dayByDay.decay(halved(1, 60));
    }

    assertThat(atOnce.probability()).isCloseTo(0.9, within(EXACT));
    assertThat(dayByDay.probability()).isCloseTo(0.9, within(EXACT));
  }

  @Test
  void decaysUpwardsWhenThePriorIsHigher() {
    Belief belief = new Belief(0.9);
    belief.shift(-Math.log(81));
    belief.decay(halved(10, 10));

    assertThat(belief.probability()).isCloseTo(0.5, within(EXACT));
  }

  @Test
  void isNeverSurerThanOneInAThousand() {
    Belief sure = new Belief(0.5);
    Belief unsure = new Belief(0.5);
    sure.shift(1000);
    unsure.shift(-1000);

    assertThat(sure.probability()).isCloseTo(0.999, within(EXACT));
    assertThat(unsure.probability()).isCloseTo(0.001, within(EXACT));
    sure.shift(-Math.log(999));
    assertThat(sure.probability()).as("new evidence still counts").isCloseTo(0.5, within(EXACT));
  }

  @Test
  void keepsAPriorThatIsSurerThanThat() {
    Belief belief = new Belief(0.9999);
    belief.shift(5);

    assertThat(belief.probability()).isCloseTo(0.9999, within(EXACT));
  }

  private static double halved(double days, double halfLifeDays) {
    return Math.pow(2, -days / halfLifeDays);
  }
}
