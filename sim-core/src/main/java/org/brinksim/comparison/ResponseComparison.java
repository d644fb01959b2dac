package org.brinksim.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.statistics.difference.CategoryDifference;
import org.brinksim.statistics.difference.IncidenceDifference;
import org.brinksim.statistics.difference.QuantileDifferences;
import org.brinksim.statistics.difference.ReplicationsNeeded;
import org.brinksim.statistics.difference.ShareDifference;
import org.brinksim.statistics.difference.StochasticSuperiority;

/**
 * A response in two directories.
 *
 * @param name its name in the tables
 * @param label its words
 * @param unit its unit
 * @param kind by what it is compared
 * @param verdict what is concluded
 * @param adjustedP the p-value of the main statistic after Holm's adjustment over the family; NaN
 *     when it cannot be compared
 * @param identical whether every run has the same value as its partner
 * @param details the numbers
 * @param needed how many runs on each side, or pairs, would decide; for what is undecided
 */
public record ResponseComparison(
    String name,
    String label,
    String unit,
    ResponseKind kind,
    Verdict verdict,
    double adjustedP,
    boolean identical,
    Details details,
    Optional<ReplicationsNeeded> needed) {

  /**
   * What was computed of a response.
   *
   * @param runs runs compared of the baseline and of the other
   * @param missing how many of them have no value
   * @param main the number that decides; empty when it cannot be computed
   * @param narrowing how wide the interval is, against that of runs that are not paired: 0.5 for
   *     half as wide
   * @param quantiles differences of quantiles
   * @param superiority how often a run of the other lies above one of the baseline
   * @param share the share of runs in which it is so, has come, or has a value
   * @param incidence the share by day
   * @param categories shares by rung
   * @param levels the heights of the categories; NaN for none
   */
  public record Details(
      Sides runs,
      Sides missing,
      Optional<MainStatistic> main,
      OptionalDouble narrowing,
      Optional<QuantileDifferences> quantiles,
      Optional<StochasticSuperiority> superiority,
      Optional<ShareDifference> share,
      Optional<IncidenceDifference> incidence,
      Optional<CategoryDifference> categories,
      List<Double> levels) {
    public Details {
      levels = List.copyOf(levels);
    }
  }

  /** A count of the baseline and one of the other. */
  public record Sides(int baseline, int other) {}
}
