package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResampledIntervalTest {

  /** 0 to 199 have the mean 99.5, 90 above the estimate; five are left out at either end. */
  @Test
  void resamplesAreMovedToTheEstimateAndKeptInRange() {
    double[] resamples = IntStream.range(0, 200).mapToDouble(i -> i).toArray();

    assertThat(ResampledInterval.of(9.5, resamples, 0.95, -1e9, 1e9))
        .isEqualTo(new Interval(5 - 90, 194 - 90, 0.95));
    assertThat(ResampledInterval.of(9.5, resamples, 0.95, 0, 100))
        .isEqualTo(new Interval(0, 100, 0.95));
  }
}
