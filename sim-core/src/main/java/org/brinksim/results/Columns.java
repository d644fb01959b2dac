package org.brinksim.results;

/** The names of the columns that the tables of every run have. */
public final class Columns {
  public static final String SCENARIO = "scenario";
  public static final String POINT = "point";
  public static final String REPLICATION = "replication";
  public static final String SEED = "seed";
  public static final String MESSAGE = "message";
  public static final String EVENT = "event";
  public static final String DAY = "day";
  public static final String DATE = "date";
  public static final String METRIC = "metric";
  public static final String MEAN = "mean";
  public static final String P05 = "p05";
  public static final String P25 = "p25";
  public static final String P50 = "p50";
  public static final String P75 = "p75";
  public static final String P95 = "p95";
  public static final String N = "n";
  public static final String KIND = "kind";
  public static final String WHO = "who";
  public static final String WHAT = "what";
  public static final String RUNG = "rung";
  public static final String TARGET = "target";
  public static final String AMOUNT = "amount";
  public static final String UNIT = "unit";
  public static final String CAUSE = "cause";
  public static final String HAZARD = "hazard";
  public static final String DRIVER = "driver";
  public static final String VALUE = "value";
  public static final String WEIGHT = "weight";
  public static final String REPLAY = "replay";

  private Columns() {}
}
