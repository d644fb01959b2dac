package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.results.reading.Series.Day;
import org.junit.jupiter.api.Test;

class DailyDifferencesTest {
  private static final float NONE = Float.NaN;

  /** By hand: differences -1, 0, 2, 3, 6; a quantile p lies at place 4 p, between neighbours. */
  @Test
  void theQuantilesAreThoseOfTheDifferencesInEachPair() {
    List<float[]> a = List.of(of(10), of(20), of(30), of(40), of(50));
    List<float[]> b = List.of(of(13), of(19), of(36), of(40), of(52));

    assertThat(DailyDifferences.days(List.of(0.0), List.of(0.0), a, b))
        .containsExactly(new Day(0, 2, -0.8, 0, 2, 3, 5.4, 5));
  }

  @Test
  void onlyDaysThatBothHaveAreCompared() {
    assertThat(
            DailyDifferences.days(
                List.of(0.0, 1.0, 2.0),
                List.of(0.0, 0.5, 1.0),
                List.of(of(0, 1, 2)),
                List.of(of(0, 7, 5))))
        .containsExactly(new Day(0, 0, 0, 0, 0, 0, 0, 1), new Day(1, 4, 4, 4, 4, 4, 4, 1));
  }

  @Test
  void aPairWithoutAValueOnADayIsLeftOutOfThatDay() {
    assertThat(
            DailyDifferences.days(
                List.of(0.0, 1.0),
                List.of(0.0, 1.0),
                List.of(of(1, NONE), of(1, NONE)),
                List.of(of(3, 1), of(NONE, 1))))
        .containsExactly(new Day(0, 2, 2, 2, 2, 2, 2, 1));
  }

  private static float[] of(float... values) {
    return values;
  }
}
