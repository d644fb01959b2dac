package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.Columns;
import org.brinksim.results.Kept;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;

/**
 * Every metric through time: its mean and quantiles over replications, day by day.
 *
 * @param metrics the days of each metric, by its name
 */
public record Series(Map<String, List<Day>> metrics) {
  /** The quantiles of a day, from the lowest up. */
  private static final List<String> QUANTILES =
      List.of(Columns.P05, Columns.P25, Columns.P50, Columns.P75, Columns.P95);

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
   * Reads the rows of a scenario at a design point, in the order of the file: day by day.
   *
   * @param completed how many runs of that point reached their horizon
   * @throws RunDirectoryException when they are not all there, or hold what cannot be
   */
  static Series read(Path file, RunManifest manifest, Scenario scenario, int point, int completed) {
    Reader reader = new Reader(manifest, scenario, completed);
    Table table = new Table(file, RunTable.SERIES.columns());
    table.read(
        row -> {
          if (row.isOf(manifest, scenario.id()) && row.point(manifest) == point) {
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

    /** The sum of the shares on each day: of those of each channel, and by "" of all rungs. */
    private final Map<String, double[]> sums = new HashMap<>();

    private final Map<String, String> channels = new HashMap<>();
    private final int completed;

    /** Of many runs the series of a sample are kept; those that failed are missing in it. */
    private final int leastKept;

    private final Ranges ranges;

    Reader(RunManifest manifest, Scenario scenario, int completed) {
      this.completed = completed;
      boolean all = manifest.replicationsBegun() <= ReplicationSample.SERIES;
      leastKept =
          all
              ? completed
              : Math.max(
                  0,
                  Math.min(completed, ReplicationSample.SERIES) - manifest.replications().failed());
      ranges = new Ranges(scenario);
      for (int t = 0; t <= scenario.steps(); t++) {
        times.put(scenario.dayOf(t), t);
      }
      manifest.dictionary().metrics().forEach(word -> words.put(word.name(), word));
      Kept kept = manifest.kept();
      for (Rung rung : scenario.ladder().rungs()) {
        if (kept.keepsSeries(ResultNames.RUNG)) {
          addShare(ResultNames.standing(rung), "");
        }
        if (kept.keepsSeries(ResultNames.rung(rung.channel()))) {
          addShare(ResultNames.standingInChannel(rung), rung.channel());
        }
      }
    }

    private void addShare(String share, String channel) {
      shares.add(share);
      channels.put(share, channel);
      sums.put(channel, new double[times.size()]);
    }

    void accept(Table.Row row) {
      String metric = row.text(Columns.METRIC);
      boolean share = shares.contains(metric);
      if (!share && !words.containsKey(metric)) {
        throw row.damaged(Columns.METRIC, "a metric that manifest.json names");
      }
      Integer time = times.get(row.number(Columns.DAY));
      List<Day> days = metrics.computeIfAbsent(metric, m -> new ArrayList<>());
      Integer before = days.isEmpty() ? -1 : times.get(days.get(days.size() - 1).day());
      if (time == null || time <= before || share && time != before + 1) {
        throw row.damaged(
            Columns.DAY, "the day of a step, after that of the row before and without a gap");
      }
      days.add(share ? share(row, time) : estimates(row, words.get(metric)));
    }

    private Day share(Table.Row row, int time) {
      row.whole(Columns.N, leastKept, completed);
      double mean = row.number(Columns.MEAN);
      double[] sum = sums.get(channels.get(row.text(Columns.METRIC)));
      sum[time] += mean;
      if (!(mean >= 0 && sum[time] <= 1 + ROUNDING)) {
        throw row.damaged(Columns.MEAN, "from 0 to 1, together with the other rungs of that day");
      }
      return day(row);
    }

    private Day estimates(Table.Row row, Word word) {
      row.whole(Columns.N, 1, completed);
      check(row, Columns.MEAN, word);
      double before = Double.NEGATIVE_INFINITY;
      for (String quantile : QUANTILES) {
        check(row, quantile, word);
        if (row.number(quantile) < before) {
          throw row.damaged(quantile, "at least the quantile before it");
        }
        before = row.number(quantile);
      }
      return day(row);
    }

    private void check(Table.Row row, String column, Word word) {
      double number = row.number(column);
      if (Double.isNaN(number)) {
        throw row.damaged(column, "a number");
      }
      ranges.check(row, row.table().place(column), word, number);
    }

    private static Day day(Table.Row row) {
      return new Day(
          row.number(Columns.DAY),
          row.number(Columns.MEAN),
          row.number(Columns.P05),
          row.number(Columns.P25),
          row.number(Columns.P50),
          row.number(Columns.P75),
          row.number(Columns.P95),
          (int) row.number(Columns.N));
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

  /** Whether there are days of a metric; a run may have been told to keep those of some alone. */
  public boolean has(String metric) {
    return metrics.containsKey(metric);
  }

  /** The days of a metric, in order. */
  public List<Day> of(String metric) {
    List<Day> days = metrics.get(metric);
    if (days == null) {
      throw new RunDirectoryException(
          RunTable.SERIES.file()
              + " has no metric \""
              + metric
              + "\". Maybe the run was told by --series not to keep it, or the table belongs to another version or another scenario.yaml");
    }
    return days;
  }
}
