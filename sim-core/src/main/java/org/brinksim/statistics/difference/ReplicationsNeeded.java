package org.brinksim.statistics.difference;

import java.util.OptionalLong;
import org.brinksim.statistics.Arguments;

/**
 * How many replications it would take until the interval of a difference lies clear of a margin, or
 * inside it, if the difference stays what it is now.
 *
 * <p>The half-width of an interval is {@code z se}, and shrinks with the root of the number of
 * replications. The nearer end reaches the margin at {@code n (z se/(|estimate| - margin))^2}. Then
 * the interval decides in about one half of all cases, because the estimate moves as well: it is
 * the order of what is needed, not a promise.
 *
 * @param decision what the interval would show
 * @param replications the number of replications in each sample, or of pairs, at least 2; empty
 *     when none decides
 */
public record ReplicationsNeeded(Decision decision, OptionalLong replications) {

  private static final long LEAST = 2;

  /** What an interval can show of a difference and a margin. */
  public enum Decision {
    /** That the difference is greater than the margin, in one direction. */
    CLEAR,
    /** That the difference lies within the margin. */
    INSIDE,
    /** Neither: the estimate lies on the margin, where no number of replications decides. */
    NEVER
  }

  /**
   * Extrapolates from what is known.
   *
   * @param estimate the difference as estimated, finite
   * @param standardError its standard error, finite, at least 0, in the same unit
   * @param n the number of replications in each sample, or of pairs, behind it, at least 1
   * @param margin the margin, at least 0, in the same unit; with 0, clear of no difference at all
   * @param level the confidence level of the interval, above 0 and below 1: 0.95 for a test at 5 %,
   *     0.9 for two one-sided tests at 5 %
   */
  public static ReplicationsNeeded of(
      double estimate, double standardError, int n, double margin, double level) {
    Arguments.require(Double.isFinite(estimate), "estimate is %s; must be finite", estimate);
    Arguments.require(
        standardError >= 0 && Double.isFinite(standardError),
        "standardError is %s; must be finite and at least 0",
        standardError);
    Arguments.require(n >= 1, "n is %s; must be at least 1", n);
    Arguments.requireMargin(margin);
    Arguments.requireInsideUnit(level, "level");
    double distance = Math.abs(estimate) - margin;
    double ratio = NewcombeInterval.z(level) * standardError / distance;
    double needed = n * (ratio * ratio);
    // No number, too: so near to the margin that the count leaves what a computer counts with.
    if (distance == 0 || needed > Long.MAX_VALUE) {
      return new ReplicationsNeeded(Decision.NEVER, OptionalLong.empty());
    }
    return new ReplicationsNeeded(
        distance > 0 ? Decision.CLEAR : Decision.INSIDE,
        OptionalLong.of(Math.max(LEAST, (long) Math.ceil(needed))));
  }

  /**
   * For values that are the same in all runs of two samples: until the share of runs that may have
   * another, by Wilson's interval, is within a margin in both. With all of {@code n} runs that
   * share is at most {@code z^2/(n + z^2)}.
   *
   * @param margin the margin of a share, at least 0
   * @param level the confidence level of the interval, above 0 and below 1
   */
  public static ReplicationsNeeded ofEqual(double margin, double level) {
    Arguments.requireMargin(margin);
    Arguments.requireInsideUnit(level, "level");
    double z = NewcombeInterval.z(level);
    double squared = z * z;
    double needed = squared * (1 - margin) / margin;
    return needed > Long.MAX_VALUE
        ? new ReplicationsNeeded(Decision.NEVER, OptionalLong.empty())
        : new ReplicationsNeeded(
            Decision.INSIDE, OptionalLong.of(Math.max(LEAST, (long) Math.ceil(needed))));
  }
}
