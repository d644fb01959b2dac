package org.brinksim.reports.compared;

import java.util.List;
import org.brinksim.comparison.Conclusion;
import org.brinksim.comparison.Verdict;

/**
 * Charts against those of the baseline.
 *
 * @param other the charts
 * @param conclusion what follows from all
 * @param charts the charts that both have, by id
 * @param onlyInBaseline the ids of those that the other has not
 * @param onlyInOther the ids of those that the baseline has not
 */
public record ChartsAgainstBaseline(
    ComparedCharts other,
    Conclusion conclusion,
    List<ChartComparison> charts,
    List<String> onlyInBaseline,
    List<String> onlyInOther) {
  public ChartsAgainstBaseline {
    charts = List.copyOf(charts);
    onlyInBaseline = List.copyOf(onlyInBaseline);
    onlyInOther = List.copyOf(onlyInOther);
  }

  /** How many numbers have a verdict. */
  public int count(Verdict verdict) {
    return charts.stream().mapToInt(chart -> chart.of(verdict).size()).sum();
  }

  /** How many numbers are compared. */
  public int count() {
    return charts.stream().mapToInt(chart -> chart.quantities().size()).sum();
  }

  static ChartsAgainstBaseline of(
      ComparedCharts baseline, ComparedCharts other, List<ChartComparison> charts) {
    boolean sameFiles =
        !charts.isEmpty()
            && baseline.charts().stream()
                .map(DrawnChart::sha256)
                .toList()
                .equals(other.charts().stream().map(DrawnChart::sha256).toList());
    return new ChartsAgainstBaseline(
        other,
        Conclusion.of(
            sameFiles,
            charts.stream()
                .flatMap(chart -> chart.quantities().stream())
                .map(QuantityComparison::verdict)
                .toList()),
        charts,
        without(baseline, other),
        without(other, baseline));
  }

  private static List<String> without(ComparedCharts one, ComparedCharts other) {
    return one.charts().stream()
        .map(DrawnChart::id)
        .filter(id -> other.chart(id).isEmpty())
        .toList();
  }
}
