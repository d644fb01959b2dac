package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.statistics.VarianceShares.Share;
import org.junit.jupiter.api.Test;

class VarianceSharesTest {
  private static final double LEVEL = 0.95;

  private static double[] uniform(int n, SplittableRandom random) {
    return random.doubles(n).toArray();
  }

  private static double[] sum(double weight, double[] a, double other, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> weight * a[i] + other * b[i]).toArray();
  }

  private static VarianceShares shares(double[] number, List<List<double[]>> groups) {
    return VarianceShares.of(number, groups, LEVEL).orElseThrow();
  }

  /** Of ranks, shares of a sum of three uniforms are near those of the sum itself. */
  @Test
  void sharesOfASumAreThoseOfItsParts() {
    SplittableRandom random = new SplittableRandom(1);
    double[] a = uniform(5000, random);
    double[] b = uniform(5000, random);
    double[] chance = uniform(5000, random);
    double[] number = sum(1, sum(2, a, 1, b), 1, chance);

    VarianceShares shares = shares(number, List.of(List.of(a), List.of(b), List.of()));

    assertThat(shares.n()).isEqualTo(5000);
    assertThat(shares.groups().get(0).value()).isCloseTo(4.0 / 6, within(0.03));
    assertThat(shares.groups().get(1).value()).isCloseTo(1.0 / 6, within(0.03));
    assertThat(shares.groups().get(2)).isEqualTo(new Share(0, new Interval(0, 0, LEVEL)));
    assertThat(shares.rest().value()).isCloseTo(1.0 / 6, within(0.03));
    assertThat(shares.groups().get(0).interval().width()).isBetween(0.01, 0.06);
  }

  /** Uncorrected, 50 inputs that do nothing would be told to explain a quarter of 200 runs. */
  @Test
  void manyInputsThatDoNothingExplainNothing() {
    double mean = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<double[]> idle = Stream.generate(() -> uniform(200, random)).limit(50).toList();
      mean += shares(uniform(200, random), List.of(idle)).groups().get(0).value() / 40;
    }
    // Kept from falling below 0, its mean is that of half a distribution: 0.4 of its spread of
    // 0.05.
    assertThat(mean).isLessThan(0.05);
  }

  /** 95 in 100 are to hold it; fewer than 87 of 100 would come once in 1,000 times. */
  @Test
  void theIntervalHoldsTheShareAsOftenAsItsLevelSays() {
    SplittableRandom large = new SplittableRandom(9);
    double[] many = uniform(10_000, large);
    double truth =
        shares(sum(1, many, 1, uniform(10_000, large)), List.of(List.of(many)))
            .groups()
            .get(0)
            .value();
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(100 + seed);
      double[] a = uniform(150, random);
      List<double[]> inputs =
          Stream.concat(Stream.of(a), Stream.generate(() -> uniform(150, random)).limit(20))
              .toList();
      double[] number = sum(1, a, 1, uniform(150, random));
      held += shares(number, List.of(inputs)).groups().get(0).interval().contains(truth) ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(87);
  }

  @Test
  void whatNeverCameIsRankedLast() {
    double[] input = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
    double[] day =
        IntStream.range(0, 30).mapToDouble(i -> i < 20 ? i : Double.POSITIVE_INFINITY).toArray();

    assertThat(shares(day, List.of(List.of(input))).groups().get(0).value()).isGreaterThan(0.9);
  }

  @Test
  void whatNeverVariesHasNoVarianceToShare() {
    double[] same = new double[30];
    double[] input = IntStream.range(0, 30).mapToDouble(i -> i).toArray();

    assertThat(VarianceShares.of(same, List.of(List.of(input)), LEVEL)).isEmpty();
    assertThat(shares(input, List.of(List.of(same))).groups().get(0).value()).isZero();
  }

  @Test
  void theSameSampleGivesTheSameIntervals() {
    double[] a = uniform(100, new SplittableRandom(3));
    double[] b = uniform(100, new SplittableRandom(4));

    assertThat(shares(sum(1, a, 1, b), List.of(List.of(a))))
        .isEqualTo(shares(sum(1, a, 1, b), List.of(List.of(a))));
  }

  @Test
  void tooFewReplicationsAreRefused() {
    assertThatThrownBy(() -> VarianceShares.of(new double[19], List.of(), LEVEL))
        .hasMessage("number has length 19; must be at least 20");
  }
}
