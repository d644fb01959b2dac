package org.brinksim.reports.compared;

import java.util.Optional;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.comparison.Verdict;
import org.brinksim.reports.compared.DrawnQuantity.Measure;
import org.brinksim.statistics.difference.MeanDifference;
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
 * @param runs how many runs of each side are compared, where the charts tell
 * @param main the number that decides: the difference of shares, or of means with a known spread
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
    Optional<Sides> runs,
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
      Margins margins,
      boolean identical) {
    Optional<ShareDifference> share = baseline.flatMap(a -> other.flatMap(b -> difference(a, b)));
    Optional<MeanDifference> mean = baseline.flatMap(a -> other.flatMap(b -> ofMeans(a, b)));
    return new QuantityComparison(
        known.id(),
        known.words(),
        known.measure(),
        baseline.map(DrawnQuantity::value).orElse(Double.NaN),
        other.map(DrawnQuantity::value).orElse(Double.NaN),
        share,
        share
            .map(s -> new Sides(s.a().n(), s.b().n()))
            .or(() -> mean.map(m -> new Sides(m.nA(), m.nB()))),
        share
            .map(s -> MainStatistic.of(s, margins.share()))
            .or(() -> mean.map(m -> main(m, baseline.get(), other.get(), margins))),
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

  private static Optional<MeanDifference> ofMeans(DrawnQuantity a, DrawnQuantity b) {
    return a.mean().isPresent() && b.mean().isPresent()
        ? Optional.of(
            MeanDifference.independent(a.mean().get(), b.mean().get(), Comparison.SHOWN_LEVEL))
        : Optional.empty();
  }

  private static MainStatistic main(
      MeanDifference mean, DrawnQuantity baseline, DrawnQuantity other, Margins margins) {
    double margin = margins.deviations() * baseline.mean().orElseThrow().standardDeviation();
    return new MainStatistic(
        baseline.value(),
        other.value(),
        mean.estimate(),
        Optional.of(mean.interval()),
        mean.standardError(),
        mean.pValue(),
        margin,
        mean.pValueWithin(margin));
  }

  /**
   * The same with its verdict.
   *
   * @param adjusted the p-value after its adjustment; NaN where nothing is tested
   * @param family how many numbers are tested together
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
        runs,
        main,
        adjusted,
        concluded,
        identical,
        concluded == Verdict.UNDECIDED
            ? runs.map(r -> main.get().needed(Math.min(r.baseline(), r.other()), family))
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
    return main.map(MainStatistic::difference).orElse(other - baseline);
  }
}
