package org.brinksim.results.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.Run;
import org.brinksim.results.CsvLines;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario;

/**
 * series.csv: the distribution of each metric over replications, on each recorded day.
 *
 * <p>The series stay in the journal; a block of metrics at a time is read into memory. For the
 * standing rung, overall and of each channel, the share of runs in which each rung stands is added
 * as metrics {@code standing.RUNG} and {@code standing.CHANNEL.RUNG}.
 *
 * @param experiment the experiment
 * @param journal its results
 */
record SeriesTable(Experiment experiment, Journal journal) {

  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final int BLOCK_VALUES = 16_000_000;

  /** The text of a metric's rows for one time takes about as much memory as so many values. */
  private static final int VALUES_A_ROW = 100;

  /** Writes the table; each metric written is told. */
  void write(Writer out, Runnable written) throws IOException {
    write(out, BLOCK_VALUES, written);
  }

  /** Writes the table with no more values in memory than given, or those of one metric. */
  void write(Writer out, int blockValues, Runnable written) throws IOException {
    CsvLines csv = new CsvLines(out);
    csv.add("scenario", "point", "day", "metric", "mean", "p05", "p25", "p50", "p75", "p95", "n");
    csv.flush();
    for (int point = 0; point < experiment.points().size(); point++) {
      write(point, out, blockValues, written);
    }
  }

  private void write(int point, Writer out, int blockValues, Runnable written) throws IOException {
    ResultColumns metrics = experiment.layout().metrics();
    Run[] runs = runsOf(point);
    int times = experiment.layout().times();
    long perMetric = (long) times * Math.max(VALUES_A_ROW, runs.length);
    int perBlock = (int) Math.max(1, blockValues / perMetric);
    for (int from = 0; from < metrics.size(); from += perBlock) {
      int until = Math.min(metrics.size(), from + perBlock);
      float[][] block = read(runs, from * times, (until - from) * times);
      int first = from;
      List<String> tables =
          IntStream.range(from, until)
              .parallel()
              .mapToObj(m -> table(point, metrics.get(m).name(), block, (m - first) * times))
              .toList();
      for (String table : tables) {
        out.write(table);
        written.run();
      }
    }
  }

  private Run[] runsOf(int point) {
    return journal
        .completed()
        .subSet(new Run(point, 0), true, new Run(point, Integer.MAX_VALUE), true)
        .toArray(Run[]::new);
  }

  private float[][] read(Run[] runs, int from, int length) {
    float[][] block = new float[runs.length][length];
    for (int r = 0; r < runs.length; r++) {
      journal.readSeries(runs[r], from, block[r]);
    }
    return block;
  }

  /** A metric's rows, as they stand in the file. */
  private String table(int point, String metric, float[][] block, int offset) {
    StringWriter text = new StringWriter();
    try {
      CsvLines csv = new CsvLines(text);
      write(csv, point, metric, block, offset);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return text.toString();
  }

  private void write(CsvLines csv, int point, String metric, float[][] block, int offset) {
    Scenario scenario = experiment.scenario(point).scenario();
    Map<String, Integer> levels = levelsOf(scenario, metric);
    for (int t = 0; t < experiment.layout().times(); t++) {
      String[] start = {
        scenario.id(), Integer.toString(point), NumberText.text(scenario.dayOf(t)), metric
      };
      float[] values = sorted(block, offset + t);
      if (values.length > 0) {
        csv.add(row(start, values));
      }
      for (Map.Entry<String, Integer> level : levels.entrySet()) {
        start[3] = level.getKey();
        csv.add(shareRow(start, level.getValue(), values, block.length));
      }
    }
  }

  private static float[] sorted(float[][] block, int at) {
    float[] values = new float[block.length];
    int n = 0;
    for (float[] replication : block) {
      if (!Float.isNaN(replication[at])) {
        values[n++] = replication[at];
      }
    }
    float[] present = Arrays.copyOf(values, n);
    Arrays.sort(present);
    return present;
  }

  private static String[] row(String[] start, float[] values) {
    String[] row = Arrays.copyOf(start, 11);
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    row[4] = NumberText.text((float) (sum / values.length));
    for (int p = 0; p < PROBABILITIES.length; p++) {
      row[5 + p] = NumberText.text(quantile(values, PROBABILITIES[p]));
    }
    row[10] = Integer.toString(values.length);
    return row;
  }

  /** Linear between order statistics (Hyndman and Fan 1996, definition 7). */
  private static float quantile(float[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return (float) (sorted[below] + (position - below) * ((double) sorted[above] - sorted[below]));
  }

  private static String[] shareRow(String[] start, int level, float[] values, int replications) {
    int standing = 0;
    for (float value : values) {
      standing += value == level ? 1 : 0;
    }
    String[] row = Arrays.copyOf(start, 11);
    row[4] = replications == 0 ? "" : NumberText.text((float) standing / replications);
    Arrays.fill(row, 5, 10, "");
    row[10] = Integer.toString(replications);
    return row;
  }

  private static Map<String, Integer> levelsOf(Scenario scenario, String metric) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (Rung rung : scenario.ladder().rungs()) {
      if (metric.equals("rung")) {
        levels.put("standing." + rung.id(), rung.level());
      } else if (metric.equals("rung." + rung.channel())) {
        levels.put("standing." + rung.channel() + "." + rung.id(), rung.level());
      }
    }
    return levels;
  }
}
