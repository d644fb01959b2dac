package org.brinksim.results.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.SeriesSample;
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
 * <p>The series stay in the journal; a block of metrics at a time is read into memory. For the
 * standing rung, overall and of each channel, the share of runs in which each rung stands is added
 * as metrics {@code standing.RUNG} and {@code standing.CHANNEL.RUNG}.
 *
 * @param experiment the experiment
 * @param journal its results
 * @param sample the replications whose series are kept in it
 */
record SeriesTable(Experiment experiment, Journal journal, SeriesSample sample) {

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
        .stream()
        .filter(run -> sample.keeps(run.replication()))
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
    float[] values = new float[block.length];
    for (int t = 0; t < experiment.layout().times(); t++) {
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
