package org.brinksim.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.sensitivity.ElementaryEffects.OfInput;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {
  private static final int INPUTS = 20;
  private static final int TRAJECTORIES = 20;

  /** On a grid of four levels each step is two thirds of the range. */
  private static double[][] trajectory(Random random) {
    List<Integer> order = new ArrayList<>();
    double[] at = new double[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      order.add(i);
      at[i] = random.nextInt(4) / 3.0;
    }
    Collections.shuffle(order, random);
    double[][] points = new double[INPUTS + 1][];
    points[0] = at.clone();
    for (int step = 1; step <= INPUTS; step++) {
      int input = order.get(step - 1);
      at[input] += at[input] < 0.5 ? 2 / 3.0 : -2 / 3.0;
      points[step] = at.clone();
    }
    return points;
  }

  private static List<OfInput> effects(ToDoubleFunction<double[]> function) {
    Random random = new Random(8);
    double[][][] points = new double[TRAJECTORIES][][];
    double[][] responses = new double[TRAJECTORIES][];
    for (int t = 0; t < TRAJECTORIES; t++) {
      points[t] = trajectory(random);
      responses[t] = Arrays.stream(points[t]).mapToDouble(function).toArray();
    }
    return effects(points, responses);
  }

  private static List<OfInput> effects(double[][][] points, double[][] responses) {
    return ElementaryEffects.of(points, responses, 0.95, RandomSource.XO_RO_SHI_RO_128_PP.create(1))
        .inputs();
  }

  /**
   * Inputs 0 to 3 act by pairs, 4 to 6 in a bend whose ups and downs cancel out, 7 to 9 in a line;
   * 10 to 16 act a hundredth as much, 17 to 19 not at all.
   */
  private static double value(double[] x) {
    double sum = 20 * (x[0] - 0.5) * (x[1] - 0.5) + 20 * (x[2] - 0.5) * (x[3] - 0.5);
    for (int i = 4; i < 7; i++) {
      sum += 40 * (x[i] - 0.5) * (x[i] - 0.5) * (x[i] - 0.5) - 5 * x[i];
    }
    for (int i = 7; i < 10; i++) {
      sum += 6 * x[i];
    }
    for (int i = 10; i < 17; i++) {
      sum += 0.05 * Math.sin(7 * i * x[i]);
    }
    return sum;
  }

  @Test
  void inputsThatDoNothingAreFoundAmongTwenty() {
    List<OfInput> effects = effects(ElementaryEffectsTest::value);

    double[] sizes = effects.stream().mapToDouble(OfInput::meanSize).toArray();
    assertThat(Arrays.stream(sizes, 0, 10).min().orElseThrow()).isGreaterThan(1);
    assertThat(Arrays.stream(sizes, 10, 17).max().orElseThrow()).isBetween(0.01, 0.1);
    assertThat(Arrays.stream(sizes, 17, 20).toArray()).containsExactly(0, 0, 0);
    assertThat(effects.get(0).interval().low()).isGreaterThan(1);
  }

  @Test
  void whatActsWithOthersHasEffectsThatCancelOut() {
    List<OfInput> effects = effects(ElementaryEffectsTest::value);

    assertThat(Math.abs(effects.get(0).mean())).isLessThan(effects.get(0).meanSize() / 2);
    assertThat(effects.get(0).deviation()).isGreaterThan(effects.get(0).meanSize() / 2);
    assertThat(effects.get(8).mean()).isCloseTo(6, within(1e-9));
    assertThat(effects.get(8).deviation()).isCloseTo(0, within(1e-9));
  }

  @Test
  void whatIsNoTrajectoryIsRefused() {
    double[][] twice = {{0, 0}, {1, 0}, {0, 0}};
    double[][] both = {{0, 0}, {1, 1}, {0, 1}};
    double[][] none = {{0, 0}, {0, 0}, {0, 1}};
    double[] responses = {1, 2, 3};

    assertThatThrownBy(() -> effects(new double[][][] {twice}, new double[][] {responses}))
        .hasMessage("trajectory 0 changes input 0 twice");
    assertThatThrownBy(() -> effects(new double[][][] {both}, new double[][] {responses}))
        .hasMessage("trajectory 0 changes two inputs in step 1");
    assertThatThrownBy(() -> effects(new double[][][] {none}, new double[][] {responses}))
        .hasMessage("trajectory 0 changes no input in step 1");
  }
}
