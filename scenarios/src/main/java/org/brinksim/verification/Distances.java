package org.brinksim.verification;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Distances between distributions: the largest difference of their distribution functions. */
final class Distances {

  private Distances() {}

  /** The distance between two samples; ties are seen as such. */
  static double between(double[] a, double[] b) {
    double[] x = a.clone();
    double[] y = b.clone();
    Arrays.sort(x);
    Arrays.sort(y);
    double most = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      double value = Math.min(x[i], y[j]);
      while (i < x.length && x[i] == value) {
        i++;
      }
      while (j < y.length && y[j] == value) {
        j++;
      }
      most = Math.max(most, Math.abs((double) i / x.length - (double) j / y.length));
    }
    return most;
  }

  /**
   * The distance between a sample of whole numbers and a law.
   *
   * @param sample the numbers; NaN for one beyond the last
   * @param last the last number looked at
   * @param law the law's distribution function
   */
  static double fromLaw(double[] sample, int last, DoubleUnaryOperator law) {
    double most = 0;
    for (int k = 0; k <= last; k++) {
      int upTo = k;
      double share = (double) Arrays.stream(sample).filter(v -> v <= upTo).count() / sample.length;
      most = Math.max(most, Math.abs(share - law.applyAsDouble(k)));
    }
    return most;
  }

  /** The size that stands for two samples in the distance's law. */
  static double size(double[] a, double[] b) {
    return (double) a.length * b.length / (a.length + b.length);
  }
}
