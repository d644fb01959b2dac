package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.results.reading.Series.Day;
import org.brinksim.results.replay.ReplayedDays;
import org.brinksim.statistics.RecordedSample;
import org.brinksim.text.Decimals;

/**
 * How far the runs of a directory lie from those of the baseline with the same numbers, day by day.
 *
 * @param pairs how many pairs were run again
 * @param skipped how many replications among them have no partner
 * @param metrics of each metric the spread over pairs of the other minus the baseline, day by day
 * @param reason why there are none; empty when pairs were run again
 */
public record DailyDifferences(
    int pairs, int skipped, Map<String, List<Day>> metrics, Optional<String> reason) {
  public DailyDifferences {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** None, and why: the end of a sentence. */
  public static DailyDifferences none(String reason) {
    return new DailyDifferences(0, 0, Map.of(), Optional.of(reason));
  }

  /**
   * The differences of replications that were run again on both sides, on the days that both have.
   *
   * @param replications the numbers of the pairs, rising
   * @param metrics the metrics that both have
   */
  static DailyDifferences of(
      ReplayedDays baseline, ReplayedDays other, List<Integer> replications, List<String> metrics) {
    Map<String, List<Day>> all = new LinkedHashMap<>();
    for (String metric : metrics) {
      all.put(
          metric,
          days(
              baseline.days(),
              other.days(),
              replications.stream().map(r -> baseline.runs().get(r).get(metric)).toList(),
              replications.stream().map(r -> other.runs().get(r).get(metric)).toList()));
    }
    int last = replications.get(replications.size() - 1);
    return new DailyDifferences(
        replications.size(), last + 1 - replications.size(), all, Optional.empty());
  }

  /**
   * The spread of b minus a, pair by pair.
   *
   * @param daysOfA the days of each run of a
   * @param daysOfB the days of each run of b
   * @param a the values of each run, day by day
   * @param b those of its partners, in the same order
   */
  static List<Day> days(
      List<Double> daysOfA, List<Double> daysOfB, List<float[]> a, List<float[]> b) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < daysOfA.size(); i++) {
      int j = daysOfB.indexOf(daysOfA.get(i));
      if (j >= 0) {
        float[] differences = new float[a.size()];
        for (int pair = 0; pair < differences.length; pair++) {
          differences[pair] = b.get(pair)[j] - a.get(pair)[i];
        }
        RecordedSample sample = RecordedSample.of(differences);
        if (sample.size() > 0) {
          days.add(day(daysOfA.get(i), sample));
        }
      }
    }
    return days;
  }

  private static Day day(double day, RecordedSample sample) {
    return new Day(
        day,
        number(sample.mean()),
        number(sample.quantile(0.05)),
        number(sample.quantile(0.25)),
        number(sample.quantile(0.5)),
        number(sample.quantile(0.75)),
        number(sample.quantile(0.95)),
        sample.size());
  }

  /** A number of 32 bits with no more digits than it has. */
  private static double number(float recorded) {
    return Double.parseDouble(Decimals.text(recorded));
  }

  /** The days of a metric; none where it was not run again or is the same on every day. */
  public Optional<List<Day>> moved(String metric) {
    return Optional.ofNullable(metrics.get(metric))
        .filter(days -> days.stream().anyMatch(DailyDifferences::isMoved));
  }

  private static boolean isMoved(Day day) {
    return day.p05() != 0 || day.p95() != 0 || day.mean() != 0;
  }
}
