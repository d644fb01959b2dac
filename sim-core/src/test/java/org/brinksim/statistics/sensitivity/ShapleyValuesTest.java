package org.brinksim.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyValuesTest {

  @Test
  void theGloveGameIsSplitAsInTextbooks() {
    // Player 0 has a left glove, 1 and 2 right ones; a pair is worth 6. Known: 4, 1, 1.
    double[] gloves = {0, 0, 0, 6, 0, 6, 0, 6};

    assertThat(ShapleyValues.of(3, gloves)).containsExactly(4, 1, 1);
  }

  @Test
  void whatAddsUpIsGivenToEachAndWhatTwoDoTogetherIsHalved() {
    double[] additive = new double[64];
    Arrays.setAll(
        additive,
        set -> IntStream.range(0, 6).filter(i -> (set >> i & 1) == 1).map(i -> 10 * i + 1).sum());
    assertThat(ShapleyValues.of(6, additive)).containsExactly(1, 11, 21, 31, 41, 51);

    double[] together = {0, 0, 0, 10, 0, 0, 0, 10};
    assertThat(ShapleyValues.of(3, together)).containsExactly(5, 5, 0);
  }

  @Test
  void sharesAddUpAndAreTheMeanOverAllOrders() {
    Random random = new Random(7);
    double[] game = random.doubles(32, -5, 5).toArray();

    double[] shares = ShapleyValues.of(5, game);

    assertThat(Arrays.stream(shares).sum()).isCloseTo(game[31] - game[0], within(1e-12));
    assertThat(shares[2]).isCloseTo(byOrders(game, 5, 2), within(1e-12));
  }

  /** The mean of what a player adds, over every order, written out. */
  private static double byOrders(double[] game, int players, int player) {
    double[] sum = new double[2];
    order(game, players, player, 0, sum);
    return sum[0] / sum[1];
  }

  private static void order(double[] game, int players, int player, int before, double[] sum) {
    for (int next = 0; next < players; next++) {
      if ((before >> next & 1) == 0) {
        if (next == player) {
          int left = players - Integer.bitCount(before) - 1;
          double orders =
              IntStream.rangeClosed(1, left).asDoubleStream().reduce(1, (a, b) -> a * b);
          sum[0] += orders * (game[before | 1 << player] - game[before]);
          sum[1] += orders;
        } else {
          order(game, players, player, before | 1 << next, sum);
        }
      }
    }
  }

  @Test
  void aGameOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> ShapleyValues.of(2, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has 3; must have 2^2");
    assertThatThrownBy(() -> ShapleyValues.of(13, new double[8192]))
        .hasMessage("players is 13; must be from 1 to 12");
    assertThatThrownBy(() -> ShapleyValues.of(0, new double[1])).hasMessageContaining("players");
  }
}
