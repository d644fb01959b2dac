package org.brinksim.reports.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.StatedConclusion;
import org.brinksim.results.RunManifest;
import org.brinksim.results.tracing.RunCondition.Answer;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.difference.QuantileDifferences;
import org.brinksim.statistics.difference.ReplicationsNeeded;
import org.brinksim.statistics.difference.ShareDifference;
import org.brinksim.wording.comparison.AttributionWords;

/**
 * A comparison as JSON: what {@code compare.json} holds. A number that there is none of is null.
 *
 * @param level the family-wise level of "different", and the level of each "same"
 * @param intervalLevel the level of each interval
 * @param family how many responses were tested together
 * @param margins the differences that do not matter
 * @param baseline what the others are held against
 * @param others each of them
 * @param why what the differences are owed to; null where that was not asked
 */
public record ComparisonJson(
    double level,
    double intervalLevel,
    int family,
    Margins margins,
    Origin baseline,
    List<Other> others,
    AttributionJson why) {

  /** What ran. */
  public record Origin(
      String name,
      String scenario,
      long seed,
      List<String> interventions,
      int completed,
      int failed,
      String version,
      String commit,
      String java,
      List<String> changedFiles) {}

  /**
   * What the baseline's scenario concludes, asked of both.
   *
   * @param when what makes a run a case
   * @param threshold whether more than this share of the runs are cases is concluded
   * @param changed null where one of them does not decide it
   * @param other null where it cannot be asked of the other
   */
  public record Stated(
      String when, double threshold, Boolean changed, Asked baseline, Asked other) {}

  /** The share of cases among the runs of one of them; {@code holds} is null where undecided. */
  public record Asked(Boolean holds, double share, List<Double> interval) {}

  /**
   * One of the others.
   *
   * @param conclusion null where the baseline's scenario concludes nothing
   */
  public record Other(
      Origin origin,
      String verdict,
      Map<String, Integer> counts,
      Stated conclusion,
      boolean paired,
      String pairing,
      List<InputDifference> inputs,
      List<Response> responses,
      List<String> onlyInBaseline,
      List<String> onlyInOther) {}

  /** A response; numbers in its unit, shares from 0 to 1. */
  public record Response(
      String name,
      String label,
      String unit,
      String comparedBy,
      String verdict,
      boolean identical,
      ResponseComparison.Sides runs,
      ResponseComparison.Sides missing,
      Double baseline,
      Double other,
      Double difference,
      List<Double> interval,
      Double pValue,
      Double adjustedP,
      Double margin,
      Double pWithin,
      Double narrowing,
      Double superiority,
      List<Quantile> quantiles,
      List<Level> levels,
      Long replicationsNeeded) {}

  /** A difference of quantiles with its simultaneous interval. */
  public record Quantile(
      double p, double baseline, double other, double difference, List<Double> interval) {}

  /** The share of runs at a height of the ladder; the height is null for none. */
  public record Level(
      Double level, double baseline, double other, double difference, List<Double> interval) {}

  /**
   * All of a comparison.
   *
   * @param split what the differences are owed to, where that was asked
   */
  public static ComparisonJson of(Comparison comparison, Optional<AttributionWords> split) {
    return new ComparisonJson(
        Comparison.LEVEL,
        Comparison.SHOWN_LEVEL,
        comparison.family(),
        comparison.margins(),
        origin(comparison.baseline()),
        comparison.others().stream().map(ComparisonJson::other).toList(),
        split.map(words -> AttributionJson.of(words.attribution())).orElse(null));
  }

  private static Origin origin(ComparedRuns runs) {
    RunManifest manifest = runs.manifest();
    return new Origin(
        runs.name(),
        manifest.scenarios().get(0).id(),
        manifest.seed(),
        manifest.interventions(),
        manifest.replications().completed(),
        manifest.replications().failed(),
        manifest.engine().version(),
        manifest.engine().commit(),
        manifest.java(),
        runs.results().differences().stream().map(d -> d.file()).toList());
  }

  private static Other other(BaselineComparison run) {
    return new Other(
        origin(run.other()),
        run.conclusion().words(),
        ComparisonPage.counts(run),
        run.stated().map(ComparisonJson::stated).orElse(null),
        run.paired(),
        run.pairing(),
        run.inputs(),
        run.responses().stream().map(ComparisonJson::response).toList(),
        run.onlyInBaseline(),
        run.onlyInOther());
  }

  private static Stated stated(StatedConclusion it) {
    Asked baseline = asked(it.ofBaseline(), it.baseline());
    Asked other = it.other().map(o -> asked(it.ofOther().orElseThrow(), o)).orElse(null);
    boolean decided = baseline.holds() != null && other != null && other.holds() != null;
    return new Stated(
        it.condition().name(),
        it.threshold(),
        decided ? !baseline.holds().equals(other.holds()) : null,
        baseline,
        other);
  }

  private static Asked asked(Answer answer, Proportion share) {
    return new Asked(
        answer == Answer.UNDECIDED ? null : (Boolean) (answer == Answer.HOLDS),
        share.share(),
        ends(share.interval()));
  }

  static Response response(ResponseComparison r) {
    Optional<MainStatistic> main = r.details().main();
    return new Response(
        r.name(),
        r.label(),
        r.unit(),
        r.kind().words(),
        r.verdict().words(),
        r.identical(),
        r.details().runs(),
        r.details().missing(),
        main.map(m -> finite(m.baseline())).orElse(null),
        main.map(m -> finite(m.other())).orElse(null),
        main.map(m -> finite(m.difference())).orElse(null),
        main.flatMap(MainStatistic::interval).map(ComparisonJson::ends).orElse(null),
        main.map(m -> finite(m.pValue())).orElse(null),
        finite(r.adjustedP()),
        main.map(m -> finite(m.margin())).orElse(null),
        main.map(m -> finite(m.pWithin())).orElse(null),
        r.details().narrowing().isPresent() ? r.details().narrowing().getAsDouble() : null,
        r.details().superiority().map(a -> a.estimate()).orElse(null),
        r.details().quantiles().stream()
            .flatMap(q -> q.differences().stream())
            .map(ComparisonJson::quantile)
            .toList(),
        levels(r.details()),
        needed(r.needed()));
  }

  private static Long needed(Optional<ReplicationsNeeded> needed) {
    return needed.isPresent() && needed.get().replications().isPresent()
        ? (Long) needed.get().replications().getAsLong()
        : null;
  }

  private static Quantile quantile(QuantileDifferences.At at) {
    return new Quantile(
        at.probability(),
        at.a(),
        at.b(),
        at.estimate(),
        at.interval().map(ComparisonJson::ends).orElse(null));
  }

  private static List<Level> levels(ResponseComparison.Details details) {
    if (details.categories().isEmpty()) {
      return List.of();
    }
    List<ShareDifference> shares = details.categories().get().shares();
    return IntStream.range(0, shares.size())
        .mapToObj(
            i ->
                new Level(
                    finite(details.levels().get(i)),
                    shares.get(i).a().share(),
                    shares.get(i).b().share(),
                    shares.get(i).estimate(),
                    ends(shares.get(i).interval())))
        .toList();
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? (Double) number : null;
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }
}
