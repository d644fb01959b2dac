package org.brinksim.comparison;

import java.util.Optional;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.RunCondition;
import org.brinksim.results.tracing.RunCondition.Answer;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.Proportion;

/**
 * What the baseline's scenario concludes, asked of two directories: that more than a share of the
 * runs are cases of a condition.
 *
 * @param condition what makes a run a case
 * @param threshold the share
 * @param baseline how many of the baseline's runs are cases, with the shown interval
 * @param other how many of the other's; empty where it cannot be asked, since its runs have no such
 *     response or its ladder no such rung
 * @param othersOwn whether the other's scenario states another conclusion
 */
public record StatedConclusion(
    RunCondition condition,
    double threshold,
    Proportion baseline,
    Optional<Proportion> other,
    boolean othersOwn) {

  /**
   * Asks both.
   *
   * @return empty where the baseline's scenario concludes nothing, or its own runs have not kept
   *     what it is about
   */
  static Optional<StatedConclusion> of(RunResults baseline, RunResults other) {
    return baseline.scenario().conclusion().flatMap(stated -> of(stated, baseline, other));
  }

  private static Optional<StatedConclusion> of(
      Scenario.Conclusion stated, RunResults baseline, RunResults other) {
    boolean othersOwn = other.scenario().conclusion().filter(it -> !it.equals(stated)).isPresent();
    return RunCondition.of(stated.when(), baseline)
        .map(
            condition ->
                new StatedConclusion(
                    condition,
                    stated.share(),
                    share(condition, baseline),
                    RunCondition.of(stated.when(), other).map(it -> share(it, other)),
                    othersOwn));
  }

  private static Proportion share(RunCondition condition, RunResults results) {
    return condition.share(results, results.replications().size());
  }

  /** What the baseline's runs say. */
  public Answer ofBaseline() {
    return answer(baseline);
  }

  /** What the other's runs say. */
  public Optional<Answer> ofOther() {
    return other.map(this::answer);
  }

  private Answer answer(Proportion share) {
    return Answer.of(share.interval().low(), share.interval().high(), threshold);
  }
}
