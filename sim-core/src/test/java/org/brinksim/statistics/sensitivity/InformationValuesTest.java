package org.brinksim.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.sensitivity.InformationValues.Value;
import org.junit.jupiter.api.Test;

/**
 * An event that happens with the probability θ, θ uniform from 0 to 1: knowing θ is worth {@code (1
 * − c)²/2 − max(0, ½ − c)}, so 1/8 for c = ½ and 0.045 for c = 0.7; another input does nothing.
 */
class InformationValuesTest {
  private static final double LEVEL = 0.95;

  private static double truth(double threshold) {
    return (1 - threshold) * (1 - threshold) / 2 - Math.max(0, 0.5 - threshold);
  }

  /** The values of θ, of an idle input and of both together. */
  private static List<Value> values(int n, double threshold, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] theta = random.doubles(n).toArray();
    double[] idle = random.doubles(n).toArray();
    double[] event = Arrays.stream(theta).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
    return values(List.of(theta, idle), event, threshold, seed);
  }

  private static List<Value> values(
      List<double[]> inputs, double[] event, double threshold, long seed) {
    double share = Arrays.stream(event).average().orElseThrow();
    return InformationValues.of(
            GivenRuns.of(inputs, List.of(event)),
            new double[] {share},
            new double[] {threshold},
            List.of(new int[] {0}, new int[] {1}, new int[] {0, 1}),
            LEVEL,
            0.05,
            RandomSource.XO_RO_SHI_RO_128_PP.create(seed))
        .values()
        .get(0);
  }

  @Test
  void theValueOfKnowingTheProbabilityIsThatOfTheClosedForm() {
    for (double threshold : new double[] {0.3, 0.5, 0.7}) {
      List<Value> values = values(5000, threshold, 1);

      assertThat(values.get(0).value()).isCloseTo(truth(threshold), within(0.01));
      assertThat(values.get(0).interval().contains(truth(threshold))).isTrue();
      assertThat(values.get(1).value()).isCloseTo(0, within(0.002));
      assertThat(values.stream().map(Value::clear)).containsExactly(true, false, true);
      assertThat(values.get(2).value()).isCloseTo(truth(threshold), within(0.01));
    }
  }

  /**
   * 95 in 100 are to hold it; fewer than 87 of 100 would come once in 1,000 times. The threshold is
   * the probability itself, where knowing anything is worth most, and noise too.
   */
  @Test
  void intervalsHoldTheValueAndNoiseIsWorthAboutNothing() {
    int held = 0;
    double noise = 0;
    double error = 0;
    for (int seed = 0; seed < 100; seed++) {
      List<Value> values = values(400, 0.5, 50 + seed);
      held += values.get(0).interval().contains(truth(0.5)) ? 1 : 0;
      noise += values.get(1).value() / 100;
      error += (values.get(0).value() - truth(0.5)) / 100;
    }
    assertThat(held).isGreaterThanOrEqualTo(87);
    assertThat(noise).isLessThan(0.004);
    assertThat(Math.abs(error)).isLessThan(0.012);
  }

  /**
   * Probabilities from 0.35 to 0.65: knowing the input is worth 0.0375 at a threshold of a half.
   */
  @Test
  void intervalsHoldTheValueOfAWeakInputToo() {
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(900 + seed);
      double[] input = random.doubles(400).toArray();
      double[] event =
          Arrays.stream(input).map(x -> random.nextDouble() < 0.35 + 0.3 * x ? 1 : 0).toArray();
      List<Value> values = values(List.of(input, random.doubles(400).toArray()), event, 0.5, seed);
      held += values.get(0).interval().contains(0.0375) ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(87);
  }

  @Test
  void whatCannotTurnTheConclusionIsWorthNothing() {
    SplittableRandom random = new SplittableRandom(4);
    double[] input = random.doubles(1000).toArray();
    double[] event =
        Arrays.stream(input).map(x -> random.nextDouble() < 0.1 + 0.2 * x ? 1 : 0).toArray();
    double[] idle = IntStream.range(0, 1000).mapToDouble(i -> i % 3).toArray();

    List<Value> values = values(List.of(input, idle), event, 0.8, 1);

    assertThat(values.get(0).value()).isZero();
    assertThat(values.get(0).interval().high()).isZero();
  }

  @Test
  void aThresholdOutsideOfProbabilitiesIsRefused() {
    assertThatThrownBy(() -> values(100, 1, 1))
        .hasMessage("threshold is 1.0; must be above 0 and below 1");
  }
}
