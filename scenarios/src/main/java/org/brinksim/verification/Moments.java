package org.brinksim.verification;

/**
 * Mean and standard deviation of a sample.
 *
 * @param n how many numbers
 * @param mean their mean
 * @param standardDeviation their standard deviation, with n - 1
 */
record Moments(int n, double mean, double standardDeviation) {

  /** The moments of a sample of two at least. */
  static Moments of(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    double mean = sum / sample.length;
    double squares = 0;
    for (double value : sample) {
      squares += (value - mean) * (value - mean);
    }
    return new Moments(sample.length, mean, Math.sqrt(squares / (sample.length - 1)));
  }

  /** The standard error of the mean. */
  double standardError() {
    return standardDeviation / Math.sqrt(n);
  }
}
