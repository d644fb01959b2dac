package org.brinksim.statistics.resampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.brinksim.statistics.QuantileEstimate;

/**
 * The two ordered values between which a quantile is interpolated, by their places from 0, and how
 * far it lies from the first towards the second.
 */
record QuantilePosition(int low, int high, double fraction) {

  static QuantilePosition of(int n, double probability) {
    double position = QuantileEstimate.position(n, probability);
    int low = (int) Math.floor(position);
    return new QuantilePosition(low, (int) Math.ceil(position), position - low);
  }

  static QuantilePosition[] all(int n, double[] probabilities) {
    return Arrays.stream(probabilities).mapToObj(p -> of(n, p)).toArray(QuantilePosition[]::new);
  }

  /** The places of all values that these quantiles need, each once, in ascending order. */
  static int[] places(QuantilePosition[] positions) {
    return Arrays.stream(positions)
        .flatMapToInt(position -> IntStream.of(position.low, position.high))
        .distinct()
        .sorted()
        .toArray();
  }

  /** The quantiles from the values at the places that they need. */
  static void interpolate(
      QuantilePosition[] positions, int[] places, double[] values, double[] quantiles) {
    for (int q = 0; q < positions.length; q++) {
      double low = values[Arrays.binarySearch(places, positions[q].low)];
      double high = values[Arrays.binarySearch(places, positions[q].high)];
      quantiles[q] = low + positions[q].fraction * (high - low);
    }
  }
}
