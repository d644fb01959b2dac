package org.brinksim.reports.compared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.reports.export.ExportFormat;
import org.brinksim.reports.origin.Origin;
import org.brinksim.statistics.difference.ReplicationsNeeded;

/**
 * A comparison of charts as JSON. A number that there is none of, and what a CSV does not tell of
 * its origin, is null.
 *
 * @param level the family-wise level of "different", and the level of each "same"
 * @param intervalLevel the level of each interval
 * @param family how many numbers were tested together
 * @param margins the differences that do not matter
 * @param baseline the name of what the others are held against
 * @param others each of them
 */
public record ChartComparisonJson(
    double level,
    double intervalLevel,
    int family,
    Margins margins,
    String baseline,
    List<Other> others) {

  /** One of the others. */
  public record Other(
      String name,
      String verdict,
      List<OfChart> charts,
      List<String> onlyInBaseline,
      List<String> onlyInOther) {}

  /** A chart; the day is that on which numbers through time are compared. */
  public record OfChart(
      String chart,
      Side baseline,
      Side other,
      List<OriginDifference> differences,
      boolean identical,
      Double day,
      List<Quantity> numbers) {}

  /** A chart of one side, with what its file tells of its origin. */
  public record Side(
      String file,
      ExportFormat format,
      String scenario,
      String scenarioSha256,
      Long seed,
      Integer replications,
      String version,
      String commit) {}

  /** A number; shares from 0 to 1, days in days, all others in the unit of the chart. */
  public record Quantity(
      String id,
      String label,
      DrawnQuantity.Measure measure,
      String verdict,
      Sides runs,
      Double baseline,
      Double other,
      Double difference,
      List<Double> interval,
      Double pValue,
      Double adjustedP,
      Double pWithin,
      Long replicationsNeeded) {}

  /** All of a comparison. */
  public static ChartComparisonJson of(ChartSetComparison comparison) {
    return new ChartComparisonJson(
        Comparison.LEVEL,
        Comparison.SHOWN_LEVEL,
        comparison.family(),
        comparison.margins(),
        comparison.baseline().name(),
        comparison.others().stream().map(ChartComparisonJson::other).toList());
  }

  private static Other other(ChartsAgainstBaseline charts) {
    return new Other(
        charts.other().name(),
        charts.conclusion().words(),
        charts.charts().stream().map(ChartComparisonJson::chart).toList(),
        charts.onlyInBaseline(),
        charts.onlyInOther());
  }

  private static OfChart chart(ChartComparison chart) {
    return new OfChart(
        chart.id(),
        side(chart.baseline()),
        side(chart.other()),
        chart.origins(),
        chart.identical(),
        number(chart.day()),
        chart.quantities().stream().map(ChartComparisonJson::quantity).toList());
  }

  private static Side side(DrawnChart chart) {
    Optional<Origin> origin = chart.export().origin();
    return new Side(
        chart.file(),
        chart.export().format(),
        origin.map(Origin::scenario).orElse(null),
        origin.map(Origin::scenarioSha256).orElse(null),
        origin.map(Origin::seed).orElse(null),
        origin.map(Origin::replications).orElse(null),
        origin.map(Origin::engineVersion).orElse(null),
        origin.map(Origin::engineCommit).orElse(null));
  }

  private static Quantity quantity(QuantityComparison q) {
    Optional<MainStatistic> main = q.main();
    return new Quantity(
        q.id(),
        q.words(),
        q.measure(),
        q.verdict().words(),
        q.runs().orElse(null),
        finite(q.baseline()),
        finite(q.other()),
        finite(q.difference()),
        main.flatMap(MainStatistic::interval).map(i -> List.of(i.low(), i.high())).orElse(null),
        main.map(MainStatistic::pValue).orElse(null),
        finite(q.adjustedP()),
        main.map(MainStatistic::pWithin).orElse(null),
        needed(q.needed()));
  }

  private static Long needed(Optional<ReplicationsNeeded> needed) {
    return needed.isPresent() && needed.get().replications().isPresent()
        ? (Long) needed.get().replications().getAsLong()
        : null;
  }

  private static Double number(OptionalDouble number) {
    return number.isPresent() ? (Double) number.getAsDouble() : null;
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? (Double) number : null;
  }
}
