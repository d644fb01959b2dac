package org.brinksim.reports.compared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Predicate;
import org.brinksim.comparison.Margins;
import org.brinksim.statistics.difference.HolmAdjustment;

/**
 * Charts against those of a baseline.
 *
 * @param baseline the baseline's charts
 * @param margins the differences that do not matter
 * @param family how many numbers were tested together
 * @param others the others against it
 */
public record ChartSetComparison(
    ComparedCharts baseline, Margins margins, int family, List<ChartsAgainstBaseline> others) {
  public ChartSetComparison {
    others = List.copyOf(others);
  }

  /**
   * Compares every chart that a side shares with the baseline.
   *
   * <p>Shares of runs whose number is known are tested as independent samples, for charts do not
   * tell which run is which; so are means whose interval tells how much runs vary. The p-values are
   * adjusted together, as Holm does, over all charts of all sides. All else is the same where all
   * numbers of a chart are equal, and undecided where not.
   *
   * @param margins the differences that do not matter
   * @param wanted the ids of the charts that are compared
   */
  public static ChartSetComparison of(
      ComparedCharts baseline,
      List<ComparedCharts> others,
      Margins margins,
      Predicate<String> wanted) {
    ComparedCharts first = only(baseline, wanted);
    List<ComparedCharts> rest = others.stream().map(other -> only(other, wanted)).toList();
    List<List<ChartComparison>> compared =
        rest.stream().map(other -> charts(first, other, margins)).toList();
    double[] adjusted =
        HolmAdjustment.adjusted(
            compared.stream()
                .flatMap(List::stream)
                .flatMapToDouble(chart -> Arrays.stream(chart.pValues()))
                .toArray());
    PrimitiveIterator.OfDouble next = Arrays.stream(adjusted).iterator();
    List<ChartsAgainstBaseline> concluded = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      List<ChartComparison> charts = new ArrayList<>();
      compared.get(i).forEach(chart -> charts.add(chart.concluded(next, adjusted.length)));
      concluded.add(ChartsAgainstBaseline.of(first, rest.get(i), charts));
    }
    return new ChartSetComparison(first, margins, adjusted.length, concluded);
  }

  private static ComparedCharts only(ComparedCharts charts, Predicate<String> wanted) {
    return new ComparedCharts(
        charts.name(),
        charts.single(),
        charts.charts().stream().filter(chart -> wanted.test(chart.id())).toList());
  }

  private static List<ChartComparison> charts(
      ComparedCharts baseline, ComparedCharts other, Margins margins) {
    return baseline.charts().stream()
        .flatMap(
            chart ->
                other.chart(chart.id()).stream()
                    .map(theirs -> ChartComparison.of(chart, theirs, margins)))
        .toList();
  }
}
