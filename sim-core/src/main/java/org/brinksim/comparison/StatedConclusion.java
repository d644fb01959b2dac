package org.brinksim.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.RunCondition;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.Proportion;

/**
 * What the baseline's scenario concludes, asked of two directories: that more than a share of the
 * runs are cases of a condition.
 *
 * @param condition what makes a run a case
 * @param threshold the share
 * @param baseline how many of the baseline's runs are cases, with the shown interval
 * @param other how many of the other's
 */
public record StatedConclusion(
    RunCondition condition, double threshold, Proportion baseline, Proportion other) {

  /** What the runs of a directory say of it. */
  public enum Answer {
    /** The interval lies above the threshold. */
    HOLDS,
    /** It lies below. */
    FAILS,
    /** It holds the threshold. */
    UNDECIDED
  }

  /**
   * Asks both.
   *
   * @return empty where the baseline's scenario concludes nothing, or the other has not what it is
   *     about
   */
  static Optional<StatedConclusion> of(RunResults baseline, RunResults other) {
    return baseline.scenario().conclusion().flatMap(stated -> of(stated, baseline, other));
  }

  private static Optional<StatedConclusion> of(
      Scenario.Conclusion stated, RunResults baseline, RunResults other) {
    Optional<RunCondition> condition = RunCondition.of(stated.when(), baseline);
    Optional<RunCondition> same = RunCondition.of(stated.when(), other);
    return condition.isPresent() && same.isPresent()
        ? Optional.of(
            new StatedConclusion(
                condition.get(),
                stated.share(),
                share(condition.get(), baseline),
                share(same.get(), other)))
        : Optional.empty();
  }

  private static Proportion share(RunCondition condition, RunResults results) {
    double[] cases = condition.cases(results);
    return Proportion.of((int) Arrays.stream(cases).sum(), cases.length, Comparison.SHOWN_LEVEL);
  }

  /** What the baseline's runs say. */
  public Answer ofBaseline() {
    return answer(baseline);
  }

  /** What the other's runs say. */
  public Answer ofOther() {
    return answer(other);
  }

  private Answer answer(Proportion share) {
    if (share.interval().low() > threshold) {
      return Answer.HOLDS;
    }
    return share.interval().high() < threshold ? Answer.FAILS : Answer.UNDECIDED;
  }
}
