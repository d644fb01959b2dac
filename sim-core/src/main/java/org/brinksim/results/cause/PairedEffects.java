package org.brinksim.results.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.difference.HolmAdjustment;
import org.brinksim.statistics.difference.MeanDifference;

/**
 * Judges the paired effects of many things at once: which mean differences can be told from none.
 *
 * <p>Each is tested by Student's test of the pairs. Where few runs change it is near no bell curve:
 * the p-value is then no smaller than that of the rarest exchange of the twins, {@code 2/2^k} for
 * {@code k} runs that changed. Holm's adjustment keeps the probability of any false alarm at most
 * {@value #FALSE_ALARM}.
 */
final class PairedEffects {

  /** If nothing had an effect, anything at all would be told in one answer of twenty. */
  static final double FALSE_ALARM = 0.05;

  /** The level of the intervals. */
  static final double LEVEL = 0.95;

  private PairedEffects() {}

  /**
   * The differences of one thing.
   *
   * @param candidate the thing
   * @param present in how many runs there was anything to strike or to pin
   * @param with the response with it, a value for each run
   * @param without the response without it, of the same runs
   */
  record Pairs(Candidate candidate, int present, double[] with, double[] without) {}

  /**
   * The effects, those that can be told from none first, each group by its size; what changed no
   * run comes last.
   */
  static List<Cause> of(List<Pairs> all) {
    if (all.stream().anyMatch(pairs -> pairs.with().length == 1)) {
      return ranked(all.stream().map(PairedEffects::ofOneRun).toList());
    }
    List<MeanDifference> differences =
        all.stream().map(p -> MeanDifference.paired(p.with(), p.without(), LEVEL)).toList();
    double[] pValues =
        IntStream.range(0, all.size())
            .mapToDouble(i -> Math.max(differences.get(i).pValue(), rarest(changed(all.get(i)))))
            .toArray();
    double[] adjusted = HolmAdjustment.adjusted(pValues);
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Pairs pairs = all.get(i);
      causes.add(
          new Cause(
              pairs.candidate(),
              pairs.present(),
              changed(pairs),
              differences.get(i).estimate(),
              size(pairs),
              differences.get(i).interval(),
              pValues[i],
              adjusted[i],
              adjusted[i] <= FALSE_ALARM));
    }
    return ranked(causes);
  }

  private static List<Cause> ranked(List<Cause> causes) {
    return causes.stream()
        .sorted(
            Comparator.comparing((Cause cause) -> !cause.told())
                .thenComparing(cause -> -Math.abs(cause.effect()))
                .thenComparing(cause -> -cause.size())
                .thenComparing(cause -> cause.candidate().id()))
        .toList();
  }

  /** One run has a difference, and no mean of many: nothing is tested. */
  private static Cause ofOneRun(Pairs pairs) {
    double difference = pairs.without()[0] - pairs.with()[0];
    return new Cause(
        pairs.candidate(),
        pairs.present(),
        changed(pairs),
        difference,
        Math.abs(difference),
        new Interval(difference, difference, LEVEL),
        1,
        1,
        false);
  }

  private static double rarest(int changed) {
    return Math.min(1, 2 * FastMath.pow(0.5, changed));
  }

  private static int changed(Pairs pairs) {
    return (int)
        IntStream.range(0, pairs.with().length)
            .filter(i -> pairs.with()[i] != pairs.without()[i])
            .count();
  }

  private static double size(Pairs pairs) {
    double[] sizes = new double[pairs.with().length];
    Arrays.setAll(sizes, i -> Math.abs(pairs.without()[i] - pairs.with()[i]));
    return Arrays.stream(sizes).average().orElse(0);
  }
}
