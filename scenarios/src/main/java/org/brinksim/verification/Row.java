package org.brinksim.verification;

import org.brinksim.text.Template;

/**
 * One comparison of a check.
 *
 * @param quantity what is compared, in words
 * @param expected what it should be
 * @param got what the model gave
 * @param tolerance how far they may be apart; at least 0
 * @param basis what the tolerance rests on, in a few words
 */
public record Row(String quantity, double expected, double got, double tolerance, String basis) {

  /**
   * How many standard errors a mean may be off. A normal number strays further once in 150,000
   * times.
   */
  static final double STANDARD_ERRORS = 4.5;

  /** What a tolerance of {@value #STANDARD_ERRORS} standard errors rests on. */
  static final String BY_ERRORS = "4.5 s.e.";

  private static final String BY_DISTANCE = "K-S at 7e-6";

  /** A distance of Kolmogorov and Smirnov, times the root of the size, is above it as rarely. */
  private static final double KOLMOGOROV = 2.51;

  public Row {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException(
          Template.fill("the tolerance of %s is %s", quantity, tolerance));
    }
  }

  /** A mean over runs: the tolerance is {@value #STANDARD_ERRORS} of its standard errors. */
  static Row mean(String quantity, double expected, double[] sample) {
    return mean(quantity, expected, sample, 0, "");
  }

  /**
   * A mean over runs that may be off by more than chance.
   *
   * @param bias by how much, at most
   * @param why the reason, in a few words
   */
  static Row mean(String quantity, double expected, double[] sample, double bias, String why) {
    Moments moments = Moments.of(sample);
    return new Row(
        quantity,
        expected,
        moments.mean(),
        STANDARD_ERRORS * moments.standardError() + bias,
        BY_ERRORS + (why.isEmpty() ? "" : " + " + why));
  }

  /**
   * A number whose standard error is known.
   *
   * @param standardError its standard error
   */
  static Row estimate(String quantity, double expected, double got, double standardError) {
    return new Row(quantity, expected, got, STANDARD_ERRORS * standardError, BY_ERRORS);
  }

  /** A number that chance has no part in, which may be off by rounding alone. */
  static Row exact(String quantity, double expected, double got, double rounding) {
    return new Row(quantity, expected, got, rounding, "rounding");
  }

  /**
   * The largest distance between two distribution functions (Kolmogorov and Smirnov), which should
   * be 0 but for chance.
   *
   * @param size the size of the sample; of two samples n and m, nm/(n + m)
   */
  static Row distance(String quantity, double distance, double size) {
    return new Row(quantity, 0, distance, KOLMOGOROV / Math.sqrt(size), BY_DISTANCE);
  }

  /** Got less expected. */
  public double error() {
    return got - expected;
  }

  /**
   * Whether chance has a part in it, so that it may fail without a defect once in 150,000 times.
   */
  public boolean isByChance() {
    return basis.startsWith(BY_ERRORS) || basis.equals(BY_DISTANCE);
  }

  /** Whether the error is within the tolerance; a number that is missing never is. */
  public boolean passes() {
    return Math.abs(error()) <= tolerance;
  }
}
