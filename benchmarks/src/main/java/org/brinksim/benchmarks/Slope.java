package org.brinksim.benchmarks;

import java.util.Arrays;

/** By which power times grow with sizes. */
final class Slope {
  private Slope() {}

  /** The slope of the straight line of least squares through the logarithms. */
  static double of(int[] sizes, double[] times) {
    double[] x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
    double[] y = Arrays.stream(times).map(Math::log).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
  }
}
