package org.brinksim.statistics.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.resampling.LabelShuffling;
import org.brinksim.statistics.resampling.SeededSource;
import org.brinksim.statistics.resampling.ShuffledCounts;
import org.brinksim.statistics.resampling.TimeSwapping;

/**
 * How the cumulative incidence of an event differs, B less A, on every day: the share of runs in
 * which it has happened by then.
 *
 * <p>All runs are watched until one horizon, so that the incidence is a plain share; what has not
 * happened by the horizon counts as not yet. The largest difference of any day is tested by
 * exchanging the samples at random 4,999 times: independent samples are put together and divided
 * anew, of pairs the two are exchanged within some. With {@code k} exchanges of at least the
 * difference observed, {@code p = (1 + k)/(1 + 4999)}. For independent samples it is the
 * permutation test of Kolmogorov and Smirnov on whole days.
 *
 * <p>The intervals are Newcombe's for each day (see {@link ShareDifference}), at the number of
 * standard errors from 0 that the same exchanges keep to on all days at once, in a share of them
 * equal to the level.
 *
 * @param paired whether the samples are pairs
 * @param nA the number of runs of A, at least 1
 * @param nB the number of runs of B, at least 1
 * @param level the confidence level of the intervals of all days together
 * @param days the differences by the end of day 0, 1, 2, ... and of the horizon
 * @param permutations the number of exchanges drawn
 * @param pValue of the test that the incidences are equal on all days, above 0
 */
public record IncidenceDifference(
    boolean paired, int nA, int nB, double level, List<Day> days, int permutations, double pValue) {

  private static final int PERMUTATIONS = 9_999;
  private static final long SEED = 0x14057B7EF767814FL;

  /** A hundred years. */
  private static final double LONGEST_HORIZON = 36_525;

  /**
   * The difference on a day.
   *
   * @param time the time in days since the start
   * @param a the share of A in which the event has happened by then
   * @param b the share of B
   * @param estimate {@code b - a}
   * @param interval the interval for the difference of the probabilities; those of all days hold at
   *     once
   * @param pairs the pairs by whether it has happened in each; empty for independent samples
   */
  public record Day(
      double time,
      double a,
      double b,
      double estimate,
      Interval interval,
      Optional<PairedCounts> pairs) {}

  /** Keeps its own copy of the days. */
  public IncidenceDifference {
    days = List.copyOf(days);
  }

  /**
   * Compares independent samples.
   *
   * @param timesA the day of the event in each run of the baseline, from 0 to the horizon; NaN
   *     where it had not happened by then
   * @param timesB the same of the other sample
   * @param horizon the end of observation of all runs, in days, from 0 to 36,525
   * @param level the confidence level of the intervals of all days together, above 0 and below 1
   */
  public static IncidenceDifference independent(
      double[] timesA, double[] timesB, double horizon, double level) {
    Arguments.requireInsideUnit(level, "level");
    double[] days = days(horizon);
    int[] a = counts(classes(timesA, "timesA", days), days.length + 1);
    int[] b = counts(classes(timesB, "timesB", days), days.length + 1);
    int nA = timesA.length;
    int nB = timesB.length;
    long[] observed = new long[a.length];
    Arrays.setAll(observed, i -> (long) b[i] * nA - (long) a[i] * nB);
    int[] byA = cumulative(a);
    int[] byB = cumulative(b);
    double[] deviations =
        IntStream.range(0, days.length)
            .mapToDouble(i -> labelDeviation(byA[i] + byB[i], nA, nB))
            .toArray();
    Exchanged exchanged =
        Exchanged.of(LabelShuffling.of(a, b, random()), observed, deviations, level);
    List<Day> differences = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      NewcombeInterval newcombe = NewcombeInterval.independent(byA[i], nA, byB[i], nB);
      differences.add(day(days[i], newcombe, exchanged.z, level, Optional.empty()));
    }
    return new IncidenceDifference(
        false, nA, nB, level, differences, PERMUTATIONS, exchanged.pValue);
  }

  /**
   * Compares pairs.
   *
   * @param timesA the day of the event in each run of the baseline, from 0 to the horizon; NaN
   *     where it had not happened by then
   * @param timesB the same of the same replications, in the same order
   * @param horizon the end of observation of all runs, in days, from 0 to 36,525
   * @param level the confidence level of the intervals of all days together, above 0 and below 1
   */
  public static IncidenceDifference paired(
      double[] timesA, double[] timesB, double horizon, double level) {
    Arguments.require(
        timesA.length == timesB.length,
        "timesA has length %s and timesB %s; must be the same",
        timesA.length,
        timesB.length);
    Arguments.requireInsideUnit(level, "level");
    double[] days = days(horizon);
    int n = timesA.length;
    int[] a = classes(timesA, "timesA", days);
    int[] b = classes(timesB, "timesB", days);
    int[] later = new int[n];
    Arrays.setAll(later, i -> Math.max(a[i], b[i]));
    int classes = days.length + 1;
    int[] countsA = counts(a, classes);
    int[] countsB = counts(b, classes);
    long[] observed = new long[classes];
    Arrays.setAll(observed, i -> countsB[i] - countsA[i]);
    PairedCounts[] pairs =
        pairs(cumulative(countsA), cumulative(countsB), counts(later, classes), n);
    double[] deviations =
        Arrays.stream(pairs, 0, days.length).mapToDouble(p -> Math.sqrt(p.discordant())).toArray();
    Exchanged exchanged =
        Exchanged.of(TimeSwapping.of(a, b, classes, random()), observed, deviations, level);
    List<Day> differences = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      NewcombeInterval newcombe = NewcombeInterval.paired(pairs[i]);
      differences.add(day(days[i], newcombe, exchanged.z, level, Optional.of(pairs[i])));
    }
    return new IncidenceDifference(true, n, n, level, differences, PERMUTATIONS, exchanged.pValue);
  }

  private static PairedCounts[] pairs(int[] byA, int[] byB, int[] later, int n) {
    int[] byBoth = cumulative(later);
    return IntStream.range(0, byA.length)
        .mapToObj(
            i ->
                new PairedCounts(
                    byBoth[i],
                    byA[i] - byBoth[i],
                    byB[i] - byBoth[i],
                    n - byA[i] - byB[i] + byBoth[i]))
        .toArray(PairedCounts[]::new);
  }

  private static Day day(
      double time,
      NewcombeInterval newcombe,
      double z,
      double level,
      Optional<PairedCounts> pairs) {
    return new Day(
        time,
        newcombe.a(),
        newcombe.b(),
        newcombe.b() - newcombe.a(),
        newcombe.at(z, level),
        pairs);
  }

  /** The largest difference of any day, without its sign. */
  public double largest() {
    return days.stream().mapToDouble(day -> Math.abs(day.estimate())).max().getAsDouble();
  }

  /**
   * The p-value of the test that the difference of the probabilities lies within a margin on every
   * day: the greatest of those of the days, as each of them must be shown.
   *
   * @param margin the margin, at least 0: 0.02 for two points; within one of 0 lies nothing
   * @return from 0 to 1; at least 0.5 when the estimate of any day is not inside
   */
  public double pValueWithin(double margin) {
    Arguments.requireMargin(margin);
    return days.stream().mapToDouble(day -> pValueWithin(day, margin)).max().getAsDouble();
  }

  private double pValueWithin(Day day, double margin) {
    return day.pairs().isPresent()
        ? TangoScore.pValueWithin(day.pairs().get(), margin)
        : new NewcombeInterval(day.a(), nA, day.b(), nB, 0).pValueWithin(margin);
  }

  private static UniformRandomProvider random() {
    return SeededSource.of(SEED);
  }

  /** Days 0, 1, 2, ... and the horizon. */
  private static double[] days(double horizon) {
    Arguments.require(
        horizon >= 0 && horizon <= LONGEST_HORIZON,
        "horizon is %s; must be from 0 to %s days",
        horizon,
        LONGEST_HORIZON);
    double[] days = new double[(int) Math.ceil(horizon) + 1];
    Arrays.setAll(days, i -> Math.min(i, horizon));
    return days;
  }

  /** The first day by which the event has happened, in each run; one more than all for not yet. */
  private static int[] classes(double[] times, String name, double[] days) {
    double horizon = days[days.length - 1];
    Arguments.require(times.length >= 1, "%s has length 0; must be at least 1", name);
    int[] classes = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      boolean never = Double.isNaN(times[i]);
      Arguments.require(
          never || (times[i] >= 0 && times[i] <= horizon),
          "%s[%s] is %s; must be from 0 to the horizon, %s, or NaN for not yet",
          name,
          i,
          times[i],
          horizon);
      classes[i] = never ? days.length : (int) Math.ceil(times[i]);
    }
    return classes;
  }

  private static int[] counts(int[] classes, int number) {
    int[] counts = new int[number];
    for (int each : classes) {
      counts[each]++;
    }
    return counts;
  }

  private static int[] cumulative(int[] counts) {
    int[] cumulative = counts.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    return cumulative;
  }

  /** Of {@code countB nA - countA nB}, when {@code happened} of all runs are dealt out anew. */
  private static double labelDeviation(double happened, double nA, double nB) {
    double all = nA + nB;
    return Math.sqrt(nA * nB * happened * (all - happened) / (all - 1));
  }

  /** What exchanges at random do to the largest difference of any day. */
  private record Exchanged(double pValue, double z) {

    static Exchanged of(
        ShuffledCounts shuffled, long[] observed, double[] deviations, double level) {
      double[] pointwise = new double[PERMUTATIONS];
      double largest = largest(observed, deviations.length);
      long[] differences = new long[observed.length];
      int atLeast = 0;
      for (int r = 0; r < PERMUTATIONS; r++) {
        shuffled.next(differences);
        atLeast += largest(differences, deviations.length) >= largest ? 1 : 0;
        pointwise[r] = largestInDeviations(differences, deviations);
      }
      Arrays.sort(pointwise);
      double together = pointwise[(int) Math.ceil(level * PERMUTATIONS) - 1];
      // No fewer than one day by itself takes: where hardly anything happened they are few.
      double z = Math.max(NewcombeInterval.z(level), together);
      return new Exchanged((1.0 + atLeast) / (1 + PERMUTATIONS), z);
    }

    private static long largest(long[] differences, int days) {
      long sum = 0;
      long largest = 0;
      for (int i = 0; i < days; i++) {
        sum += differences[i];
        largest = Math.max(largest, Math.abs(sum));
      }
      return largest;
    }

    private static double largestInDeviations(long[] differences, double[] deviations) {
      long sum = 0;
      double largest = 0;
      for (int i = 0; i < deviations.length; i++) {
        sum += differences[i];
        if (sum != 0) {
          largest = Math.max(largest, Math.abs(sum) / deviations[i]);
        }
      }
      return largest;
    }
  }
}
