package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.brinksim.comparison.ResponseComparison.Details;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.statistics.difference.HolmAdjustment;
import org.brinksim.statistics.difference.ReplicationsNeeded;

/**
 * Run directories against a baseline.
 *
 * @param baseline the baseline
 * @param margins the differences that do not matter
 * @param family how many main statistics were tested together
 * @param others each of the other directories against it
 */
public record Comparison(
    ComparedRuns baseline, Margins margins, int family, List<BaselineComparison> others) {

  /** The family-wise level: the chance that any response is called different when none is. */
  public static final double LEVEL = 0.05;

  public Comparison {
    others = List.copyOf(others);
  }

  /**
   * Compares every response that a directory shares with the baseline.
   *
   * <p>A response is <em>different</em> when the p-value of its main statistic, after Holm's
   * adjustment over all responses of all directories, is at most {@link #LEVEL}; it is
   * <em>same</em> when two one-sided tests at that level place its difference within the margin. A
   * family of several directories is adjusted as one.
   *
   * @param wanted the names of the responses that are compared
   */
  public static Comparison of(
      ComparedRuns baseline, List<ComparedRuns> others, Margins margins, Predicate<String> wanted) {
    List<Sample> samples =
        others.stream()
            .flatMap(other -> samples(baseline, other, margins, wanted).stream())
            .toList();
    // Each is a pure function of its sample: the order in which they are computed shows nowhere.
    List<Details> details =
        samples.parallelStream()
            .map(s -> s.details.of(ResponseKind.of(s.word.unit()), s.horizon))
            .toList();
    double[] adjusted =
        HolmAdjustment.adjusted(
            details.stream()
                .flatMap(d -> d.main().stream())
                .mapToDouble(MainStatistic::pValue)
                .toArray());
    Map<ComparedRuns, List<ResponseComparison>> compared = new IdentityHashMap<>();
    int tested = 0;
    for (int i = 0; i < samples.size(); i++) {
      boolean testable = details.get(i).main().isPresent();
      double p = testable ? adjusted[tested++] : Double.NaN;
      compared
          .computeIfAbsent(samples.get(i).other, o -> new ArrayList<>())
          .add(samples.get(i).concluded(details.get(i), p, adjusted.length));
    }
    return new Comparison(
        baseline,
        margins,
        adjusted.length,
        others.stream()
            .map(other -> against(baseline, other, compared.getOrDefault(other, List.of())))
            .toList());
  }

  /** A response of one of the others, ready to be computed. */
  private record Sample(ComparedRuns other, Word word, double horizon, ResponseDetails details) {

    ResponseComparison concluded(Details computed, double adjustedP, int family) {
      boolean identical = details.isIdentical();
      Verdict verdict =
          identical
              ? Verdict.SAME
              : computed.main().map(m -> verdict(m, adjustedP)).orElse(Verdict.NOT_COMPARABLE);
      return new ResponseComparison(
          word.name(),
          word.label(),
          word.unit(),
          ResponseKind.of(word.unit()),
          verdict,
          adjustedP,
          identical,
          computed,
          verdict == Verdict.UNDECIDED
              ? computed.main().map(m -> needed(m, computed.runs(), family))
              : Optional.empty());
    }
  }

  private static Verdict verdict(MainStatistic main, double adjustedP) {
    boolean different = adjustedP <= LEVEL;
    boolean within = main.pWithin() <= LEVEL;
    if (different) {
      return within ? Verdict.DIFFERENT_WITHIN_MARGIN : Verdict.DIFFERENT;
    }
    return within ? Verdict.SAME : Verdict.UNDECIDED;
  }

  /**
   * How many runs would decide: until the difference is clear of none at all in a family of so
   * many, or until it lies within its margin, whichever comes first.
   */
  private static ReplicationsNeeded needed(MainStatistic main, Sides runs, int family) {
    double difference = main.other() - main.baseline();
    int n = Math.min(runs.baseline(), runs.other());
    ReplicationsNeeded clear =
        ReplicationsNeeded.of(difference, main.standardError(), n, 0, 1 - LEVEL / family);
    if (Math.abs(difference) >= main.margin()) {
      return clear;
    }
    ReplicationsNeeded inside =
        ReplicationsNeeded.of(difference, main.standardError(), n, main.margin(), 1 - 2 * LEVEL);
    return clear.replications().orElse(Long.MAX_VALUE)
            < inside.replications().orElse(Long.MAX_VALUE)
        ? clear
        : inside;
  }

  private static List<Sample> samples(
      ComparedRuns baseline, ComparedRuns other, Margins margins, Predicate<String> wanted) {
    Pairing pairing = Pairing.of(baseline, other);
    double horizon =
        Math.min(
            baseline.results().scenario().horizonDays(), other.results().scenario().horizonDays());
    List<Word> theirs = other.manifest().dictionary().responses();
    return baseline.manifest().dictionary().responses().stream()
        .filter(word -> wanted.test(word.name()) && has(theirs, word))
        .map(
            word ->
                new Sample(
                    other,
                    word,
                    horizon,
                    new ResponseDetails(
                        word.name(),
                        pairing.ofBaseline(values(baseline, word)),
                        pairing.ofOther(values(other, word)),
                        pairing.paired(),
                        margins)))
        .toList();
  }

  private static double[] values(ComparedRuns runs, Word response) {
    return runs.results().replications().values(response.name());
  }

  private static boolean has(List<Word> words, Word wanted) {
    return words.stream()
        .anyMatch(w -> w.name().equals(wanted.name()) && w.unit().equals(wanted.unit()));
  }

  private static BaselineComparison against(
      ComparedRuns baseline, ComparedRuns other, List<ResponseComparison> responses) {
    Pairing pairing = Pairing.of(baseline, other);
    return new BaselineComparison(
        other,
        Conclusion.of(sameBytes(baseline, other), responses),
        InputDifferences.between(baseline.scenario(), other.scenario()),
        pairing.paired(),
        new Sides(pairing.baseline().length, pairing.other().length),
        pairing.why(),
        responses,
        without(baseline.manifest(), other.manifest()),
        without(other.manifest(), baseline.manifest()));
  }

  private static List<String> without(RunManifest one, RunManifest other) {
    return one.dictionary().responses().stream()
        .filter(word -> !has(other.dictionary().responses(), word))
        .map(Word::name)
        .toList();
  }

  /** Whether the tables of runs and days are the same bytes, as written and still there. */
  private static boolean sameBytes(ComparedRuns baseline, ComparedRuns other) {
    return baseline.isIntact()
        && other.isIntact()
        && tables(baseline.manifest()).equals(tables(other.manifest()));
  }

  private static List<HashedFile> tables(RunManifest manifest) {
    return manifest.outputs().stream()
        .filter(
            file ->
                List.of(RunTable.REPLICATIONS.file(), RunTable.SERIES.file()).contains(file.file()))
        .toList();
  }
}
