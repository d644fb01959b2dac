package org.brinksim.reports.compared;

import java.util.Optional;
import java.util.OptionalInt;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;

/**
 * A number of a chart that can be compared with that of another.
 *
 * @param id what it is of, as the chart's numbers name it: {@code tactical-nuclear}, {@code p50}
 * @param words the same in words
 * @param measure what sort of number it is
 * @param value the number; a share from 0 to 1; NaN where it never comes
 * @param happened of a share, in how many runs it is so, where the chart tells
 * @param runs of a share, the number of runs, where the chart tells
 * @param mean of a mean, how much runs vary, where the chart tells
 */
public record DrawnQuantity(
    String id,
    String words,
    Measure measure,
    double value,
    OptionalInt happened,
    OptionalInt runs,
    Optional<MeanEstimate> mean) {

  /** Of more runs than anybody makes, a test would not come to an end. */
  static final int MOST_RUNS = 10_000_000;

  private static final double LEVEL = 0.95;
  private static final double GREATEST = 1e100;

  /** Shares of series are recorded with seven digits. */
  private static final double ROUNDING = 1e-6;

  /** A sort of number. */
  public enum Measure {
    /** A share of runs. */
    SHARE,
    /** A day of the run. */
    DAY,
    /** Any other number, in the unit of its chart. */
    NUMBER
  }

  static DrawnQuantity number(String id, String words, double value) {
    return new DrawnQuantity(
        id,
        words,
        Measure.NUMBER,
        value,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  static DrawnQuantity day(String id, String words, double value) {
    return new DrawnQuantity(
        id, words, Measure.DAY, value, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** A share of so many runs, which is a whole number of them; else their number is not known. */
  static DrawnQuantity share(String id, String words, double share, OptionalInt runs) {
    if (runs.isPresent() && runs.getAsInt() <= MOST_RUNS) {
      int all = runs.getAsInt();
      long happened = Math.round(share * all);
      if (Math.abs((double) happened / all - share) <= Math.min(ROUNDING, 0.1 / all)) {
        return new DrawnQuantity(
            id,
            words,
            Measure.SHARE,
            share,
            OptionalInt.of((int) happened),
            runs,
            Optional.empty());
      }
    }
    return new DrawnQuantity(
        id,
        words,
        Measure.SHARE,
        share,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /**
   * An estimate with its interval of 95 %: a share where that is Wilson's of a whole number of
   * runs, else a mean with Student's, whose width says how much runs vary.
   */
  static DrawnQuantity estimate(
      String id, String words, double estimate, int runs, double low, double high) {
    DrawnQuantity share = share(id, words, estimate, OptionalInt.of(runs));
    if (estimate >= 0 && estimate <= 1 && share.isCounted() && share.isWilson(low, high)) {
      return share;
    }
    return new DrawnQuantity(
        id,
        words,
        Measure.NUMBER,
        estimate,
        OptionalInt.empty(),
        OptionalInt.empty(),
        mean(estimate, runs, low, high));
  }

  private boolean isWilson(double low, double high) {
    Interval wilson = Proportion.of(happened.getAsInt(), runs.getAsInt(), LEVEL).interval();
    return Math.abs(wilson.low() - low) < ROUNDING && Math.abs(wilson.high() - high) < ROUNDING;
  }

  /** Nothing where nothing varies, and where the spread is beyond what is counted with. */
  private static Optional<MeanEstimate> mean(double mean, int n, double low, double high) {
    if (n < 2 || !Double.isFinite(mean) || !(low < high)) {
      return Optional.empty();
    }
    MeanEstimate estimate = MeanEstimate.of(n, mean, new Interval(low, high, LEVEL));
    double deviation = estimate.standardDeviation();
    return deviation > 1 / GREATEST && deviation < GREATEST
        ? Optional.of(estimate)
        : Optional.empty();
  }

  /** Whether its runs are counted, so that the share can be tested. */
  boolean isCounted() {
    return runs.isPresent();
  }
}
