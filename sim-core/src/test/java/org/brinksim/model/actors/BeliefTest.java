package org.brinksim.model.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeliefTest {

  private static final double EXACT = 1e-12;

  /** What is left of a distance after a day, with a half-life of 10 days. */
  private static final double KEPT = Math.pow(2, -0.1);

  private static Belief constant(double atStart) {
    return new Belief(0.5, 1, atStart);
  }

  @Test
  void beginsWithWhatIsBelievedOnDayZero() {
    assertThat(new Belief(0.7, KEPT, 0.2).probability()).isCloseTo(0.2, within(EXACT));
  }

  /** Bayes: prior odds 1:4, two signals that are three times likelier, e^(-0.2) for the rate. */
  @Test
  void signalsRaiseTheOddsAndTheirRateLowersThem() {
    Belief belief = constant(0.2);
    belief.pass();
    belief.hear(2, 0.2, 0.1);

    assertThat(odds(belief)).isCloseTo(0.25 * 9 * Math.exp(-0.2), within(EXACT));
  }

  @Test
  void silenceLowersTheOddsByTheRateOfWhatWasNotHeard() {
    Belief belief = constant(0.5);
    for (int day = 0; day < 10; day++) {
      belief.pass();
      belief.hear(0, 0.3, 0.1);
    }

    assertThat(odds(belief)).isCloseTo(Math.exp(-3), within(EXACT));
  }

  @Test
  void silenceSaysNothingWhereNoGenuineSignalCanCome() {
    Belief belief = constant(0.3);
    belief.hear(0, 0, 0.1);
    belief.hear(4, 0, 0.1);

    assertThat(belief.probability()).isCloseTo(0.3, within(EXACT));
  }

  /** In days without news the probability halves its distance to the prior in a half-life. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.4, 0.999})
  void goesToThePriorWithItsHalfLife(double atStart) {
    Belief belief = new Belief(0.4, KEPT, atStart);
    for (int day = 0; day < 10; day++) {
      belief.pass();
    }

    assertThat(belief.probability()).isCloseTo((0.4 + atStart) / 2, within(EXACT));
  }

  /**
   * The forward algorithm, written out: two states, the matrix of their changes in a day, and the
   * Poisson probability of what is heard in each.
   */
  @Test
  void isTheForwardAlgorithmOfAHiddenMarkovChain() {
    double prior = 0.3;
    double[] is = {0.8, 0.2};
    Belief belief = new Belief(prior, KEPT, is[1]);
    PoissonDistribution whenFalse = new PoissonDistribution(0.15);
    PoissonDistribution whenTrue = new PoissonDistribution(0.15 + 0.6);
    double[][] change = {
      {1 - prior * (1 - KEPT), prior * (1 - KEPT)},
      {(1 - prior) * (1 - KEPT), 1 - (1 - prior) * (1 - KEPT)}
    };
    Random random = new Random(5);
    for (int day = 0; day < 200; day++) {
      int heard = random.nextInt(3);
      double no = (is[0] * change[0][0] + is[1] * change[1][0]) * whenFalse.probability(heard);
      double yes = (is[0] * change[0][1] + is[1] * change[1][1]) * whenTrue.probability(heard);
      is = new double[] {no / (no + yes), yes / (no + yes)};
      belief.pass();
      belief.hear(heard, 0.6, 0.15);

      assertThat(belief.probability()).isCloseTo(is[1], within(1e-9));
    }
  }

  /** Where nothing is ever wrong, one signal is proof; the truth can change afterwards. */
  @Test
  void aSignalThatCannotBeFalseIsProofForItsDay() {
    Belief belief = new Belief(0.4, KEPT, 0.001);
    belief.hear(1, 0.2, 0);

    assertThat(belief.probability()).isEqualTo(1);
    belief.pass();
    assertThat(belief.probability()).isCloseTo(0.4 + 0.6 * KEPT, within(EXACT));
  }

  /** Years of silence or of signals leave a belief that new evidence moves. */
  @ParameterizedTest
  @ValueSource(ints = {0, 40})
  void noAmountOfOldEvidenceMakesDeaf(int signals) {
    Belief belief = new Belief(0.4, KEPT, 0.4);
    for (int day = 0; day < 10_000; day++) {
      belief.pass();
      belief.hear(signals, 30, 0.1);
    }
    double old = belief.probability();
    belief.pass();
    belief.hear(40 - signals, 30, 0.1);

    assertThat(Math.abs(belief.probability() - old)).isGreaterThan(0.99);
  }

  private static double odds(Belief belief) {
    return belief.probability() / (1 - belief.probability());
  }
}
