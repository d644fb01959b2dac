package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningEstimateTest {

  @Test
  void eachEstimateIsThatOfTheFirstValuesAlone() {
    double[] values = IntStream.range(0, 500).mapToDouble(i -> (i * 37) % 101).toArray();

    List<MeanEstimate> estimates = RunningEstimate.of(values, 0.9, 20).estimates();

    for (MeanEstimate estimate : estimates) {
      assertThat(estimate).isEqualTo(MeanEstimate.of(Arrays.copyOf(values, estimate.n()), 0.9));
    }
    assertThat(estimates.get(estimates.size() - 1)).isEqualTo(MeanEstimate.of(values, 0.9));
  }

  /** Between 2 and 2,000 by the factor 10, and between 2 and 32 by the factor 2. */
  @Test
  void numbersOfReplicationsAreEvenlySpacedOnALogarithmicScale() {
    assertThat(sizes(2000, 4)).containsExactly(2, 20, 200, 2000);
    assertThat(sizes(32, 5)).containsExactly(2, 4, 8, 16, 32);
    assertThat(sizes(1000, 2)).containsExactly(2, 1000);
  }

  @Test
  void fewReplicationsGetAnEstimateAfterEachOfThem() {
    assertThat(sizes(6, 5)).containsExactly(2, 3, 4, 5, 6);
    assertThat(sizes(6, 100)).containsExactly(2, 3, 4, 5, 6);
    assertThat(sizes(2, 2)).containsExactly(2);
  }

  @Test
  void numbersOfReplicationsRiseFromTwoToAllAndNeverExceedThePointsAskedFor() {
    for (int n = 2; n < 3000; n += 97) {
      for (int points : new int[] {2, 3, 50, 200}) {
        List<Integer> sizes = sizes(n, points);
        assertThat(sizes).startsWith(2).endsWith(n).doesNotHaveDuplicates().isSorted();
        assertThat(sizes).hasSizeLessThanOrEqualTo(points);
      }
    }
  }

  @Test
  void refusesWhatHasNoCurve() {
    assertThatThrownBy(() -> RunningEstimate.of(new double[] {1}, 0.95, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("valuesInReplicationOrder has length 1; must be at least 2");
    assertThatThrownBy(() -> RunningEstimate.of(new double[] {1, Double.NaN}, 0.95, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "valuesInReplicationOrder[1] is NaN; must be finite. Leave missing values out first.");
    assertThatThrownBy(() -> RunningEstimate.of(new double[] {1, 2}, 0.95, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points is 1; must be at least 2");
    assertThatThrownBy(() -> RunningEstimate.of(new double[] {1, 2}, 1.5, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.5; must be above 0 and below 1");
  }

  private static List<Integer> sizes(int n, int points) {
    double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    return RunningEstimate.of(values, 0.95, points).estimates().stream()
        .map(MeanEstimate::n)
        .toList();
  }
}
