package org.brinksim.reports.compared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the numbers of a chart are, which their columns tell. */
enum ChartKind {
  /** Shares of runs, bar by bar. */
  SHARE_BARS(List.of("id", "label", "runs", "share", "low95", "high95"), 2),
  /** Shares of runs by day, as rising curves. */
  CURVES(List.of("id", "label", "day", "share", "low95", "high95"), 2),
  /** Shares of runs on each day, stacked. */
  STACKED_BANDS(List.of("day", "id", "label", "share"), -1),
  /** Bars, a smooth curve and marked quantiles. */
  DISTRIBUTION(List.of("part", "from", "to", "runs", "share"), 1),
  /** Fifty runs of one number. */
  DOTPLOT(List.of("dot", "share", "value", "at", "level"), 0),
  /** Whether and when events happen. */
  EVENT_TIMES(
      List.of(
          "actor", "event", "label", "runs", "share", "low95", "high95", "day25", "day50", "day75"),
      3),
  /** Mean and quantiles on each day. */
  FAN(List.of("day", "mean", "p05", "p25", "p50", "p75", "p95"), 0),
  /** How much each parameter or claim matters. */
  RANKED_BARS(
      List.of(
          "id",
          "label",
          "clear",
          "value",
          "low95",
          "high95",
          "rank",
          "rankLow95",
          "rankHigh95",
          "partial",
          "partialLow95",
          "partialHigh95"),
      2),
  /** What a conclusion stands on, link by link. */
  ARGUMENT_MAP(
      List.of("id", "label", "into", "intoLabel", "weight", "rank", "shareAtEnd", "near"), 4),
  /** What each of several things does. */
  EFFECT_BARS(List.of("id", "label", "quantity", "value", "low95", "high95"), 3),
  /** Differences, row by row. */
  DIFFERENCES(List.of("id", "label", "difference", "low95", "high95"), 2),
  /** A mean at each level of two things. */
  HEAT_MAP(List.of("across", "down", "mean"), 2),
  /** Estimates as runs are added. */
  RUNNING_MEANS(List.of("id", "label", "runs", "mean", "low95", "high95"), 2),
  /** Lines through time. */
  TRACES(List.of("id", "label", "day", "value"), 2);

  private final List<String> columns;
  private final int firstNumber;

  ChartKind(List<String> columns, int firstNumber) {
    this.columns = columns;
    this.firstNumber = firstNumber;
  }

  /** The kind with these columns; nothing when no chart has them. */
  static Optional<ChartKind> of(List<String> columns) {
    return Arrays.stream(values()).filter(kind -> kind.columns.equals(columns)).findFirst();
  }

  /** The columns that hold numbers. */
  List<String> numbers() {
    return this == STACKED_BANDS
        ? List.of("day", "share")
        : columns.subList(firstNumber, columns.size());
  }

  /** Whether what has no row in it happens in no run. */
  boolean leavesOutWhatNeverIs() {
    return this == SHARE_BARS || this == STACKED_BANDS;
  }

  /** Whether its numbers are on days. */
  boolean isThroughTime() {
    return columns.contains("day");
  }
}
