package org.brinksim.reports.compared;

import java.util.Optional;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.compared.DrawnQuantity.Measure;
import org.brinksim.statistics.difference.ReplicationsNeeded;
import org.brinksim.statistics.difference.ShareDifference;

/**
 * A number of two charts.
 *
 * @param id what it is of
 * @param words the same in words
 * @param measure what sort of number it is
 * @param baseline the number of the baseline's chart; NaN where it has none
 * @param other that of the other; NaN where it has none
 * @param share of shares of counted runs, their difference as of independent samples
 * @param main the same as the number that decides
 * @param adjustedP its p-value after Holm's adjustment over all charts; NaN where nothing is tested
 * @param verdict what is concluded
 * @param identical whether all numbers of both charts are equal
 * @param needed how many runs on each side would decide; for what is undecided and tested
 */
public record QuantityComparison(
    String id,
    String words,
    Measure measure,
    double baseline,
    double other,
    Optional<ShareDifference> share,
    Optional<MainStatistic> main,
    double adjustedP,
    Verdict verdict,
    boolean identical,
    Optional<ReplicationsNeeded> needed) {

  /**
   * Two numbers before the verdict.
   *
   * @param identical whether all numbers of their charts are equal
   */
  static QuantityComparison of(
      DrawnQuantity known,
      Optional<DrawnQuantity> baseline,
      Optional<DrawnQuantity> other,
      double margin,
      boolean identical) {
    Optional<ShareDifference> share = baseline.flatMap(a -> other.flatMap(b -> difference(a, b)));
    return new QuantityComparison(
        known.id(),
        known.words(),
        known.measure(),
        baseline.map(DrawnQuantity::value).orElse(Double.NaN),
        other.map(DrawnQuantity::value).orElse(Double.NaN),
        share,
        share.map(s -> MainStatistic.of(s, margin)),
        Double.NaN,
        Verdict.NOT_COMPARABLE,
        identical,
        Optional.empty());
  }

  private static Optional<ShareDifference> difference(DrawnQuantity a, DrawnQuantity b) {
    return a.isCounted() && b.isCounted()
        ? Optional.of(
            ShareDifference.independent(
                a.happened().getAsInt(),
                a.runs().getAsInt(),
                b.happened().getAsInt(),
                b.runs().getAsInt(),
                Comparison.SHOWN_LEVEL))
        : Optional.empty();
  }

  /**
   * The same with its verdict.
   *
   * @param adjusted the p-value after its adjustment; NaN where nothing is tested
   * @param family how many shares are tested together
   */
  QuantityComparison concluded(double adjusted, int family) {
    Verdict concluded = verdict(adjusted);
    return new QuantityComparison(
        id,
        words,
        measure,
        baseline,
        other,
        share,
        main,
        adjusted,
        concluded,
        identical,
        concluded == Verdict.UNDECIDED
            ? share.map(s -> main.orElseThrow().needed(Math.min(s.a().n(), s.b().n()), family))
            : Optional.empty());
  }

  private Verdict verdict(double adjusted) {
    if (identical) {
      return Verdict.SAME;
    }
    if (main.isPresent()) {
      return main.get().verdict(adjusted);
    }
    return Double.isNaN(baseline) || Double.isNaN(other)
        ? Verdict.NOT_COMPARABLE
        : Verdict.UNDECIDED;
  }

  /** How far the other number is from the baseline's; NaN where one is missing. */
  public double difference() {
    return share.map(ShareDifference::estimate).orElse(other - baseline);
  }
}
