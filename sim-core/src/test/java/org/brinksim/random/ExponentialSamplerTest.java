package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exponential numbers against their law: cut into equal steps, they follow the geometric
 * distribution. Each test fails by chance once in 100,000.
 */
class ExponentialSamplerTest {

  private static final double FALSE_ALARM = 1e-5;
  private static final int DRAWS = 4_000_000;

  /** Where the ziggurat's tail begins. */
  private static final double TAIL = 7.69711747013104972;

  private static final long KEY = new RandomStreams(20241105, 0).key("exponential");

  private static DoubleSupplier numbers() {
    long[] n = {0};
    return () -> ExponentialSampler.sample(KEY, n[0]++);
  }

  /** Steps from coarse to much finer than a layer. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.05, 0.001})
  void theyFollowTheExponentialLaw(double step) {
    assertThat(probability(DRAWS, numbers(), step)).isGreaterThan(FALSE_ALARM);
  }

  /** The first numbers of many keys, as each new element draws one. */
  @Test
  void theFirstNumbersOfManyKeysFollowItToo() {
    long[] n = {0};
    DoubleSupplier first = () -> ExponentialSampler.sample(RandomStream.word(KEY, n[0]++), 0);
    assertThat(probability(DRAWS, first, 0.05)).isGreaterThan(FALSE_ALARM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 1.01})
  void aRateOnePercentOffWouldBeSeen(double factor) {
    DoubleSupplier numbers = numbers();
    assertThat(probability(DRAWS, () -> factor * numbers.getAsDouble(), 0.05))
        .isLessThan(FALSE_ALARM);
  }

  private static double probability(int draws, DoubleSupplier numbers, double step) {
    return ChiSquare.probability(
        draws,
        () -> (int) (numbers.getAsDouble() / step),
        GeometricDistribution.of(-Math.expm1(-step)));
  }

  /** Beyond the tail's beginning, an exponential law begins anew; so often does it get there. */
  @Test
  void theTailIsAsFrequentAndAsLongAsItShould() {
    long[] n = {0};
    int[] beyond = {0};
    DoubleSupplier tail =
        () -> {
          double x;
          do {
            x = ExponentialSampler.sample(KEY, n[0]++);
          } while (x < TAIL);
          beyond[0]++;
          return x - TAIL;
        };
    assertThat(probability(5000, tail, 0.2)).isGreaterThan(FALSE_ALARM);
    double expected = n[0] * Math.exp(-TAIL);
    assertThat(Math.abs(beyond[0] - expected)).isLessThan(4.5 * Math.sqrt(expected));
  }

  /** Neighbours, by sixteenths of their law. */
  @Test
  void neighboursAreIndependent() {
    DoubleSupplier numbers = numbers();
    assertThat(
            pairs(() -> sixteenth(numbers.getAsDouble()) << 4 | sixteenth(numbers.getAsDouble())))
        .isGreaterThan(FALSE_ALARM);
  }

  /** The same number of neighbouring keys, as neighbouring elements draw it. */
  @Test
  void neighbouringKeysAreIndependent() {
    long[] n = {0};
    DoubleSupplier first = () -> ExponentialSampler.sample(RandomStream.word(KEY, n[0]++), 5);
    assertThat(pairs(() -> sixteenth(first.getAsDouble()) << 4 | sixteenth(first.getAsDouble())))
        .isGreaterThan(FALSE_ALARM);
  }

  /** One pair in fifty alike. */
  @Test
  void neighboursThatAreSometimesAlikeWouldBeSeen() {
    long[] n = {0};
    IntSupplier pair =
        () -> {
          long i = n[0]++;
          int one = sixteenth(ExponentialSampler.sample(KEY, 2 * i));
          return one << 4
              | (i % 50 == 0 ? one : sixteenth(ExponentialSampler.sample(KEY, 2 * i + 1)));
        };
    assertThat(pairs(pair)).isLessThan(FALSE_ALARM);
  }

  private static int sixteenth(double x) {
    return (int) (16 * -Math.expm1(-x)) & 15;
  }

  private static double pairs(IntSupplier pair) {
    return ChiSquare.probability(DRAWS / 2, pair, UniformDiscreteDistribution.of(0, 255));
  }

  /** What a number in the tail takes more of is not taken from the number after it. */
  @Test
  void theNumberAfterOneInTheTailFollowsTheLaw() {
    long[] n = {0};
    DoubleSupplier after =
        () -> {
          while (ExponentialSampler.sample(KEY, n[0]++) < TAIL) {
            // Looks for the next one in the tail.
          }
          return ExponentialSampler.sample(KEY, n[0]);
        };
    assertThat(probability(5000, after, 0.2)).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void aNumberIsTheSameWhateverWasAskedBefore() {
    double[] forward = new double[10_000];
    for (int n = 0; n < forward.length; n++) {
      forward[n] = ExponentialSampler.sample(KEY, n);
    }
    for (int n = forward.length - 1; n >= 0; n--) {
      ExponentialSampler.sample(~KEY, n);
      assertThat(ExponentialSampler.sample(KEY, n)).isEqualTo(forward[n]);
    }
  }

  /** The constants of the publication: the tail's area is that of a layer, and the top is 1. */
  @Test
  void theLayersHaveEqualAreasAndEndAtTheTop() {
    double area = (TAIL + 1) * Math.exp(-TAIL);
    assertThat(area).isCloseTo(0.0039496598225815571993, within(1e-15));
    double width = TAIL;
    for (int layer = 2; layer < 256; layer++) {
      width = -Math.log(area / width + Math.exp(-width));
    }
    assertThat(area / width + Math.exp(-width)).isCloseTo(1, within(1e-9));
  }
}
