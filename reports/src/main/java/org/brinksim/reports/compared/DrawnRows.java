package org.brinksim.reports.compared;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.text.Characters;

/**
 * The rows of a chart's numbers, by the names of their columns.
 *
 * @param table the cells
 */
record DrawnRows(NumberTable table) {
  private static final int SHOWN_CHARACTERS = 60;
  private static final String RUNS = "runs";
  private static final String SHARE = "share";
  private static final String PART = "part";

  String text(int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column));
  }

  /** The number of a cell; NaN where it is missing. */
  double number(int row, String column) {
    String cell = text(row, column);
    return cell.isEmpty()
        ? Double.NaN
        : NumberSyntax.parse(cell).orElseThrow(() -> amiss(row, column, "a number"));
  }

  /** The rows of a sort, in their order. */
  List<Integer> rows(IntPredicate which) {
    return IntStream.range(0, table.rows().size()).filter(which).boxed().toList();
  }

  /**
   * Requires that each number is one, and each share from 0 to 1.
   *
   * @throws ChartExportException when it is not
   */
  void require(List<String> columns) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (String column : columns) {
        double number = number(row, column);
        if (column.equals(SHARE) && !(number >= 0 && (number <= 1 || isCurve(row)))) {
          throw amiss(row, column, "a share from 0 to 1");
        }
        if (column.equals(RUNS) && (number < 0 || number != Math.rint(number) && !isBlank(row))) {
          throw amiss(row, column, "a whole number of runs");
        }
      }
    }
  }

  /** Smooth curves and marks are of no number of runs. */
  private boolean isBlank(int row) {
    return text(row, RUNS).isEmpty() && table.columns().contains(PART);
  }

  /** A smooth curve is a share of runs in a bar around it, which can be more than all. */
  private boolean isCurve(int row) {
    return table.columns().contains(PART) && text(row, PART).equals("curve");
  }

  /**
   * The number of runs that the rows' shares are of: what makes a count a share.
   *
   * @param replications the number of runs that the chart's origin tells
   * @return nothing when neither tells it
   * @throws ChartExportException when counts and shares contradict one another
   */
  OptionalInt runs(OptionalInt replications) {
    OptionalInt all = replications;
    for (int row = 0; row < table.rows().size(); row++) {
      double counted = number(row, RUNS);
      double share = number(row, SHARE);
      if (Double.isNaN(counted)) {
        continue;
      }
      if (all.isEmpty() && share > 0) {
        double runs = Math.rint(counted / share);
        if (!(runs >= 1 && runs <= DrawnQuantity.MOST_RUNS)) {
          throw amiss(row, SHARE, "the share that so many runs are of all");
        }
        all = OptionalInt.of((int) runs);
      }
      if (all.isPresent() && Math.abs(counted / all.getAsInt() - share) > 1e-9) {
        throw amiss(row, RUNS, "the number of runs that the share is of " + all.getAsInt());
      }
    }
    return all;
  }

  private ChartExportException amiss(int row, String column, String required) {
    return new ChartExportException(
        "holds no numbers of a chart: row "
            + (row + 1)
            + ", column "
            + column
            + " is \""
            + Characters.visibleInOneLine(text(row, column), SHOWN_CHARACTERS)
            + "\"; must be "
            + required
            + ChartExportException.TAKE_ANOTHER);
  }
}
