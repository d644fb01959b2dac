package org.brinksim.reports.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.Verdict;

/**
 * A chart of both sides.
 *
 * @param baseline the baseline's
 * @param other the other's
 * @param identical whether all drawn numbers are equal
 * @param day the last day that both have, on which numbers through time are compared
 * @param origins what they tell differently of where they come from
 * @param quantities the numbers, in the order of the baseline
 */
public record ChartComparison(
    DrawnChart baseline,
    DrawnChart other,
    boolean identical,
    OptionalDouble day,
    List<OriginDifference> origins,
    List<QuantityComparison> quantities) {
  public ChartComparison {
    origins = List.copyOf(origins);
    quantities = List.copyOf(quantities);
  }

  /** The chart's id. */
  public String id() {
    return baseline.id();
  }

  /** Whether both tell where they come from. */
  public boolean hasOrigins() {
    return baseline.export().origin().isPresent() && other.export().origin().isPresent();
  }

  /** The numbers of a verdict. */
  public List<QuantityComparison> of(Verdict verdict) {
    return quantities.stream().filter(q -> q.verdict() == verdict).toList();
  }

  /** Two charts of one id and kind, before the verdicts. */
  static ChartComparison of(DrawnChart baseline, DrawnChart other, Margins margins) {
    OptionalDouble day = baseline.lastDay(other);
    boolean identical = baseline.hasNumbersOf(other);
    return new ChartComparison(
        baseline,
        other,
        identical,
        day,
        OriginDifference.between(baseline.export().origin(), other.export().origin()),
        quantities(baseline, other, day.orElse(Double.NaN), margins, identical));
  }

  private static List<QuantityComparison> quantities(
      DrawnChart baseline, DrawnChart other, double day, Margins margins, boolean identical) {
    Map<String, DrawnQuantity> a = byId(baseline.quantities(day));
    Map<String, DrawnQuantity> b = byId(other.quantities(day));
    Map<String, DrawnQuantity> all = new LinkedHashMap<>(a);
    b.forEach(all::putIfAbsent);
    List<QuantityComparison> quantities = new ArrayList<>();
    for (DrawnQuantity known : all.values()) {
      Optional<DrawnQuantity> ofBaseline = in(a, known, baseline);
      Optional<DrawnQuantity> ofOther = in(b, known, other);
      if (has(ofBaseline) || has(ofOther)) {
        quantities.add(QuantityComparison.of(known, ofBaseline, ofOther, margins, identical));
      }
    }
    return quantities;
  }

  private static boolean has(Optional<DrawnQuantity> quantity) {
    return quantity.filter(q -> !Double.isNaN(q.value())).isPresent();
  }

  private static Map<String, DrawnQuantity> byId(List<DrawnQuantity> quantities) {
    Map<String, DrawnQuantity> byId = new LinkedHashMap<>();
    quantities.forEach(q -> byId.put(q.id(), q));
    return byId;
  }

  /** A number of a chart; what has no bar in it is so in none of its runs. */
  private static Optional<DrawnQuantity> in(
      Map<String, DrawnQuantity> quantities, DrawnQuantity known, DrawnChart chart) {
    DrawnQuantity found = quantities.get(known.id());
    if (found != null || !chart.kind().leavesOutWhatNeverIs() || quantities.isEmpty()) {
      return Optional.ofNullable(found);
    }
    OptionalInt runs =
        quantities.values().stream()
            .map(DrawnQuantity::runs)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
    return Optional.of(DrawnQuantity.share(known.id(), known.words(), 0, runs));
  }

  /** The p-values of the numbers that are tested, in their order. */
  double[] pValues() {
    return quantities.stream()
        .flatMap(q -> q.main().stream())
        .mapToDouble(main -> main.pValue())
        .toArray();
  }

  /**
   * The same with verdicts.
   *
   * @param adjusted the p-values after their adjustment, of which it takes its own
   * @param family how many numbers are tested together
   */
  ChartComparison concluded(PrimitiveIterator.OfDouble adjusted, int family) {
    return new ChartComparison(
        baseline,
        other,
        identical,
        day,
        origins,
        quantities.stream()
            .map(
                q -> q.concluded(q.main().isPresent() ? adjusted.nextDouble() : Double.NaN, family))
            .toList());
  }
}
