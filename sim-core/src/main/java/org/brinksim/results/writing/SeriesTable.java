package org.brinksim.results.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.results.CsvLines;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.RecordedSample;

/**
 * series.csv: the distribution of each metric over replications, on each recorded day; of many,
 * over a sample of them.
 *
 * <p>The series stay in their file; a block of them at a time is read into memory. For the standing
 * rung, overall and of each channel, the share of runs in which each rung stands is added as
 * metrics {@code standing.RUNG} and {@code standing.CHANNEL.RUNG}.
 *
 * @param scenarios the scenario of each design point, with its settings in it
 * @param series which runs, and what is kept of the series of each
 * @param file the series of runs, one after another; of these and perhaps of others
 */
record SeriesTable(IntFunction<Scenario> scenarios, SampledSeries series, Path file) {

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
    csv.add(RunTable.SERIES.columns());
    csv.flush();
    int metrics = metrics().size();
    int[] runs = runs();
    int most = Math.max(VALUES_A_ROW, Arrays.stream(runs).max().orElseThrow());
    long perMetric = (long) layout().times() * most;
    int metricsAtOnce = (int) Math.max(1, Math.min(metrics, blockValues / perMetric));
    int pointsAtOnce =
        metricsAtOnce < metrics
            ? 1
            : (int) Math.max(1, blockValues / (perMetric * Math.max(1, metrics)));
    for (int point = 0; point < runs.length; point += pointsAtOnce) {
      int[] ofPoints = Arrays.copyOfRange(runs, point, Math.min(runs.length, point + pointsAtOnce));
      for (int from = 0; from < metrics; from += metricsAtOnce) {
        int until = Math.min(metrics, from + metricsAtOnce);
        write(out, point, read(ofPoints, point, from, until), from, until, written);
      }
    }
  }

  private ResultLayout layout() {
    return series.codec().layout();
  }

  /** The metrics that are kept. */
  private List<String> metrics() {
    return IntStream.range(0, series.codec().kept().length)
        .filter(m -> series.codec().kept()[m])
        .mapToObj(m -> layout().metrics().get(m).name())
        .toList();
  }

  /** How many runs of each point there are in the file. */
  private int[] runs() {
    int[] runs = new int[series.points()];
    series.read(file, (run, record) -> runs[run.point()]++);
    return runs;
  }

  /**
   * Reads some metrics of some points.
   *
   * @param runs how many runs each of the points has
   * @param first the first of the points
   * @return for each point and run the metrics, each through time
   */
  private float[][][] read(int[] runs, int first, int from, int until) {
    int times = layout().times();
    float[][][] block = new float[runs.length][][];
    for (int p = 0; p < runs.length; p++) {
      block[p] = new float[runs[p]][(until - from) * times];
    }
    int[] read = new int[runs.length];
    series.read(
        file,
        (run, record) -> {
          int p = run.point() - first;
          if (p >= 0 && p < runs.length) {
            series.codec().decode(record, from, block[p][read[p]++]);
          }
        });
    return block;
  }

  private void write(
      Writer out, int first, float[][][] block, int from, int until, Runnable written)
      throws IOException {
    List<String> metrics = metrics();
    int times = layout().times();
    for (int p = 0; p < block.length; p++) {
      float[][] ofPoint = block[p];
      int point = first + p;
      Scenario scenario = scenarios.apply(point);
      List<String> tables =
          IntStream.range(from, until)
              .parallel()
              .mapToObj(m -> table(scenario, point, metrics.get(m), ofPoint, (m - from) * times))
              .toList();
      for (String table : tables) {
        out.write(table);
        written.run();
      }
    }
  }

  /** A metric's rows, as they stand in the file. */
  private String table(Scenario scenario, int point, String metric, float[][] block, int offset) {
    StringWriter text = new StringWriter();
    try {
      CsvLines csv = new CsvLines(text);
      write(csv, scenario, point, metric, block, offset);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return text.toString();
  }

  private void write(
      CsvLines csv, Scenario scenario, int point, String metric, float[][] block, int offset) {
    Map<String, Integer> levels = levelsOf(scenario, metric);
    float[] values = new float[block.length];
    for (int t = 0; t < layout().times(); t++) {
      for (int r = 0; r < block.length; r++) {
        values[r] = block[r][offset + t];
      }
      RecordedSample sample = RecordedSample.of(values);
      List<String> start =
          List.of(scenario.id(), Integer.toString(point), NumberText.text(scenario.dayOf(t)));
      if (sample.size() > 0) {
        csv.add(row(start, metric, sample));
      }
      levels.forEach(
          (share, level) -> csv.add(row(start, share, sample.count(level), block.length)));
    }
  }

  /** The mean and quantiles of a metric. */
  private static List<String> row(List<String> start, String metric, RecordedSample sample) {
    List<String> row = new ArrayList<>(start);
    row.add(metric);
    row.add(NumberText.text(sample.mean()));
    for (double probability : Summary.PROBABILITIES) {
      row.add(NumberText.text(sample.quantile(probability)));
    }
    row.add(Integer.toString(sample.size()));
    return row;
  }

  /** A share of the runs, which has no quantiles. */
  private static List<String> row(List<String> start, String share, int standing, int runs) {
    List<String> row = new ArrayList<>(start);
    row.add(share);
    row.add(runs == 0 ? "" : NumberText.text((float) standing / runs));
    row.addAll(Collections.nCopies(Summary.PROBABILITIES.size(), ""));
    row.add(Integer.toString(runs));
    return row;
  }

  private static Map<String, Integer> levelsOf(Scenario scenario, String metric) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (Rung rung : scenario.ladder().rungs()) {
      if (metric.equals(ResultNames.RUNG)) {
        levels.put(ResultNames.standing(rung), rung.level());
      } else if (metric.equals(ResultNames.rung(rung.channel()))) {
        levels.put(ResultNames.standingInChannel(rung), rung.level());
      }
    }
    return levels;
  }
}
