package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;

/**
 * Every metric through time: its mean and quantiles over replications, day by day.
 *
 * @param metrics the days of each metric, by its name
 */
public record Series(Map<String, List<Day>> metrics) {
  private static final List<String> COLUMNS =
      List.of("scenario", "point", "day", "metric", "mean", "p05", "p25", "p50", "p75", "p95", "n");
  private static final int DAY = 2;
  private static final int METRIC = 3;
  private static final int MEAN = 4;
  private static final int LOWEST = 5;
  private static final int HIGHEST = 9;
  private static final int N = 10;

  /** Shares are recorded with seven digits. */
  private static final double ROUNDING = 1e-5;

  public Series {
    metrics = Map.copyOf(metrics);
  }

  /**
   * A metric on one day, over the replications that have a value then.
   *
   * @param day the day
   * @param mean the mean; NaN when no replication has a value
   * @param p05 the 5 % quantile
   * @param p25 the lower quartile
   * @param p50 the median
   * @param p75 the upper quartile
   * @param p95 the 95 % quantile
   * @param n the number of replications with a value
   */
  public record Day(
      double day, double mean, double p05, double p25, double p50, double p75, double p95, int n) {}

  /**
   * Reads the rows of a scenario at one design point, in the order of the file: day by day.
   *
   * @throws ReportException when they are not all there, or hold what cannot be
   */
  static Series read(Path file, RunManifest manifest, Scenario scenario, int point) {
    Reader reader = new Reader(manifest, scenario);
    Table table = new Table(file, COLUMNS);
    table.read(
        row -> {
          if (row.isOf(manifest, scenario.id(), point)) {
            reader.accept(row);
          }
        });
    reader.requireAllShares(table);
    return new Series(reader.metrics);
  }

  /** What is known of a table while it is read. */
  private static final class Reader {
    private final Map<String, List<Day>> metrics = new LinkedHashMap<>();
    private final Map<Double, Integer> times = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Set<String> shares = new LinkedHashSet<>();

    /** The sum of the shares on each day: of all rungs, and of those of each channel. */
    private final Map<String, double[]> sums = new HashMap<>();

    private final Map<String, String> groups = new HashMap<>();
    private final int completed;
    private final Ranges ranges;

    Reader(RunManifest manifest, Scenario scenario) {
      completed = manifest.replications().completed();
      ranges = new Ranges(scenario);
      for (int t = 0; t <= scenario.steps(); t++) {
        times.put(scenario.dayOf(t), t);
      }
      manifest.dictionary().metrics().forEach(word -> words.put(word.name(), word));
      for (Rung rung : scenario.ladder().rungs()) {
        addShare("standing.", rung);
        addShare("standing." + rung.channel() + ".", rung);
      }
    }

    private void addShare(String group, Rung rung) {
      shares.add(group + rung.id());
      groups.put(group + rung.id(), group);
      sums.put(group, new double[times.size()]);
    }

    void accept(Table.Row row) {
      String metric = row.text(METRIC);
      boolean share = shares.contains(metric);
      if (!share && !words.containsKey(metric)) {
        throw row.damaged(METRIC, "a metric that manifest.json names");
      }
      Integer time = times.get(row.number(DAY));
      List<Day> days = metrics.computeIfAbsent(metric, m -> new ArrayList<>());
      Integer before = days.isEmpty() ? -1 : times.get(days.get(days.size() - 1).day());
      if (time == null || time <= before || share && time != before + 1) {
        throw row.damaged(DAY, "the day of a step, after that of the row before and without a gap");
      }
      days.add(share ? share(row, time) : estimates(row, words.get(metric)));
    }

    private Day share(Table.Row row, int time) {
      row.whole(N, completed, completed);
      double mean = row.number(MEAN);
      double[] sum = sums.get(groups.get(row.text(METRIC)));
      sum[time] += mean;
      if (!(mean >= 0 && sum[time] <= 1 + ROUNDING)) {
        throw row.damaged(MEAN, "from 0 to 1, together with the other rungs of that day");
      }
      return day(row);
    }

    private Day estimates(Table.Row row, Word word) {
      row.whole(N, 1, completed);
      for (int c = MEAN; c <= HIGHEST; c++) {
        if (Double.isNaN(row.number(c))) {
          throw row.damaged(c, "a number");
        }
        if (c > LOWEST && row.number(c) < row.number(c - 1)) {
          throw row.damaged(c, "at least the quantile before it");
        }
        ranges.check(row, c, word);
      }
      return day(row);
    }

    private static Day day(Table.Row row) {
      return new Day(
          row.number(DAY),
          row.number(MEAN),
          row.number(LOWEST),
          row.number(LOWEST + 1),
          row.number(LOWEST + 2),
          row.number(LOWEST + 3),
          row.number(HIGHEST),
          (int) row.number(N));
    }

    void requireAllShares(Table table) {
      for (String share : shares) {
        int there = metrics.getOrDefault(share, List.of()).size();
        if (there != times.size()) {
          throw table.damaged(
              " has " + there + " rows of " + share + "; must have one a step, " + times.size());
        }
      }
    }
  }

  /** The days of a metric, in order. */
  public List<Day> of(String metric) {
    List<Day> days = metrics.get(metric);
    if (days == null) {
      throw new ReportException(
          "series.csv has no metric \""
              + metric
              + "\". Maybe it belongs to another version or another scenario.yaml");
    }
    return days;
  }
}
