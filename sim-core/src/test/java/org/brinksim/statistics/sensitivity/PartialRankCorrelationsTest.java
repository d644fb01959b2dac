package org.brinksim.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brinksim.statistics.RankCorrelation;
import org.junit.jupiter.api.Test;

class PartialRankCorrelationsTest {
  private static final double LEVEL = 0.95;

  /**
   * With one other input it is {@code (a − b c) / sqrt((1 − b²)(1 − c²))} of the three plain ones.
   */
  @Test
  void withOneOtherInputItIsTheTextbookFormula() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] points = Functions.points(60, 2, random);
    double[] response =
        Arrays.stream(points).mapToDouble(x -> x[0] + 2 * x[1] + random.nextDouble()).toArray();
    List<double[]> inputs = Functions.columns(points);

    RankCorrelation partial =
        PartialRankCorrelations.of(inputs, response, LEVEL).get(0).orElseThrow();

    double a = plain(inputs.get(0), response);
    double b = plain(inputs.get(0), inputs.get(1));
    double c = plain(inputs.get(1), response);
    assertThat(partial.coefficient())
        .isCloseTo((a - b * c) / Math.sqrt((1 - b * b) * (1 - c * c)), within(1e-12));
    assertThat(partial.n()).isEqualTo(59);
  }

  private static double plain(double[] a, double[] b) {
    return RankCorrelation.of(a, b, LEVEL).orElseThrow().coefficient();
  }

  /** Without the others' part a weak input stands out, as it would not among them. */
  @Test
  void whatOtherInputsDoIsTakenOut() {
    double[][] points = Functions.points(400, 3, new SplittableRandom(2));
    double[] response =
        Arrays.stream(points).mapToDouble(x -> 0.3 * x[0] + 3 * x[1] - 3 * x[2]).toArray();
    List<double[]> inputs = Functions.columns(points);

    List<Optional<RankCorrelation>> partial = PartialRankCorrelations.of(inputs, response, LEVEL);

    assertThat(Math.abs(plain(inputs.get(0), response))).isLessThan(0.15);
    assertThat(partial.get(0).orElseThrow().coefficient()).isGreaterThan(0.4);
    assertThat(partial.get(2).orElseThrow().coefficient()).isLessThan(-0.95);
  }

  /** 95 in 100 hold 0 for an idle input; fewer than 87 of 100 would come once in 1,000 times. */
  @Test
  void intervalsOfAnIdleInputHoldNoneAsOftenAsTheirLevelSays() {
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      double[][] points = Functions.points(60, 21, new SplittableRandom(seed));
      List<double[]> inputs = Functions.columns(points);
      double[] response =
          Arrays.stream(points).mapToDouble(x -> x[1] + x[2] * x[2] + x[20]).toArray();
      RankCorrelation idle =
          PartialRankCorrelations.of(inputs.subList(0, 20), response, LEVEL).get(0).orElseThrow();
      held += idle.interval().contains(0) ? 1 : 0;
    }
    assertThat(held).isBetween(87, 99);
  }

  @Test
  void whereNothingCanBeSaidNothingIs() {
    double[][] points = Functions.points(40, 3, new SplittableRandom(2));
    List<double[]> inputs = Functions.columns(points);
    double[] rising = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
    double[] same = new double[40];
    double[] infinite = rising.clone();
    infinite[39] = Double.POSITIVE_INFINITY;

    assertThat(PartialRankCorrelations.of(inputs, same, LEVEL)).allMatch(Optional::isEmpty);
    assertThat(PartialRankCorrelations.of(List.of(rising, rising), inputs.get(0), LEVEL))
        .allMatch(Optional::isEmpty);
    assertThat(
            PartialRankCorrelations.of(
                Functions.columns(Functions.points(40, 21, new SplittableRandom(1))),
                rising,
                LEVEL))
        .allMatch(Optional::isEmpty);
    assertThat(PartialRankCorrelations.of(List.of(same, inputs.get(0)), infinite, LEVEL))
        .extracting(Optional::isPresent)
        .containsExactly(false, true);
  }
}
