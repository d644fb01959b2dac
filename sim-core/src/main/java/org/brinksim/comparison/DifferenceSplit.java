package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.results.Progress;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.attribution.Attribution;
import org.brinksim.results.attribution.AttributionAnalysis;
import org.brinksim.results.attribution.AttributionAnalysis.Side;
import org.brinksim.text.Template;

/**
 * Splits the differences of the compared responses among the inputs that differ, in pairs that are
 * run again with the inputs swapped.
 *
 * @param baseline the baseline
 * @param run the other, against it
 * @param most how many pairs at most, the first that both have
 * @param threads how many runs at once
 */
public record DifferenceSplit(
    ComparedRuns baseline, BaselineComparison run, int most, int threads) {

  /** How many pairs unless another number is asked for. */
  public static final int STANDARD = 200;

  /** More than these would not fit into memory. */
  public static final int MOST = 2_000;

  /** Why there is nothing to split, each as a sentence; empty where there is. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (ComparedRuns each : List.of(baseline, run.other())) {
      if (each.manifest().study().asked()) {
        problems.add(
            each.name()
                + " holds a study, and --why looks at runs of one scenario. Maybe run that by brink run");
      }
    }
    if (run.inputs().isEmpty()) {
      problems.add(
          Template.fill(
              "the scenarios of %s and %s say the same: there is no input to owe a difference to",
              baseline.name(), run.other().name()));
    }
    if (!run.paired()) {
      problems.add(
          Template.fill(
              "--why needs pairs of runs, and %s. Maybe run one of them again with --seed %s",
              run.pairing(), Long.toString(baseline.manifest().seed())));
    } else if (replications().size() < 2) {
      problems.add("--why needs at least 2 pairs of runs, and there is no more than 1");
    }
    if (run.responses().isEmpty()) {
      problems.add("--why needs a response that both have, and there is none");
    }
    return problems;
  }

  /**
   * Splits them.
   *
   * @param progress told after each run, and once before the first
   * @throws org.brinksim.results.RunDirectoryException when a run of a directory, run again, is not
   *     the stored one, or nothing differs that a run reads
   */
  public Attribution split(Progress progress) {
    List<String> wanted = run.responses().stream().map(ResponseComparison::name).toList();
    List<Word> words =
        baseline.manifest().dictionary().responses().stream()
            .filter(word -> wanted.contains(word.name()))
            .toList();
    return new AttributionAnalysis(
            side(baseline), side(run.other()), words, replications(), threads)
        .of(progress);
  }

  private static Side side(ComparedRuns runs) {
    return new Side(runs.directory(), runs.results(), runs.scenario());
  }

  private List<Integer> replications() {
    Pairing pairing = Pairing.of(baseline, run.other());
    int[] numbers = baseline.results().replications().numbers();
    return Arrays.stream(pairing.baseline()).limit(most).mapToObj(row -> numbers[row]).toList();
  }
}
