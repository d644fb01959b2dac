package org.brinksim.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The CSV files of a run directory: what writes and what reads one takes its header from here. */
public enum RunTable {

  /** One row for each run: what was drawn, and what came of it. */
  REPLICATIONS("replications.csv", Columns.SCENARIO, Columns.POINT, Columns.REPLICATION),

  /** Each metric through time: its mean and quantiles over the runs of a point. */
  SERIES(
      "series.csv",
      Columns.SCENARIO,
      Columns.POINT,
      Columns.DAY,
      Columns.METRIC,
      Columns.MEAN,
      Columns.P05,
      Columns.P25,
      Columns.P50,
      Columns.P75,
      Columns.P95,
      Columns.N),

  /** What happened in each run: who did what, when, and by which cause. */
  EVENTS(
      "events.csv",
      Columns.SCENARIO,
      Columns.POINT,
      Columns.REPLICATION,
      Columns.EVENT,
      Columns.DAY,
      Columns.DATE,
      Columns.KIND,
      Columns.WHO,
      Columns.WHAT,
      Columns.RUNG,
      Columns.TARGET,
      Columns.AMOUNT,
      Columns.UNIT,
      Columns.CAUSE,
      Columns.HAZARD),

  /** What the hazards of acts depended on when they happened. */
  DRIVERS(
      "drivers.csv",
      Columns.SCENARIO,
      Columns.POINT,
      Columns.REPLICATION,
      Columns.EVENT,
      Columns.DRIVER,
      Columns.VALUE,
      Columns.WEIGHT),

  /** The runs that failed, and the seed and command line that run them again. */
  FAILURES(
      "failures.csv",
      Columns.SCENARIO,
      Columns.POINT,
      Columns.REPLICATION,
      Columns.SEED,
      Columns.MESSAGE,
      Columns.REPLAY);

  private final String file;
  private final List<String> columns;

  RunTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  /** The file's name in a run directory. */
  public String file() {
    return file;
  }

  /** The names of its columns in every run. */
  public List<String> columns() {
    return columns;
  }

  /** Its header, with the columns of a certain run after those of every run. */
  public List<String> header(Stream<String> ofTheRun) {
    List<String> header = new ArrayList<>(columns);
    ofTheRun.forEach(header::add);
    return header;
  }
}
