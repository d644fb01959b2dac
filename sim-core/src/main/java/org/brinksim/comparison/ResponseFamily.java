package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.comparison.ResponseComparison.Details;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.statistics.difference.HolmAdjustment;
import org.brinksim.statistics.difference.ReplicationsNeeded;

/**
 * Responses that are judged together: the chance that any of them is called different when none is,
 * is at most {@link Comparison#LEVEL}.
 *
 * @param tested how many main statistics were tested
 * @param responses what is concluded of each, in the order given
 */
public record ResponseFamily(int tested, List<ResponseComparison> responses) {
  /** The level of an interval within which two one-sided tests place a difference. */
  private static final double SAME_LEVEL = 1 - 2 * Comparison.LEVEL;

  public ResponseFamily {
    responses = List.copyOf(responses);
  }

  /**
   * Judges responses.
   *
   * <p>A response is <em>different</em> when the p-value of its main statistic, after Holm's
   * adjustment over all of them, is at most {@link Comparison#LEVEL}; it is <em>same</em> when two
   * one-sided tests at that level place its difference within the margin.
   *
   * @param samples the responses, of one directory or of several against one baseline
   * @param margins the differences that do not matter
   */
  public static ResponseFamily of(List<ResponseSample> samples, Margins margins) {
    // Each is a pure function of its sample: the order in which they are computed shows nowhere.
    List<Computed> computed =
        samples.stream().parallel().map(sample -> Computed.of(sample, margins)).toList();
    double[] adjusted =
        HolmAdjustment.adjusted(
            computed.stream()
                .flatMap(c -> c.details.main().stream())
                .mapToDouble(MainStatistic::pValue)
                .toArray());
    List<ResponseComparison> responses = new ArrayList<>();
    int tested = 0;
    for (Computed each : computed) {
      double p = each.details.main().isPresent() ? adjusted[tested++] : Double.NaN;
      responses.add(each.concluded(p, adjusted.length));
    }
    return new ResponseFamily(adjusted.length, responses);
  }

  /** A response with all that is known of it but the family. */
  private record Computed(
      ResponseSample sample, ResponseKind kind, boolean identical, Details details) {

    static Computed of(ResponseSample sample, Margins margins) {
      ResponseKind kind = ResponseKind.of(sample.unit());
      ResponseDetails values = sample.details(margins);
      return new Computed(sample, kind, values.isIdentical(), values.of(kind, sample.horizon()));
    }

    /** Whether it is so in all runs of both, or in none: nothing can be told from its spread. */
    private boolean isConstant() {
      return details
          .share()
          .filter(s -> s.a().share() == s.b().share())
          .filter(s -> s.a().share() == 0 || s.a().share() == 1 && kind != ResponseKind.FIRST_DAY)
          .isPresent();
    }

    ResponseComparison concluded(double adjustedP, int family) {
      Verdict verdict =
          identical
              ? Verdict.SAME
              : details.main().map(m -> m.verdict(adjustedP)).orElse(Verdict.NOT_COMPARABLE);
      return new ResponseComparison(
          sample.name(),
          sample.label(),
          sample.unit(),
          kind,
          verdict,
          adjustedP,
          identical,
          details,
          verdict == Verdict.UNDECIDED
              ? details
                  .main()
                  .map(
                      m ->
                          isConstant()
                              ? ReplicationsNeeded.ofEqual(m.margin(), SAME_LEVEL)
                              : m.needed(fewer(details.runs()), family))
              : Optional.empty());
    }
  }

  private static int fewer(Sides runs) {
    return Math.min(runs.baseline(), runs.other());
  }
}
