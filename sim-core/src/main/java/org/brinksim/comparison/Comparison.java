package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.brinksim.comparison.ResponseComparison.Sides;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;

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

  /** The level of the intervals that are shown, each for its own response. */
  public static final double SHOWN_LEVEL = 0.95;

  public Comparison {
    others = List.copyOf(others);
  }

  /**
   * Compares every response that a directory shares with the baseline.
   *
   * <p>A family of several directories is adjusted as one; see {@link ResponseFamily}.
   *
   * @param wanted the names of the responses that are compared
   */
  public static Comparison of(
      ComparedRuns baseline, List<ComparedRuns> others, Margins margins, Predicate<String> wanted) {
    List<List<ResponseSample>> samples =
        others.stream().map(other -> samples(baseline, other, wanted)).toList();
    ResponseFamily family =
        ResponseFamily.of(samples.stream().flatMap(List::stream).toList(), margins);
    List<BaselineComparison> compared = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < others.size(); i++) {
      int to = from + samples.get(i).size();
      compared.add(against(baseline, others.get(i), family.responses().subList(from, to), wanted));
      from = to;
    }
    return new Comparison(baseline, margins, family.tested(), compared);
  }

  private static List<ResponseSample> samples(
      ComparedRuns baseline, ComparedRuns other, Predicate<String> wanted) {
    Pairing pairing = Pairing.of(baseline, other);
    double horizon =
        Math.min(
            baseline.results().scenario().horizonDays(), other.results().scenario().horizonDays());
    List<Word> theirs = other.manifest().dictionary().responses();
    return baseline.manifest().dictionary().responses().stream()
        .filter(word -> wanted.test(word.name()) && has(theirs, word))
        .map(
            word ->
                new ResponseSample(
                    word.name(),
                    word.label(),
                    word.unit(),
                    horizon,
                    pairing.paired(),
                    pairing.ofBaseline(values(baseline, word)),
                    pairing.ofOther(values(other, word))))
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
      ComparedRuns baseline,
      ComparedRuns other,
      List<ResponseComparison> responses,
      Predicate<String> wanted) {
    Pairing pairing = Pairing.of(baseline, other);
    return new BaselineComparison(
        other,
        Conclusion.of(
            sameBytes(baseline, other),
            responses.stream().map(ResponseComparison::verdict).toList()),
        StatedConclusion.of(baseline.results(), other.results()),
        inputs(baseline, other),
        pairing.paired(),
        new Sides(pairing.baseline().length, pairing.other().length),
        pairing.why(),
        responses,
        without(baseline.manifest(), other.manifest(), wanted),
        without(other.manifest(), baseline.manifest(), wanted));
  }

  /** What is changed by hand comes first, as it is the reason for all that follows. */
  private static List<InputDifference> inputs(ComparedRuns baseline, ComparedRuns other) {
    List<InputDifference> inputs = new ArrayList<>();
    String one = String.join("; ", baseline.manifest().interventions());
    String two = String.join("; ", other.manifest().interventions());
    if (!one.equals(two)) {
      inputs.add(new InputDifference("changed by hand", one, two, "", ""));
    }
    inputs.addAll(InputDifferences.between(baseline.scenario(), other.scenario()));
    return inputs;
  }

  private static List<String> without(
      RunManifest one, RunManifest other, Predicate<String> wanted) {
    return one.dictionary().responses().stream()
        .filter(word -> !has(other.dictionary().responses(), word))
        .map(Word::name)
        .filter(wanted)
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
