package org.brinksim.reports.compared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.brinksim.reports.export.ChartExport;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.text.Sha256;

/**
 * An exported chart that is compared.
 *
 * @param export what its file tells
 * @param file the name of its file
 * @param sha256 the SHA-256 of its file
 */
public record DrawnChart(ChartExport export, String file, String sha256) {

  /**
   * Reads a chart, and makes sure that its numbers are those of one.
   *
   * @throws ChartExportException when it is none, or is damaged
   */
  static DrawnChart read(Path file) {
    try {
      byte[] hash = Sha256.digest().digest(Files.readAllBytes(file));
      DrawnChart chart =
          new DrawnChart(
              ChartExport.read(file),
              file.getFileName().toString(),
              HexFormat.of().formatHex(hash));
      chart.requireNumbers(file);
      return chart;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireNumbers(Path file) {
    try {
      ChartKind kind =
          ChartKind.of(export.numbers().columns())
              .orElseThrow(
                  () ->
                      new ChartExportException(
                          "has the columns "
                              + String.join(", ", export.numbers().columns())
                              + ", which no chart has"
                              + ChartExportException.TAKE_ANOTHER));
      rows().require(kind.numbers());
      quantities(lastDay(this).orElse(Double.NaN));
    } catch (ChartExportException e) {
      throw e.of(file);
    }
  }

  /** The chart's id. */
  public String id() {
    return export.chart();
  }

  ChartKind kind() {
    return ChartKind.of(export.numbers().columns()).orElseThrow();
  }

  private DrawnRows rows() {
    return new DrawnRows(export.numbers());
  }

  boolean hasNumbersOf(DrawnChart other) {
    return export.numbers().equals(other.export.numbers());
  }

  /**
   * The numbers that are compared.
   *
   * @param day the day that is looked at; NaN for a chart without days
   */
  List<DrawnQuantity> quantities(double day) {
    return new DrawnQuantities(rows(), replications(), day).of(kind());
  }

  /** The number of runs that its origin tells. */
  OptionalInt replications() {
    return export.origin().map(o -> OptionalInt.of(o.replications())).orElse(OptionalInt.empty());
  }

  /**
   * The last day on which both charts have numbers. Curves have some on every day up to their end.
   *
   * @return nothing for charts without days, and for those that share none
   */
  OptionalDouble lastDay(DrawnChart other) {
    if (!kind().isThroughTime()) {
      return OptionalDouble.empty();
    }
    NavigableSet<Double> days = days();
    NavigableSet<Double> theirs = other.days();
    if (kind() == ChartKind.CURVES && !days.isEmpty() && !theirs.isEmpty()) {
      return OptionalDouble.of(Math.min(days.last(), theirs.last()));
    }
    days.retainAll(theirs);
    return days.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(days.last());
  }

  private NavigableSet<Double> days() {
    DrawnRows rows = rows();
    NavigableSet<Double> days = new TreeSet<>();
    rows.rows(row -> true).forEach(row -> days.add(rows.number(row, "day")));
    return days;
  }
}
