package org.brinksim.results.writing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.brinksim.experiment.Run;
import org.brinksim.results.Columns;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunTable;
import org.brinksim.results.UnwritableException;

/**
 * The runs that an earlier process has done: they come from the tables, and not again.
 *
 * @param tables where they are
 * @param precision what decides whether a point is run on
 */
record DoneRuns(GrowingTables tables, Optional<Precision> precision) {

  /**
   * Tells a schedule of them.
   *
   * @throws RunDirectoryException when the rows are of other runs than the schedule has
   * @throws UnwritableException when the rows cannot be read
   */
  void skip(RunSchedule schedule) {
    if (precision.isEmpty() || tables.done() == 0) {
      skip(schedule, tables.done(), List.<CsvRecord>of().iterator(), -1);
      return;
    }
    Path file = tables.growing(RunTable.REPLICATIONS.file());
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> rows = csv.iterator();
      int column = rows.next().getFields().indexOf(precision.get().response());
      if (!skip(schedule, tables.done(), rows, column)) {
        throw new RunDirectoryException(file + " has rows of other runs than this study's");
      }
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }

  /**
   * Tells of so many runs; one without a row failed.
   *
   * @return whether every row was of one of them
   */
  private static boolean skip(
      RunSchedule schedule, long done, Iterator<CsvRecord> rows, int column) {
    CsvRecord row = rows.hasNext() ? rows.next() : null;
    Iterator<Run> runs = schedule.round();
    for (long i = 0; i < done; i++) {
      if (!runs.hasNext() && schedule.goOn()) {
        runs = schedule.round();
      }
      Run run = runs.next();
      boolean there = row != null && isOf(row, run);
      schedule.take(run, there ? number(row.getField(column)) : Double.NaN);
      if (there) {
        row = rows.hasNext() ? rows.next() : null;
      }
    }
    if (!runs.hasNext()) {
      schedule.goOn();
    }
    return row == null;
  }

  private static boolean isOf(CsvRecord row, Run run) {
    int point = RunTable.REPLICATIONS.columns().indexOf(Columns.POINT);
    int replication = RunTable.REPLICATIONS.columns().indexOf(Columns.REPLICATION);
    return row.getField(point).equals(Integer.toString(run.point()))
        && row.getField(replication).equals(Integer.toString(run.replication()));
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
